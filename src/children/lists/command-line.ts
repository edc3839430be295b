import { listSites } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import type { Language } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import type { ChildFacts } from "../schema.ts";
import { listCommands } from "./commands.ts";
import { findAlikeLines } from "./drafts.ts";
import { decideLines } from "./fates.ts";
import { readChildList } from "./reading.ts";
import type { LineFate } from "./schema.ts";
import { settleLine } from "./settling.ts";

interface ListOptions {
	readonly dryRun: boolean;
	readonly area: string | null;
	readonly day: PlainDate | null;
	/** The situation of children where the list does not say why they are out of school. */
	readonly situation: ChildFacts["situation"] | null;
	readonly language: Language;
}

/** What a list came to: each line stands in one of the numbers. */
export interface ChildListReport extends Readonly<Record<Exclude<LineFate, "twin"> | "twins" | "lines", number>> {
	readonly file: string;
	readonly left: readonly { readonly row: number; readonly reason: string }[];
	readonly remarks: readonly { readonly row: number; readonly remark: string }[];
	readonly understood: readonly string[];
	/** The id by which it can be undone. */
	readonly list?: string;
	/** Why the file as a whole was not taken. */
	readonly refused?: string;
}

/**
 * Imports lists of children one after another, each as an operation of its own. Nobody is asked: who resembles somebody on record waits in
 * the file, and is told.
 */
export async function importChildren(
	handle: Handle,
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
	options: ListOptions,
): Promise<ChildListReport[]> {
	const reports: ChildListReport[] = [];
	for (const file of files) {
		try {
			reports.push(await importOne(handle, file, options));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const nothing = { lines: 0, registered: 0, known: 0, twins: 0, waiting: 0, rejected: 0, skipped: 0 };
			reports.push({ file: file.name, ...nothing, left: [], remarks: [], understood: [], refused: error.in(options.language) });
		}
	}
	return reports;
}

async function importOne(
	handle: Handle,
	file: { readonly name: string; readonly bytes: Uint8Array },
	{ dryRun, area, day, situation, language }: ListOptions,
): Promise<ChildListReport> {
	const author = { ...machine, device: "command line" };
	const now = today(handle.clock);
	const reading = await readChildList(file.bytes, file.name, now);
	const alike = await findAlikeLines(handle, author, reading);
	const defaults = { area, situation, identifiedOn: day };
	const settling = { defaults, scope: author.areas, sites: await listSites(handle.db, author.areas), today: now };
	const list = newId();
	const decided = decideLines(reading, alike, { list, others: "leave", answers: [] }, settling);
	const count = (fate: LineFate) => decided.left.filter((one) => one.fate === fate).length;
	const settled = reading.lines.map((line) => ({ row: line.row, line, settled: settleLine(line, settling) }));
	const described = {
		file: file.name,
		left: [
			...settled.flatMap(({ row, settled: one }) => (typeof one === "function" ? [{ row, reason: one(language) }] : [])),
			...reading.rejected.map(({ row, reason }) => ({ row, reason: reason(language) })),
		].sort((one, other) => one.row - other.row),
		remarks: settled.flatMap(({ row, line, settled: one }) =>
			typeof one === "function" ? [] : [...line.remarks, ...one.remarks].map((said) => ({ row, remark: said(language) })),
		),
		understood: reading.understood.map((said) => said(language)),
	};
	const lines = reading.lines.length + reading.rejected.length + reading.skipped.length;
	const isNobody = decided.fresh.length + decided.known.length === 0;
	if (dryRun || isNobody) {
		const counts = { registered: decided.fresh.length, known: decided.known.length, twins: count("twin"), waiting: count("waiting") };
		const refused = !dryRun && { refused: problem("list-of-nobody", { file: file.name }).in(language) };
		return { ...described, lines, ...counts, rejected: count("rejected"), skipped: count("skipped"), ...refused };
	}
	const input = { list, file, area, situation, identifiedOn: day, others: "leave" as const, answers: [] };
	const { result } = await run(handle, author, listCommands["list-imported"], input);
	const { registered, known, twins, waiting, rejected, skipped } = result;
	return { ...described, lines, registered, known, twins, waiting, rejected, skipped, list };
}
