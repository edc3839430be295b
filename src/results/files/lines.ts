import { howOf } from "../../counting/units.ts";
import type { BoundedNumber } from "../../figures/schema.ts";
import type { Choices } from "../../indicators/index.ts";
import { sexLabel } from "../../particulars/labels.ts";
import type { Lines } from "../../shared/spreadsheets/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { disabilityOf, placeLabel, verdictOf } from "../labels.ts";
import type { ResultsContext } from "../office.ts";
import { type AgainstTarget, heldInPeriod, heldSoFar, isOfPart, shareOf } from "../rules.ts";
import type { ResultLine, Results } from "../schema.ts";

interface Exported {
	readonly context: ResultsContext;
	readonly results: Results;
	readonly choices: Choices;
}

/** One line to each indicator in each place and period, so that a spreadsheet can pivot it; the whole life is a line of its own. */
export function tableLines(exported: Exported): Lines {
	const { context, results } = exported;
	const { t, programme, filter, labels } = context;
	const periods = results.periods
		.map((period, index) => ({ period, index }))
		.filter(({ period }) => !filter.period || period.id === filter.period);
	return [
		[
			...[
				t("code"),
				t("indicator"),
				t("pillar"),
				t("unit"),
				t("how"),
				t("area"),
				t("sex"),
				t("disability"),
				t("period"),
				t("first-day"),
				t("last-day"),
			],
			...[t("baseline"), t("target"), t("new-low"), t("new-best"), t("new-high"), t("so-far-low"), t("so-far-best"), t("so-far-high")],
			...[t("share-low"), t("share-high"), t("verdict")],
		],
		...results.lines.flatMap((line) => [
			...periods.map(({ period, index }) => {
				const of = line.periods[index] ?? null;
				const when = [inLanguage(period.name, labels.language), period.startsOn, period.endsOn] as const;
				return lineOf(exported, line, when, of?.fresh ?? null, of?.soFar ?? null, heldInPeriod(line, index, results, programme));
			}),
			...(filter.period
				? []
				: [lineOf(exported, line, [t("whole-life"), null, results.day], null, line.actual, heldSoFar(line, results, programme))]),
		]),
	];
}

function lineOf(
	{ context, choices }: Exported,
	line: ResultLine,
	when: readonly (string | null)[],
	fresh: BoundedNumber | null,
	soFar: BoundedNumber | null,
	held: AgainstTarget,
): Lines[number] {
	const { t, labels, filter, language } = context;
	const { indicator, place } = line;
	const isHeld = place === null && !isOfPart(filter);
	const share = isHeld && held.actual && held.target !== null ? shareOf(held.actual, held.target) : null;
	const area = place ?? (filter.area === "each" ? "" : filter.area);
	return [
		indicator.code,
		inLanguage(indicator.title, language),
		labels.pillar(indicator.pillar, choices),
		labels.unit(indicator.unit),
		howOf(indicator.unit) === "unique" ? t("once") : t("each"),
		area === "" ? t("all-areas") : placeLabel(context, area),
		filter.sex ? sexLabel(filter.sex, language) : t("everybody"),
		filter.disability ? disabilityOf(context, filter.disability) : t("everybody"),
		...when,
		place === null ? (indicator.baseline?.value ?? null) : null,
		isHeld ? held.target : null,
		...numbersOf(fresh),
		...numbersOf(soFar),
		share?.low ?? null,
		share?.high ?? null,
		isHeld ? (verdictOf(context, held)?.text ?? null) : null,
	];
}

function numbersOf(interval: BoundedNumber | null): readonly (number | null)[] {
	return [interval?.low ?? null, interval?.best ?? null, interval?.high ?? null];
}

/** How each number of the table is counted: the sheet beside it, and what the columns mean. */
export function countingLines({ context, results, choices }: Exported): Lines {
	const { t, labels, language, programme } = context;
	const indicators = results.lines.filter(({ place }) => place === null).map(({ indicator }) => indicator);
	return [
		[
			t("code"),
			t("indicator"),
			t("unit"),
			t("reach"),
			t("definition"),
			t("not-counted"),
			t("rule"),
			t("counted-from"),
			t("window"),
			t("baseline"),
			t("sheet-version"),
		],
		...indicators.map((sheet) => [
			sheet.code,
			inLanguage(sheet.title, language),
			labels.unit(sheet.unit),
			labels.reach(sheet.reach),
			inLanguage(sheet.definition, language),
			inLanguage(sheet.notCounted, language),
			labels.rule(sheet),
			labels.source(sheet, choices),
			labels.window(sheet),
			labels.baseline(sheet),
			sheet.version,
		]),
		[],
		[t("programme"), inLanguage(programme.name, language)],
		[t("counted-until"), results.day],
		...(results.asOf === null ? [] : [[t("journal-entry"), results.asOf] as const]),
		[t("legend"), t("legend-number")],
		[null, t("legend-new")],
		[null, t("legend-share")],
		[null, t("legend-part")],
		[null, t("legend-first")],
		...(results.isPublished ? [[null, t("legend-published")] as const] : []),
	];
}
