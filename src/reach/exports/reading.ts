import { exports as words } from "#words/reach";
import { readCampaigns } from "./ads.ts";
import { readWindows } from "./pages.ts";
import { readPosts } from "./posts.ts";
import { problem } from "./problems.ts";
import { type Heard, note, reject, remark } from "./remarks.ts";
import type { ExportedPost, ExportMapping, ExportReading, PageWindow, PassedLine, UniqueTotal } from "./schema.ts";
import { type Table, tablesIn } from "./stacked.ts";
import { likelyHeadings, readLines } from "./tables.ts";

/**
 * Reads an export of a platform as somebody downloaded it. Every line below its headings is a post, a window, a campaign, or is skipped
 * with its reason. Nothing is written.
 * @throws Problem where the file is none; `reach.shape-unknown` says which columns it has
 */
export function readExport(bytes: Uint8Array, file: string, mappings: readonly ExportMapping[] = []): ExportReading {
	const { encoding, lines } = readLines(bytes, file, mappings);
	const { tables, others } = tablesIn(lines, mappings);
	const [first] = tables;
	if (!first) throw problem("shape-unknown", { file, ...likelyHeadings(lines) });
	const heard: Heard = { rejected: [], skipped: [], remarks: [] };
	const posts: ExportedPost[] = [];
	const windows: PageWindow[] = [];
	const totals: UniqueTotal[] = [];
	for (const table of tables.map((one) => aligned(one, heard))) {
		if (table.header.kind === "page") windows.push(...readWindows(table, file, heard));
		else if (table.header.kind === "ads") totals.push(...readCampaigns(table, heard));
		else {
			const read = readPosts(table, heard);
			posts.push(...read.posts);
			totals.push(...read.totals);
		}
	}
	for (const { line, cells } of others) note(heard, line, remark(words["line-outside"], { text: cells.join(" ").trim().slice(0, 60) }));
	if (posts.length + windows.length + totals.length === 0) throw problem("nothing-within", { file });
	const passed = {
		rejected: heard.rejected.toSorted(byLine),
		skipped: heard.skipped.toSorted(byLine),
		remarks: heard.remarks.toSorted(byLine),
	};
	return { file, kind: first.header.kind, encoding, columns: first.header.columns, posts, windows, totals, ...passed };
}

function byLine(one: PassedLine, other: PassedLine): number {
	return one.line - other.line;
}

/** A line with more cells than there are headings has its numbers in other columns than it seems. */
function aligned(table: Table, heard: Heard): Table {
	const width = table.header.columns.length;
	const lines = table.lines.filter(({ line, cells }) => {
		const isWider = cells.slice(width).some((cell) => cell.trim() !== "");
		if (isWider) reject(heard, line, remark(words["row-wide"], { cells: cells.length, columns: width }));
		return !isWider;
	});
	return { ...table, lines };
}
