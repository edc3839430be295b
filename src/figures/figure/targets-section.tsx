import { Facts, Table } from "../../shared/ui/index.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";
import { periodAims, standingOf } from "./targets.ts";

interface AimsProps {
	readonly around: Surroundings;
	readonly figure: Figure;
	readonly quarters: readonly QuarterOfFigure[];
}

/** Of the whole life and of each period. A target of a period is held against what is new in it, never against what is so far. */
export function AimsSection({ around: { labels }, figure, quarters }: AimsProps) {
	const { t, number, range, period } = labels;
	const { indicator, count } = figure;
	const aims = periodAims(figure, quarters);
	return (
		<section>
			<h2>{t("aims")}</h2>
			<Facts
				facts={[
					{ term: t("baseline"), value: labels.baseline(indicator) },
					{ term: t("target-label"), value: indicator.target === null ? t("no-target") : number(indicator.target) },
					{ term: t("actual"), value: range(count) },
				]}
			/>
			{aims.length > 0 && (
				<>
					<h3>{t("aims-period")}</h3>
					<Table
						caption={t("aims-caption")}
						columns={[
							{ label: t("period") },
							{ label: t("target-of-period"), numeric: true },
							{ label: t("in-period"), numeric: true },
							{ label: t("verdict") },
							{ label: t("so-far-then"), numeric: true },
						]}
						rows={aims.map(({ period: of, value, isOver, actual }) => ({
							key: of,
							cells: [
								period(of),
								number(value),
								actual ? range(actual.fresh) : "–",
								actual ? sayStanding(labels, standingOf(actual.fresh, value), isOver) : t("not-begun"),
								actual ? range(actual.soFar) : "–",
							],
						}))}
						empty={t("no-targets")}
					/>
				</>
			)}
		</section>
	);
}

function sayStanding({ t }: Surroundings["labels"], standing: ReturnType<typeof standingOf>, isOver: boolean): string {
	if (standing.is === "short") return t(isOver ? "short" : "short-so-far", { value: standing.by });
	return standing.is === "reached" ? t("reached") : t("perhaps-reached");
}
