import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { download } from "../../shared/http/index.ts";
import { writeCsv, writeXlsxSheets, xlsxType } from "../../shared/spreadsheets/index.ts";
import { shownResults } from "../office.ts";
import { problem } from "../problems.ts";
import { mayTakeFile } from "./access.ts";
import { fileNames, nameOfFile } from "./address.ts";
import { countingLines, tableLines } from "./lines.ts";

const csv = "text/csv; charset=utf-8";

export const fileRoutes: readonly ProgrammeRoute[] = fileNames.map((file) => ({
	method: "GET",
	path: `/office/:programme/results/${file}`,
	access: "figures.read",
	isCostly: true,
	handle: async (visit: ProgrammeVisit) => {
		const shown = await shownResults(visit);
		const { context, results, choices } = shown;
		if (!mayTakeFile(context, results)) throw problem("no-file");
		const pillar = choices.pillars.find(({ id }) => id === context.filter.pillar)?.number;
		const name = nameOfFile(context, results, pillar, file);
		if (file === "counting.csv") return download(writeCsv(countingLines(shown)), name, csv);
		if (file === "table.csv") return download(writeCsv(tableLines(shown)), name, csv);
		const sheets = [
			{ name: context.t("results"), lines: tableLines(shown) },
			{ name: context.t("sheet-of-counting"), lines: countingLines(shown) },
		];
		return download(await writeXlsxSheets(sheets), name, xlsxType);
	},
}));
