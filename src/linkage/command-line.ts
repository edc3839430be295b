import { statSync } from "node:fs";
import { dirname } from "node:path";
import { resourceUsage } from "node:process";
import { linkage as words } from "#words/linkage";
import type { PlainDate } from "../shared/clock.ts";
import { type Language, speak } from "../shared/words.ts";
import type { Cap } from "./batch/blocks.ts";
import { type Linked, linkRecords } from "./batch/linking.ts";
import { type BadRow, load } from "./batch/loading.ts";
import { placeOf, placesOf, readMapping } from "./batch/mapping.ts";
import { type Expected, type OneToOne, peopleAmong } from "./batch/people-among.ts";
import { openTable } from "./batch/table.ts";
import { writeClusters, writePairs } from "./batch/writing.ts";
import type { PeopleBetween } from "./clustering/interval.ts";
import type { Model } from "./learning/model.ts";
import { probabilityOf } from "./learning/model.ts";
import { problem } from "./problems.ts";

export interface LinkOptions {
	readonly id: string | undefined;
	readonly map: readonly string[] | undefined;
	readonly oneToOne: boolean;
	readonly out: string | undefined;
	readonly pairs: string | undefined;
	readonly today: PlainDate;
	readonly language: Language;
	/** A line for whoever waits. */
	readonly say: (line: string) => void;
}

export interface LinkReport {
	readonly files: readonly { readonly file: string; readonly records: number }[];
	readonly records: number;
	/** Pairs that share a key; one that shares several, several times. */
	readonly compared: number;
	/** Pairs within clusters; of two files, across the two only. */
	readonly pairs: number;
	readonly clusters: number;
	readonly largest: number;
	/** How many different people there are, by what is known of doubtful pairs. */
	readonly people: PeopleBetween;
	/** Whether it was estimated how many pairs of one person were never compared; else `people` speaks of the pairs compared alone. */
	readonly isEstimated: boolean;
	/** Likely pairs that were not joined, by what keeps them apart. */
	readonly refused: Readonly<Record<string, number>>;
	/** Blocks that were too large to be compared. */
	readonly caps: readonly Cap[];
	readonly badRows: { readonly count: number; readonly rows: readonly (BadRow & { readonly text: string })[] };
	readonly unread: { readonly count: number; readonly cells: readonly string[] };
	readonly model: Pick<Model, "version" | "learnedOn" | "foldVersion" | "profile" | "prior" | "thresholds">;
	readonly seconds: number;
	readonly peakMemory: number;
}

const mostUnreadNamed = 20;

/** `npx tegsh link`: needs no installation. Throws a Problem for what cannot be done; rows that are no records are named and left out. */
export async function linkFiles(files: readonly string[], options: LinkOptions): Promise<LinkReport> {
	const started = performance.now();
	const { id, today, language } = options;
	const t = speak(words, language);
	if (files.length < 1 || files.length > 2) throw problem("files-missing");
	if (!id) throw problem("id-missing");
	const mapping = readMapping(options.map ?? []);
	if (options.oneToOne && files.length === 1) throw problem("one-to-one-alone");
	for (const file of files) if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw problem("file-unknown", { file });
	for (const path of [options.out, options.pairs]) {
		const folder = path === undefined ? "." : dirname(path);
		if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw problem("folder-unknown", { file: folder });
	}
	const tables = await Promise.all(files.map(openTable));
	for (const { path, headings } of tables) {
		placeOf(id, path, headings);
		placesOf(mapping, path, headings);
	}

	const lines = tables.reduce((sum, table) => sum + table.lines, 0);
	options.say(t("reading", { files: files.join(", ") }));
	const loaded = await load(tables, { id, mapping, today, saw: (rows) => options.say(t("read-so-far", { rows, lines })) });
	const { ids, split } = loaded;
	const badRows = loaded.badRows.map((row) => ({
		...row,
		text: `${row.file}:${row.line}: ${t(row.reason, { cells: row.cells, headings: row.headings })}`,
	}));
	for (const { text } of badRows) options.say(text);
	const cells = loaded.unread.map((one) => `${one.file}:${one.line}: ${t(`${one.role}-unread`, { written: one.written })}`);
	for (const text of cells.slice(0, mostUnreadNamed)) options.say(text);
	if (loaded.unreadCount > mostUnreadNamed) options.say(t("unread-more", { count: loaded.unreadCount - mostUnreadNamed }));

	let said = "";
	const linked = await linkRecords(loaded, {
		oneToOne: options.oneToOne,
		today,
		saw: (stage, share) => {
			const line = t(stage, { percent: Math.round(share * 100) });
			if (line !== said) options.say(line);
			said = line;
		},
	});
	for (const { kind, blocks, records, pairs } of linked.caps) options.say(t("capped", { kind, blocks, records, pairs }));
	if (options.out !== undefined) await writeClusters(options.out, ids, split, linked);
	if (options.pairs !== undefined) await writePairs(options.pairs, ids, mapping, linked);

	const { clustering, model } = linked;
	const sizes = sizesOf(clustering.cluster, split);
	const refused: Record<string, number> = {};
	for (const { guard } of clustering.refused) refused[guard] = (refused[guard] ?? 0) + 1;
	const { version, learnedOn, foldVersion, profile, prior, thresholds } = model;
	return {
		files: files.map((file, at) => ({ file, records: split === null ? ids.length : at === 0 ? split : ids.length - split })),
		records: ids.length,
		compared: linked.compared,
		...sizes,
		people: peopleAmong(
			sizes.clusters,
			linked.edges,
			clustering,
			options.oneToOne ? listsOf(ids.length, split, model) : null,
			expectedOf(linked, sizes.pairs),
		),
		isEstimated: expectedOf(linked, sizes.pairs) !== null,
		refused,
		caps: linked.caps,
		badRows: { count: badRows.length, rows: badRows },
		unread: { count: loaded.unreadCount, cells },
		model: { version, learnedOn, foldVersion, profile, prior, thresholds },
		seconds: (performance.now() - started) / 1000,
		peakMemory: resourceUsage().maxRSS * 1024,
	};
}

/** The report in the person's language. */
export function sayLinks(report: LinkReport, language: Language): string {
	const t = speak(words, language);
	const { records, clusters, pairs, people, model, badRows, largest, seconds } = report;
	return [
		t("linked", { records, clusters, pairs, largest }),
		t("people", { low: people.low, best: people.best, high: people.high }),
		...correction(report, t),
		t("model", { version: model.version, link: probabilityOf(model.thresholds.link).toFixed(3) }),
		...(badRows.count > 0 ? [t("bad-rows", { count: badRows.count })] : []),
		t("took", { seconds: Math.round(seconds), megabytes: Math.round(report.peakMemory / 1e6) }),
		"",
	].join("\n");
}

/** From the clusters to the best number, in words. */
function correction({ people, isEstimated }: LinkReport, t: ReturnType<typeof speak<typeof words>>): string[] {
	const { perhapsOne, wronglyJoined, missed } = people.parts;
	const [doubles, splits, unseen] = [perhapsOne, wronglyJoined, missed].map(Math.round) as [number, number, number];
	const counted = doubles + splits + unseen > 0 ? [t("people-corrected", { linked: people.linked, doubles, splits, unseen })] : [];
	return isEstimated ? counted : [...counted, t("people-compared")];
}

/** What the model expects of the records it was learned from; null where that says too little. */
function expectedOf({ model, shareMissed }: Pick<Linked, "model" | "shareMissed">, joinedPairs: number): Expected | null {
	const { matches, error } = model.profile;
	if (shareMissed === null || error === undefined) return null;
	return { matches, error, shareMissed, joinedPairs };
}

function listsOf(size: number, split: number | null, { profile }: Model): OneToOne {
	const [one, other] = [split ?? size, size - (split ?? size)];
	return { shorter: Math.min(one, other), longer: Math.max(one, other), matches: profile.records === size ? profile.matches : null };
}

function sizesOf(cluster: Int32Array, split: number | null): Pick<LinkReport, "clusters" | "largest" | "pairs"> {
	const before = new Int32Array(cluster.length);
	const after = new Int32Array(cluster.length);
	for (const [at, of] of cluster.entries()) {
		const counts = split === null || at < split ? before : after;
		counts[of] = (counts[of] as number) + 1;
	}
	let [clusters, largest, pairs] = [0, 0, 0];
	for (let of = 0; of < cluster.length; of++) {
		const [one, other] = [before[of] as number, after[of] as number];
		if (one + other > 0) clusters++;
		largest = Math.max(largest, one + other);
		pairs += split === null ? (one * (one - 1)) / 2 : one * other;
	}
	return { clusters, largest, pairs };
}
