import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { download, nameToKeep } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { type Lines, writeCsv, writeXlsx, xlsxType } from "../../shared/spreadsheets/index.ts";
import { figureInFull } from "../figure/shown.ts";
import { figureLabels } from "../labels.ts";
import { readRows } from "../rows/rows.ts";
import { figureWithRows, rowsFilterIn } from "../rows/shown.ts";
import type { Figure } from "../schema.ts";
import { figureCommands } from "./commands.ts";
import { figureLines, rowsLines } from "./files.ts";
import { type Format, formats } from "./operations.ts";

export const fileRoutes: readonly ProgrammeRoute[] = formats.flatMap((format): ProgrammeRoute[] => [
	{
		method: "GET",
		path: `/office/:programme/figures/:code/figure.${format}`,
		access: "figures.export",
		isCostly: true,
		handle: async (visit) => {
			const full = await figureInFull(visit);
			return fileOf(format, figureLines(figureLabels(visit.language), full), nameOf(visit, full.figure, "figure"));
		},
	},
	{
		// Not a GET: it is noted who took which list of people.
		method: "POST",
		path: `/office/:programme/figures/:code/rows.${format}`,
		access: "figures.export",
		handle: async (visit) => {
			const { handle } = visit.programme;
			const figure = await figureWithRows(visit);
			const { count, indicator } = figure;
			const filter = rowsFilterIn(visit);
			const query = { ...filter, asOf: count.asOf, limit: Number.MAX_SAFE_INTEGER };
			const rows = await readRows(handle, visit.viewer.areas, indicator.code, query);
			// Noted before it is handed over: no list of people leaves without its line in the journal.
			const taken = { code: indicator.code, asOf: count.asOf, rows: rows.length, format, ...filter };
			await run(handle, authorOf(visit), figureCommands["rows-exported"], taken);
			const name = nameOf(visit, figure, "rows", filter.quarter, filter.area);
			return fileOf(format, rowsLines(figureLabels(visit.language), figure, rows), name);
		},
	},
]);

/** Without its ending: a file in each format is called alike. */
function nameOf({ programme, params }: ProgrammeVisit, { asOfDay }: Figure, ...what: readonly (string | undefined)[]) {
	return (format: Format) => nameToKeep([programme.slug, params.code, ...what], asOfDay, format);
}

async function fileOf(format: Format, lines: Lines, nameIn: (format: Format) => string): Promise<Response> {
	const name = nameIn(format);
	if (format === "csv") return download(writeCsv(lines), name, "text/csv; charset=utf-8");
	return download(await writeXlsx(lines), name, xlsxType);
}
