import { inLanguage, type Language } from "../shared/words.ts";
import { figureLabels } from "./labels.ts";
import { cellOf, columnsOf } from "./rows/columns.ts";
import { sumLeftOut } from "./rules.ts";
import type { Figure, FigureRow } from "./schema.ts";

/** A figure as a terminal shows it; a second line says what is in doubt, or of contacts the people they may be. */
export function sayFigure(figure: Figure, language: Language): string {
	const { t, counted, day, number } = figureLabels(language);
	const { indicator, count, doubt, people } = figure;
	const line = t("line-figure", {
		code: indicator.code,
		title: inLanguage(indicator.title, language),
		number: counted(count),
		until: count.until === null ? "–" : day(count.until),
		asOf: number(count.asOf),
		rows: number(count.rows),
		leftOut: number(sumLeftOut(figure)),
	});
	const more = [
		...(doubt ? [t("line-doubt", { apart: doubt.apart, joined: doubt.joined, fewer: doubt.fewer, more: doubt.more })] : []),
		...(doubt?.expected ? [t("line-expected", { linked: count.rows, ...doubt.expected })] : []),
		...(people ? [t("line-people", { number: counted(people) })] : []),
	];
	return [line, ...more].map((one) => `${one}\n`).join("");
}

/** A row with the columns that it has on its page, parted by tabs. */
export function sayRow(row: FigureRow, figure: Figure, language: Language): string {
	const labels = figureLabels(language);
	return `${columnsOf(figure)
		.map((column) => cellOf(labels, column, row, figure))
		.join("\t")}\n`;
}
