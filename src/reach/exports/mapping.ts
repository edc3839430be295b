import { columnsIn, families, familyOf, headerOf, isWhole, kindOf, plainHeading } from "./columns.ts";
import type { ExportMapping, SeenColumn } from "./schema.ts";
import { likelyHeadings, readLines } from "./tables.ts";

/** Lines among which headings are looked for. */
const mostAbove = 40;

/** How a file is read once somebody has said what some of its columns hold; nothing where it has no such headings. */
export function mappingsBy(bytes: Uint8Array, file: string, said: readonly SeenColumn[]): ExportMapping[] {
	if (said.length === 0) return [];
	const { lines } = readLines(bytes, file);
	const wanted = new Map(said.map(({ heading, column }) => [plainHeading(heading), column]));
	const headings = lines
		.slice(0, mostAbove)
		.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, " ").trim()))
		.find((cells) => [...wanted.keys()].every((heading) => cells.some((cell) => plainHeading(cell) === heading)));
	if (!headings) return [];
	const own = headerOf(headings);
	const read = (own ? [familyOf(own.kind)] : families).flatMap((family): ExportMapping[] => {
		const named = new Set(wanted.values());
		const columns = columnsIn(headings, family).map(({ heading, column }): SeenColumn => {
			const plain = plainHeading(heading);
			// What somebody said of one column is taken from the others.
			return { heading, column: wanted.has(plain) ? (wanted.get(plain) ?? null) : named.has(column) ? null : column };
		});
		return isWhole(family, new Set(columns.map(({ column }) => column))) ? [{ kind: kindOf(family, columns), columns }] : [];
	});
	return read.slice(0, 1);
}

/** The row in which somebody may see headings, and what stands below it: the first of several texts without numbers. */
export function headingsIn(bytes: Uint8Array, file: string) {
	const { lines } = readLines(bytes, file, [], 2 * mostAbove);
	const line = likelyHeadings(lines).line;
	const at = Math.max(
		0,
		lines.findIndex((one) => one.line === line),
	);
	const headings = (lines[at]?.cells ?? []).map((cell) => cell.replace(/\s+/g, " ").trim());
	return { headings, below: lines.slice(at + 1, at + 1 + mostAbove).map(({ cells }) => cells) };
}
