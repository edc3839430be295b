import type { Count } from "../counting/index.ts";
import { CountBar, type Interval, PartsChart, QuarterChart } from "../shared/ui/index.ts";
import { partsOf } from "./parts.ts";
import type { Phrases } from "./phrases.ts";
import { type Axis, byQuarter } from "./rules.ts";
import type { Figure } from "./schema.ts";

interface Drawn {
	readonly phrases: Phrases;
	readonly figure: Figure;
}

/** The number on its axis, the target beside it. */
export function FigureBar({ phrases: { t, language, counted }, figure }: Drawn) {
	const { title, target } = figure.indicator;
	const { low, high, best, how } = figure.count;
	const aim = target === null ? null : { value: target, label: t("target", { value: target }) };
	const label = t("bar-label", { title: title[language], number: counted(figure), target: aim?.label ?? t("no-target") });
	return (
		<CountBar how={how} low={low} high={high} best={best?.value} most={Math.max(high, target ?? 0, 1) * 1.1} target={aim} label={label} />
	);
}

export function QuarterPicture({ phrases: { t, language, quarter }, figure }: Drawn) {
	const { target } = figure.indicator;
	return (
		<QuarterChart
			language={language}
			label={t("quarter-chart")}
			target={target}
			legend={{ fresh: t("fresh"), soFar: t("so-far"), ...(target !== null && { target: t("target", { value: target }) }) }}
			quarters={byQuarter(figure).map((one) => ({
				label: quarter(one.quarter),
				...(one.quarter.endsWith("-Q1") && { tick: one.quarter.slice(0, 4) }),
				fresh: drawn(one.fresh),
				soFar: drawn(one.soFar),
			}))}
		/>
	);
}

function drawn({ low, high, best }: Count): Interval {
	return { low, high, best: best?.value };
}

export function PartsPicture({ phrases: { t, part, number }, figure, axis }: Drawn & { readonly axis: Axis }) {
	return (
		<PartsChart
			label={t(`by-${axis}`)}
			parts={partsOf(figure, axis).map(({ key, low }) => ({
				label: part(axis, key),
				low,
				high: low,
				text: number(low),
				unknown: key === null,
			}))}
		/>
	);
}
