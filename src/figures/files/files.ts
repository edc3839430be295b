import type { Choices } from "../../indicators/index.ts";
import { axesOf } from "../../indicators/rules.ts";
import type { Anchor } from "../../shared/journal/index.ts";
import type { Cell, Lines } from "../../shared/spreadsheets/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { TargetBesideActual } from "../figure/targets.ts";
import type { FigureLabels } from "../labels.ts";
import { cellOf, columnsOf, labelOf } from "../rows/columns.ts";
import { partsOf } from "../rules.ts";
import type { Figure, FigureRow, QuarterOfFigure } from "../schema.ts";

interface ExportedFigure {
	readonly figure: Figure;
	readonly quarters: readonly QuarterOfFigure[];
	readonly targets: readonly TargetBesideActual[];
	readonly choices: Choices;
	readonly anchor: Anchor;
}

/** A figure with its parts, one part to a line, so that a spreadsheet can pivot it. */
export function figureLines(labels: FigureLabels, exported: ExportedFigure): Lines {
	const { t, part } = labels;
	const { figure, quarters } = exported;
	const { indicator } = figure;
	return [
		...headLines(labels, exported),
		[],
		[t("by"), t("part"), t("low"), t("high"), t("returning-low"), t("returning-high"), t("so-far-low"), t("so-far-high")],
		...quarters.map(({ quarter, fresh, returning, soFar }): Cell[] => [
			t("quarter"),
			labels.quarter(quarter),
			fresh.low,
			fresh.high,
			returning?.low ?? null,
			returning?.high ?? null,
			soFar.low,
			soFar.high,
		]),
		...axesOf(figure.indicator).flatMap((axis) =>
			partsOf(figure, axis).map(({ key, low, high, isUnnamed, isDoubt }): Cell[] => [
				t(`by-${axis}`),
				isUnnamed ? t("counted-by-head") : isDoubt ? t("who-is-who") : part(axis, key, indicator.ageBands),
				low,
				high,
			]),
		),
		...figure.leftOut.map(({ reason, rows }): Cell[] => [t("left-out"), labels.reasonsOf(indicator)(reason), rows, rows]),
		...targetLines(labels, exported),
	];
}

function headLines(labels: FigureLabels, { figure, choices, anchor }: ExportedFigure): Lines {
	const { t, language } = labels;
	const { indicator, count, bounds, doubt, people } = figure;
	const { baseline } = indicator;
	return [
		[t("code"), indicator.code],
		[t("indicator"), inLanguage(indicator.title, language)],
		[t("pillar"), labels.pillar(indicator.pillar, choices)],
		[t("unit"), labels.unit(indicator.unit)],
		[t("reach"), labels.reach(indicator.reach)],
		[t("rule"), labels.rule(indicator)],
		[t("low"), count.low],
		[t("high"), count.high],
		...(count.best ? [[t("best"), count.best.value, t("best-method")]] : []),
		...(doubt
			? [
					[t("pairs-apart"), doubt.apart] as const,
					[t("fewer-at-most"), doubt.fewer] as const,
					[t("pairs-joined"), doubt.joined] as const,
					[t("more-at-most"), doubt.more] as const,
				]
			: []),
		...(doubt?.expected
			? [
					[t("as-linked"), count.rows] as const,
					[t("expected-twice"), doubt.expected.perhapsOne] as const,
					[t("expected-missed"), doubt.expected.missed] as const,
					[t("expected-joined"), doubt.expected.wronglyJoined] as const,
				]
			: []),
		...(people ? [[t("people-low"), people.low] as const, [t("people-high"), people.high] as const] : []),
		...(bounds
			? [
					[t("named-people"), bounds.named] as const,
					[t("named-attendances"), bounds.attendances.named] as const,
					[t("head-attendances"), bounds.attendances.unnamed] as const,
				]
			: []),
		...(baseline ? [[t("baseline"), baseline.value, baseline.on] as const, [t("baseline-source-label"), baseline.source] as const] : []),
		[t("target-value"), indicator.target],
		[t("until"), count.until],
		[t("as-of"), figure.asOfDay],
		[t("position"), `${anchor.seq}:${anchor.hash}`],
	];
}

function targetLines({ t, period }: FigureLabels, { targets }: ExportedFigure): Lines {
	if (targets.length === 0) return [];
	return [
		[],
		[t("period"), t("target-value"), t("low"), t("high"), t("so-far-low"), t("so-far-high")],
		...targets.map(({ period: of, value, actual }): Cell[] => [
			period(of),
			value,
			actual?.fresh.low ?? null,
			actual?.fresh.high ?? null,
			actual?.soFar.low ?? null,
			actual?.soFar.high ?? null,
		]),
	];
}

export function rowsLines(labels: FigureLabels, figure: Figure, rows: readonly FigureRow[]): Lines {
	const columns = columnsOf(figure);
	return [
		columns.map((column) => labelOf(labels, column, figure)),
		...rows.map((row) => columns.map((column) => cellOf(labels, column, row, figure))),
	];
}
