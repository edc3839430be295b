import type { Axis } from "../../counting/countable.ts";
import type { Count } from "../../counting/index.ts";
import { CountBar, type Interval, PartsChart, QuarterChart, TwoBars } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { FigureLabels } from "../labels.ts";
import { partsOf } from "../rules.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";

interface Drawn {
	readonly labels: FigureLabels;
	readonly figure: Figure;
}

/** Baseline, target and actual on one axis. */
export function FigureBar({ labels: { t, language, counted }, figure }: Drawn) {
	const { title, target, baseline } = figure.indicator;
	const { low, high, best, how } = figure.count;
	const mark = target === null ? null : { value: target, label: t("target", { value: target }) };
	const start = baseline === null ? null : { value: baseline.value, label: t("baseline-mark", { value: baseline.value }) };
	const beside = [start?.label, mark?.label ?? t("no-target")].filter((one) => one !== undefined).join(", ");
	return (
		<CountBar
			how={how}
			low={low}
			high={high}
			best={best?.value}
			most={Math.max(high, target ?? 0, baseline?.value ?? 0, 1) * 1.1}
			target={mark}
			baseline={start}
			label={t("bar-label", { title: inLanguage(title, language), number: counted(figure.count), target: beside })}
		/>
	);
}

export function QuarterPicture({
	labels: { t, language, quarter },
	figure,
	quarters,
}: Drawn & { readonly quarters: readonly QuarterOfFigure[] }) {
	const { target } = figure.indicator;
	return (
		<QuarterChart
			language={language}
			label={t("quarter-chart")}
			how={figure.count.how}
			target={target}
			legend={{ fresh: t("fresh"), soFar: t("so-far"), ...(target !== null && { target: t("target", { value: target }) }) }}
			quarters={quarters.map((one) => ({
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

export function PartsPicture({ labels: { t, part, range }, figure, axis }: Drawn & { readonly axis: Axis }) {
	return (
		<PartsChart
			label={t(`by-${axis}`)}
			how={figure.count.how}
			// A bar cannot begin below zero: the doubt is said beside the picture and stands in the table.
			parts={partsOf(figure, axis)
				.filter(({ isDoubt }) => !isDoubt)
				.map(({ key, low, high, isUnnamed }) => ({
					label: isUnnamed ? t("counted-by-head") : part(axis, key, figure.indicator.ageBands),
					low,
					high,
					text: range({ low, high }),
					unknown: key === null,
				}))}
		/>
	);
}

/** What the platforms counted, and on the same axis the people it may be. */
export function ContactsBars({ labels, figure: { count, people } }: Drawn) {
	if (!people) return null;
	return (
		<TwoBars
			encounters={{ low: count.low, high: count.high, text: labels.counted(count) }}
			people={{ low: people.low, high: people.high, best: people.best?.value ?? null, text: labels.counted({ ...people, best: null }) }}
		/>
	);
}
