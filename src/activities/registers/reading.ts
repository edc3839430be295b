import { registers as words } from "#words/activities";
import { type Clock, today } from "../../shared/clock.ts";
import type { ColumnMapping } from "../schema.ts";
import type { AlsoHeading } from "./header-row.ts";
import { readList } from "./list-reading.ts";
import { type List, listsOf } from "./lists.ts";
import { likelyHeadings } from "./mapping.ts";
import { problem } from "./problems.ts";
import { remark } from "./rows.ts";
import type { Known, RegisterReading, Remark, SessionReading } from "./schema.ts";
import { readSheets, type Sheet } from "./sheets.ts";

/** Reads a register of attendance as an officer typed it. Nothing is written; throws a Problem where the file is no register. */
export async function readRegister(
	bytes: Uint8Array,
	file: string,
	clock: Clock,
	{ mappings = [], corrections = [] }: Known = {},
): Promise<RegisterReading> {
	if (bytes.length === 0) throw problem("file-empty", { file });
	const { sheets, understood } = await readSheets(bytes, file);
	const { lists, remarks } = chooseLists(sheets, file, mappings);
	const read: Omit<SessionReading, "part">[] = [];
	const repeated: Remark[] = [];
	for (const [at, list] of lists.entries()) {
		const before = lists[at - 1]?.sheet === list.sheet ? (read.at(-1)?.date ?? null) : null;
		const ofList = corrections.filter((one) => one.list === at + 1);
		const sessions = readList(list, { list: at + 1, file, now: today(clock), before, corrections: ofList });
		const twin = sessions.length === 1 ? read.find((one) => sessions[0] && isTwin(one, sessions[0])) : undefined;
		if (twin && sessions[0]) repeated.push(repeats(sessions[0], twin));
		else read.push(...sessions);
	}
	if (read.length > mostSessions) throw problem("sessions-many", { file, most: mostSessions });
	const title = read.find((one) => one.title !== null)?.title ?? null;
	return {
		file,
		kind: "register",
		understood: [...understood, ...remarks, ...repeated],
		parts: read.map((one, at) => ({ ...one, title: one.title ?? title, part: at + 1 })),
		mappings: [...new Set(lists.flatMap(({ header }) => header.mapping ?? []))],
		corrections,
	};
}

const mostSessions = 120;

/** The lists of all sheets that hold one; what was hidden is read only where nothing else is a register. */
export function chooseLists(
	sheets: readonly Sheet[],
	file: string,
	mappings: readonly ColumnMapping[],
	also?: AlsoHeading,
): { lists: readonly List[]; remarks: readonly Remark[] } {
	const visible = sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet) => listsOf(sheet, mappings, also));
	const all = visible.length > 0 ? visible : sheets.flatMap((sheet) => listsOf(sheet, mappings, also));
	// Beside fuller ones, a bare column of names is a note.
	const full = all.filter(({ header }) => header.mapping !== undefined || header.columns.filter(({ role }) => role !== null).length > 1);
	const found = full.length > 0 ? full : all;
	if (found.length === 0) {
		const isBlank = sheets.every(({ cells }) => cells.every((row) => row.every((cell) => cell.trim() === "")));
		if (isBlank) throw problem("file-empty", { file });
		const columns = sheets.flatMap(({ cells }) => likelyHeadings(cells).headings);
		throw problem("header-missing", { file, columns: columns.map((heading) => `“${heading}”`).join(", ") || "–" });
	}
	// A sheet that is prepared and empty holds nobody, unless it is all there is.
	const filled = found.filter(({ cells, header }) => cells.some((row, at) => at > header.index && row.some((cell) => cell.trim() !== "")));
	const lists = filled.length > 0 ? filled : found.slice(0, 1);
	return { lists, remarks: sheetRemarks(sheets, lists, found) };
}

function sheetRemarks(sheets: readonly Sheet[], lists: readonly List[], found: readonly List[]): Remark[] {
	const read = sheets.filter((sheet) => lists.some((list) => list.sheet === sheet));
	// Headings with nobody below them, on a sheet that is read otherwise.
	const idle = found.filter((list) => !lists.includes(list) && read.includes(list.sheet));
	const said = idle.map(({ header }) => remark(words["list-empty"], { row: String(header.first + 1) }));
	const [only] = read;
	if (!only || only.name === null) return said;
	const namesOf = (some: readonly Sheet[]) => some.map(({ name }) => name ?? "").join(", ");
	const others = sheets.filter((sheet) => !read.includes(sheet));
	const hidden = others.filter(({ isHidden }) => isHidden);
	const empty = others.filter((sheet) => found.some((list) => list.sheet === sheet));
	const chosen =
		read.length > 1
			? remark(words["sheets-read"], { sheets: namesOf(read) })
			: remark(words[others.length === 0 ? "sheet-only" : "sheet-chosen"], { sheet: only.name, others: namesOf(others) });
	return [
		chosen,
		...(read.length > 1 && others.length > 0 ? [remark(words["sheets-not-read"], { sheets: namesOf(others) })] : []),
		...(hidden.length > 0 ? [remark(words["sheets-hidden"], { sheets: namesOf(hidden) })] : []),
		...said,
		...(empty.length > 0 ? [remark(words["sheets-empty"], { sheets: namesOf(empty) })] : []),
	];
}

type Session = Omit<SessionReading, "part">;

/** Whether two lists hold the same lines for the same day: a copied sheet is no second session. */
function isTwin(one: Session, other: Session): boolean {
	const lines = ({ rows }: Session) => JSON.stringify(rows.map(({ written }) => written));
	return (
		one.date !== null &&
		one.date === other.date &&
		other.rows.length > 0 &&
		one.rows.length === other.rows.length &&
		lines(one) === lines(other)
	);
}

function repeats(session: Session, twin: Session): Remark {
	return remark(words["list-repeated"], { list: session.name, twin: twin.name });
}
