import { exports as words } from "#words/reach";
import { brokenNumber, cellsOf, saysTotal, uniqueIn } from "./cells.ts";
import { orderOf, readMoment } from "./moments.ts";
import { type Heard, reject, remark, skip } from "./remarks.ts";
import type { UniqueTotal } from "./schema.ts";
import type { Table } from "./stacked.ts";

/** A sum of all rows is written without a name, or as “Results from 3 campaigns”. */
const sum = /^(results? from|resultat från|resultados de|ergebnisse aus|résultats de)\s*\d+/i;

/** Campaigns with the accounts that each reached, over all its ads and Meta's platforms. */
export function readCampaigns({ header, lines }: Table, heard: Heard): UniqueTotal[] {
	const rows = lines.map((line) => cellsOf(line, header));
	const order = rows.some((row) => orderOf(row.text("from")) === "day-first") ? "day-first" : "month-first";
	return rows.flatMap((row) => {
		const name = row.text("campaign");
		const isTotal = name === "" || saysTotal(name) || sum.test(name);
		if (readMoment(row.text("day"), order)) return skip(heard, row.line, remark(words["row-of-day"], { day: row.text("day") })) ?? [];
		const read = uniqueIn(row, "reach", "reach", heard);
		if (read === "broken") return reject(heard, row.line, brokenNumber(row, "reach")) ?? [];
		if (read === null) return skip(heard, row.line, remark(words["row-without-reach"])) ?? [];
		const [from, until] = [readMoment(row.text("from"), order)?.day ?? null, readMoment(row.text("until"), order)?.day ?? null];
		const said = { line: row.line, source: "ads" as const, name: isTotal ? null : name, from, until };
		return [{ ...said, metric: read.metric, unique: read.value, isRounded: read.isRounded }];
	});
}
