import { enterPost } from "../../campaigns/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { bytesOf, keepFile, listFiles, prepareTable } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { type Author, type Change, commandsOf } from "../../shared/journal/index.ts";
import { familyOf, isWhole, shapeOf } from "../exports/columns.ts";
import { gatheredId } from "../exports/gathering.ts";
import type { ExportReading } from "../exports/schema.ts";
import { dropDraft, type ReadFile, readDraft, readFiles, readingsOf } from "./drafts.ts";
import { enterTotals } from "./entering-totals.ts";
import { matchOf, type OnRecord } from "./matching.ts";
import { type MeasuredPost, measuredPost, measurementOf } from "./measuring.ts";
import { type ConfirmedExports, importOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { readOnRecord } from "./record.ts";
import { exportedPosts, imports, listExportImports, mappings, readExportImport } from "./store.ts";
import { undoImport } from "./undoing.ts";

export const exportCommands = commandsOf(importOperations, {
	"exports-imported": {
		prepare: readConfirmed,
		work: importExports,
	},
	"exports-undone": undoImport,
	"export-columns-mapped": async (change, { id, kind, columns }) => {
		if (!isWhole(familyOf(kind), new Set(columns.map(({ column }) => column)))) throw problem("columns-lacking");
		const headings = shapeOf(columns.map(({ heading }) => heading));
		await mappings.end(change, { headings });
		await mappings.begin(change, { id, mapping: { kind, columns }, headings });
		return { mapping: id };
	},
	"export-mapping-removed": async (change, { mapping }) => {
		const ended = await mappings.end(change, { id: mapping });
		if (ended.length === 0) throw problem("mapping-unknown");
		return { mapping };
	},
});

interface Confirmed {
	readonly files: readonly ReadFile[];
	readonly isSent: boolean;
}

/** Files are read before the transaction, because that may take long. */
async function readConfirmed(handle: Handle, author: Author, input: ConfirmedExports): Promise<Confirmed> {
	const isSent = input.files.length > 0;
	const files = isSent
		? input.files.map((file) => ({ name: file.name, bytes: bytesOf(file), mapped: null }))
		: (await readDraft(handle, author, input.import)).files;
	return { files: await readFiles(handle, files), isSent };
}

async function importExports(change: Change, input: ConfirmedExports, { files: read, isSent }: Confirmed) {
	const { tx, author } = change;
	const readings = readingsOf(read);
	if (!isSent && !(await dropDraft(tx, input.import))) throw problem("import-unknown");
	if (await readExportImport(tx, input.import)) throw problem("import-unknown");
	const files = await keepFiles(change, read);
	const record = await readOnRecord(tx);
	const { rows, entered } = await enterPosts(change, input, { readings, files, record });
	await exportedPosts.begin(change, ...rows);
	// Totals bound what is said of people, so whoever publishes answers for them.
	const totals = author.can("campaigns.publish") ? await enterTotals(change, { readings, entered, record }) : [];
	await imports.begin(change, {
		...{ id: input.import, measured_on: input.measuredOn, files, totals },
		...{ imported_by: author.account, imported_on: change.today },
	});
	const matched = rows.filter(({ post }) => post !== null).length;
	return { import: input.import, posts: matched, aside: rows.length - matched, totals: totals.length };
}

/** The raw files lie where all proofs lie. One that is in force already is refused: its posts would be measured by themselves. */
async function keepFiles(change: Change, read: readonly ReadFile[]): Promise<string[]> {
	const inForce = (await listExportImports(change.tx)).filter(({ isUndone }) => !isUndone).flatMap(({ files }) => files);
	const known = new Set((await listFiles(change.tx, inForce)).map(({ sha256 }) => sha256));
	const ids: string[] = [];
	for (const { file } of read) {
		const prepared = prepareTable(file);
		if (known.has(prepared.sha256)) throw problem("file-in-force", { file: file.name });
		known.add(prepared.sha256);
		const id = newId();
		await keepFile(change, id, prepared);
		ids.push(id);
	}
	return ids;
}

interface ToEnter {
	readonly readings: readonly ExportReading[];
	readonly files: readonly string[];
	readonly record: OnRecord;
}

/** Every post of the files becomes a measurement; one that is of an item is entered there, or measured anew. */
async function enterPosts(change: Change, input: ConfirmedExports, { readings, files, record }: ToEnter) {
	const chosen = new Map(input.matches.map((one) => [`${one.file}:${one.line}`, one.item]));
	const rows: MeasuredPost[] = [];
	/** A post that stands in two of the files is one. */
	const entered = new Map<string, string>();
	for (const [at, { file, posts }] of readings.entries()) {
		for (const post of posts) {
			const row = measuredPost(post, {
				import: input.import,
				file: files[at] ?? "",
				measured_on: input.measuredOn,
				source: file.slice(0, 200),
			});
			const match = matchOf(post, record);
			const known = match.by === "id" ? match.item : null;
			const item = chosen.get(`${at}:${post.line}`) ?? (chosen.has(`${at}:${post.line}`) ? null : known);
			if (item === null) {
				rows.push(row);
				continue;
			}
			if (!record.items.some(({ id }) => id === item)) throw problem("item-unknown");
			const id = entered.get(gatheredId(at, post)) ?? (match.item === item ? match.post : null) ?? newId();
			entered.set(gatheredId(at, post), id);
			const publishedOn = post.published?.day ?? record.posts.find((one) => one.id === id)?.publishedOn;
			if (publishedOn === undefined) throw problem("day-unknown", { title: post.title || file });
			const { platform, link } = post;
			const before = await enterPost(change, { id, item, platform, publishedOn, link, measurement: measurementOf(row) });
			const replaced = before.isReplaced ? { measurement: before.replaced } : null;
			rows.push({ ...row, item, post: id, made_post: before.isNew, replaced });
		}
	}
	return { rows, entered };
}
