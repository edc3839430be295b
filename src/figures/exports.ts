import writeSpreadsheet from "write-excel-file/node";
import type { Anchor } from "../shared/journal/index.ts";
import type { Cell } from "./csv.ts";
import { partsOf } from "./parts.ts";
import type { Phrases } from "./phrases.ts";
import { axesOf, byQuarter } from "./rules.ts";
import type { AgeBands, Figure, FigureRow } from "./schema.ts";

export type Lines = readonly (readonly Cell[])[];

/** A figure with its parts, one part to a line, so that a spreadsheet can pivot it. */
export function figureLines({ t, language, quarter, part }: Phrases, figure: Figure, anchor: Anchor): Lines {
	const { indicator, count } = figure;
	const total = count.low === count.high ? [count.low] : [count.low, count.high];
	return [
		[t("code"), indicator.code],
		[t("indicator"), indicator.title[language]],
		[t("unit"), t("unit-person")],
		[t("total"), ...total],
		[t("target-value"), indicator.target],
		[t("until"), count.until],
		[t("as-of"), figure.asOfDay],
		[t("position"), `${anchor.seq}:${anchor.hash}`],
		[],
		[t("by"), t("part"), t("people"), t("so-far")],
		...byQuarter(figure).map((one): Cell[] => [t("quarter"), quarter(one.quarter), one.fresh.low, one.soFar.low]),
		...axesOf(figure).flatMap((axis) => partsOf(figure, axis).map(({ key, low }): Cell[] => [t(`by-${axis}`), part(axis, key), low, null])),
		...figure.leftOut.map(({ reason, rows }): Cell[] => [t("left-out"), t(reason), rows, null]),
	];
}

export function rowsLines({ t, area, part, age }: Phrases, rows: readonly FigureRow[], ageBands: AgeBands): Lines {
	return [
		[t("name"), t("first-day"), t("activity"), t("area"), t("sex"), t("age"), t("attendances")],
		...rows.map((row): Cell[] => [
			row.name,
			row.day,
			row.occasion,
			area(row.area),
			part("sex", row.sex),
			age(row.ageBand, ageBands),
			row.attendances,
		]),
	];
}

/** Every text is written as a text, so that none of them is a formula. */
export function writeXlsx(lines: Lines): Promise<Buffer> {
	const data = lines.map((line) =>
		line.map((cell) => (cell === null ? null : typeof cell === "number" ? { type: Number, value: cell } : { type: String, value: cell })),
	);
	return writeSpreadsheet(data).toBuffer();
}
