import { reading as words } from "#words/reach";
import { postLabel } from "../../campaigns/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { listFiles } from "../../shared/files/index.ts";
import type { Anchor } from "../../shared/journal/index.ts";
import type { Cell, Lines } from "../../shared/spreadsheets/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import type { SurveyResult } from "../surveys/schema.ts";
import { methodOf, problemOf, sentenceOf, totalLabel } from "./labels.ts";
import { formulaVersion, type ReachReading } from "./schema.ts";

/** The SHA-256 of each file that proves a number as it was handed in, by the post. */
export type FileHashes = ReadonlyMap<string, string>;

export async function hashesOfFiles(db: Database, { posts }: ReachReading): Promise<FileHashes> {
	const proofs = posts.flatMap(({ id, measurement }) => (measurement?.file ? [{ id, file: measurement.file }] : []));
	const files = new Map(
		(
			await listFiles(
				db,
				proofs.map(({ file }) => file),
			)
		).map((file) => [file.id, file.originalSha256]),
	);
	return new Map(proofs.flatMap(({ id, file }) => (files.has(file) ? [[id, files.get(file) ?? ""] as const] : [])));
}

interface ExportedReach {
	readonly reading: ReachReading;
	readonly hashes: FileHashes;
	readonly surveys: readonly SurveyResult[];
	readonly anchor: Anchor;
	readonly language: Language;
}

/** What is said above, and below it the rows that it was said from. */
export function reachLines({ reading, hashes, anchor, language }: ExportedReach): Lines {
	const { subject, contacts, known, posts, totals, day } = reading;
	const t = speak(words, language);
	const said = known?.said;
	const head: Cell[][] = [
		[t("subject"), subject.label(language)],
		[t("reach"), sentenceOf(reading, language)],
		[t("contacts"), contacts.high],
	];
	if (said && subject.population) {
		head.push(
			[`${t("interval")}: ${t("low")}`, said.unique.low],
			[`${t("interval")}: ${t("high")}`, said.unique.high],
			[t("estimate"), said.estimate?.value ?? null, said.estimate ? methodOf(said.estimate, language) : t("no-estimate")],
			[`${t("population")}: ${t("low")}`, subject.population.low],
			[`${t("population")}: ${t("high")}`, subject.population.high, subject.population.source],
			...said.problems.map((problem) => [t("problems"), problemOf(problem, reading, language)]),
		);
	}
	return [
		...head,
		[t("formula"), formulaVersion],
		[t("as-of"), day],
		[t("position"), `${anchor.seq}:${anchor.hash}`],
		[],
		[t("post"), t("item"), t("day"), t("metric"), t("rows"), t("value"), t("source"), t("file-hash")],
		...posts.map((post): Cell[] => [
			postLabel(post, language),
			inLanguage(post.itemTitle, language),
			post.publishedOn,
			post.measurement?.metric ?? null,
			post.measurement ? t(post.measurement.counted === "once" ? "once" : "each-time") : t("not-known"),
			post.contacts,
			post.measurement?.source ?? null,
			hashes.get(post.id) ?? null,
		]),
		...totals.map((total): Cell[] => [totalLabel(total, language), null, total.from, null, t("once"), total.reach, total.source, null]),
	];
}

/** The same for programs. What is said is in the words of the formulas, and no text of ours is in it. */
export function reachJson({ reading, hashes, surveys, anchor }: Omit<ExportedReach, "language">) {
	const { subject, contacts, known, posts, totals, day } = reading;
	return {
		subject: { kind: subject.kind, id: subject.id, name: { mn: subject.label("mn"), en: subject.label("en") } },
		formula: formulaVersion,
		asOf: { day, position: anchor.seq, hash: anchor.hash },
		contacts: contacts.high,
		...(known && { ...known.said, contacts: contacts.high }),
		rows: posts.map(({ id, item, platform, publishedOn, link, measurement }) => ({
			...{ id, item, platform, publishedOn, link },
			...(measurement && { metric: measurement.metric, counted: measurement.counted, value: measurement.contacts }),
			...(measurement && { measuredOn: measurement.measuredOn, source: measurement.source, sha256: hashes.get(id) ?? null }),
		})),
		totals: totals.map(({ id, kind, posts: of, reach, only, whole, from, until, source }) => {
			return { id, kind, posts: of, reach, only, whole, from, until, source };
		}),
		surveys: surveys.map(({ id, topic, question, before, after, source }) => ({ id, topic, question, before, after, source })),
	};
}
