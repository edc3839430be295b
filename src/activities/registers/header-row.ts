import type { ColumnMapping, ColumnRole } from "../schema.ts";
import { roleOf, saysOnlyName } from "./headings.ts";
import type { Column } from "./schema.ts";

export interface Header {
	/** The place of its last row in the sheet, from 0: headings may take two. */
	readonly index: number;
	readonly first: number;
	readonly columns: readonly Column[];
	/** By what somebody said of them. */
	readonly mapping?: ColumnMapping;
}

/** Whether a heading says something in a list of another kind: a list of children has areas. */
export type AlsoHeading = (heading: string) => boolean;

/** Title rows above a table are few. */
const deepest = 60;

type Row = readonly string[];

/** The row of the first lines that shows the most headings, a name among them; with the row below it where both together show more. */
export function findHeader(cells: readonly Row[], from = 0, also: AlsoHeading = () => false): Header | null {
	let best: { header: Header; score: number } | null = null;
	const lines = cells.slice(from, from + deepest + 1);
	const columns = lines.map((row) => columnsOf(row.map((cell) => [cell])));
	for (const [at, row] of lines.slice(0, deepest).entries()) {
		const index = from + at;
		const below = lines[at + 1] ?? [];
		const one = { columns: columns[at] ?? [], first: index, index };
		const two = isSecondRow(row, below) ? { columns: columnsOf(stacked(row, below)), first: index, index: index + 1 } : null;
		const alone = Math.max(scoreOf(one.columns, also), scoreOf(columns[at + 1] ?? [], also));
		for (const header of two && scoreOf(two.columns, also) > alone ? [one, two] : [one]) {
			const score = scoreOf(header.columns, also);
			if (score > (best?.score ?? 0) && isHeader(header.columns, score)) best = { header, score };
		}
	}
	return best?.header ?? null;
}

function scoreOf(columns: readonly Column[], also: AlsoHeading): number {
	return columns.filter(({ role, heading }) => role !== null || also(heading)).length;
}

/** A list may have one column only; in a wider table one word alone is no row of headings. */
export function isHeader(columns: readonly Column[], score = scoreOf(columns, () => false)): boolean {
	const named = columns.some(({ role }) => role === "given" || role === "full-name");
	return named && (score > 1 || columns.filter(({ heading }) => heading !== "").length === 1);
}

/** Headings below headings: two of them at least, and nothing that could be of somebody. */
function isSecondRow(above: Row, below: Row): boolean {
	const filled = below.filter((cell) => cell.trim() !== "");
	const isUnder = below.some((cell, index) => cell.trim() !== "" && (above[index] ?? "").trim() === "");
	return (
		isUnder && filled.length > 1 && !filled.some((cell) => /\d{2}/.test(cell)) && filled.filter((cell) => roleOf(cell) !== null).length > 1
	);
}

/** What stands over each column, from the lowest to the highest; a merged heading stands over those beside it as well. */
function stacked(above: Row, below: Row): string[][] {
	let over = "";
	return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
		const [high = "", low = ""] = [above[index]?.trim(), below[index]?.trim()];
		if (high !== "") over = high;
		return low === "" ? [high] : [low, over];
	});
}

/** `headings`: of each column what stands over it, the nearest first. */
export function columnsOf(headings: readonly (readonly string[])[]): Column[] {
	const meant = headings.map((over) => over.map(roleOf).find((role) => role !== null) ?? null);
	// A month or a day by itself is one of the session; a numbered one (Day 2) is so in any case.
	const isBorn = meant.includes("birth-year");
	const roles = meant.map((role, index) =>
		(role === "birth-month" || role === "birth-day") && (!isBorn || /\d/.test(headings[index]?.[0] ?? "")) ? null : role,
	);
	const family = roles.includes("family");
	const nameless = headings.map(([cell = ""], index) => roles[index] === "given" && saysOnlyName(cell));
	// Two columns that are both called “name”: the first is the father's, as names are written here.
	const isPair = !family && nameless.filter(Boolean).length === 2;
	const taken = new Set<ColumnRole>();
	return headings.map((over, index) => {
		const found = roles[index] ?? null;
		const role = nameless[index] && !family ? (isPair ? (taken.has("family") ? "given" : "family") : "full-name") : found;
		const free = role !== null && !taken.has(role) && !(role === "full-name" && taken.has("given"));
		if (free) taken.add(role);
		return {
			letter: letterOf(index),
			heading: [...over].reverse().join(" ").replace(/\s+/g, " ").trim(),
			role: free ? role : null,
		};
	});
}

/** A, B, … Z, AA: as spreadsheets name their columns. */
export function letterOf(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
