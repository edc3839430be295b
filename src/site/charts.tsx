import type { Figure } from "../figures/index.ts";
import { CountBar, QuarterChart } from "../shared/ui/index.ts";
import type { Place } from "./frame.tsx";
import { publicBest, publicTotal } from "./rules.ts";
import type { Edition } from "./schema.ts";

interface Drawn {
	readonly place: Place;
	readonly figure: Figure;
}

/** The total on its axis, the target beside it. */
export function TotalBar({ place: { language, phrases }, figure }: Drawn) {
	const { t, counted } = phrases;
	const { title, target } = figure.indicator;
	const { low, high } = publicTotal(figure.count);
	const aim = target === null ? null : { value: target, label: t("target", { value: target }) };
	return (
		<CountBar
			how={figure.count.how}
			low={low}
			high={high}
			best={publicBest(figure.count)}
			most={Math.max(high, target ?? 0) * 1.1}
			target={aim}
			label={t("bar-label", { title: title[language], number: counted(figure), target: aim?.label ?? "" })}
		/>
	);
}

/** What is new in each quarter of the edition, and all so far. Quarters that were merged stand as one column. */
export function QuarterPicture({ place: { language, phrases }, figure, edition }: Drawn & { readonly edition: Edition }) {
	const { t, quarters, tick } = phrases;
	const { target } = figure.indicator;
	return (
		<QuarterChart
			language={language}
			label={t("quarter-chart")}
			target={target}
			legend={{ fresh: t("fresh"), soFar: t("so-far"), target: target === null ? undefined : t("target", { value: target }) }}
			quarters={cumulative(edition).map(({ keys, people, soFar }) => ({
				label: quarters(keys),
				tick: keys.map(tick).find((year) => year !== undefined),
				fresh: { low: people, high: people },
				soFar: { low: soFar, high: soFar },
			}))}
		/>
	);
}

export function cumulative({ tables }: Edition) {
	let soFar = 0;
	return tables.quarter.map((part) => {
		soFar += part.people;
		return { ...part, soFar };
	});
}
