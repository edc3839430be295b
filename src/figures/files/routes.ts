import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { download } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { figureInFull } from "../figure/shown.ts";
import { figureLabels } from "../labels.ts";
import { readRows } from "../rows/rows.ts";
import { figureWithRows, rowsFilterIn } from "../rows/shown.ts";
import { figureCommands } from "./commands.ts";
import { writeCsv } from "./csv.ts";
import { figureLines, type Lines, rowsLines, writeXlsx } from "./files.ts";
import { type Format, formats } from "./operations.ts";

export const fileRoutes: readonly ProgrammeRoute[] = formats.flatMap((format): ProgrammeRoute[] => [
	{
		method: "GET",
		path: `/office/:programme/figures/:code/figure.${format}`,
		access: "figures.export",
		handle: async (visit) => {
			return fileOf(visit, format, "figure", figureLines(figureLabels(visit.language), await figureInFull(visit)));
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
			return fileOf(visit, format, "rows", rowsLines(figureLabels(visit.language), figure, rows));
		},
	},
]);

async function fileOf(visit: ProgrammeVisit, format: Format, what: string, lines: Lines): Promise<Response> {
	const name = `${visit.programme.slug}-${visit.params.code}-${what}.${format}`;
	if (format === "csv") return download(writeCsv(lines), name, "text/csv; charset=utf-8");
	return download(await writeXlsx(lines), name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}
