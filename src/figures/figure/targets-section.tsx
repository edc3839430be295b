import { Facts, Table, Tag } from "../../shared/ui/index.ts";
import type { FigureLabels } from "../labels.ts";
import type { FiguresContext } from "../office.ts";
import type { Figure } from "../schema.ts";
import { attainmentOf, type TargetBesideActual } from "./targets.ts";

interface TargetsProps {
	readonly context: FiguresContext;
	readonly figure: Figure;
	readonly targets: readonly TargetBesideActual[];
}

/** Targets of the whole life and of each period. A target of a period is held against what is new in it, never against what is so far. */
export function TargetsSection({ context: { labels }, figure, targets }: TargetsProps) {
	const { t, number, range, period } = labels;
	const { indicator, count } = figure;
	return (
		<section>
			<h2>{t("baseline-target-actual")}</h2>
			<Facts
				facts={[
					{ term: t("baseline"), value: labels.baseline(indicator) },
					{ term: t("target-label"), value: indicator.target === null ? t("no-target") : number(indicator.target) },
					{ term: t("actual"), value: range(count) },
				]}
			/>
			{targets.length > 0 && (
				<>
					<h3>{t("targets-by-period")}</h3>
					<Table
						caption={t("targets-by-period-caption")}
						columns={[
							{ label: t("period") },
							{ label: t("target-of-period"), numeric: true },
							{ label: t("in-period"), numeric: true },
							{ label: t("verdict") },
							{ label: t("so-far-then"), numeric: true },
						]}
						rows={targets.map(({ period: of, value, isOver, actual }) => ({
							key: of,
							cells: [
								period(of),
								number(value),
								actual ? range(actual.fresh) : "–",
								actual ? attainmentLabel(labels, attainmentOf(actual.fresh, value), isOver) : t("not-begun"),
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

function attainmentLabel({ t }: FigureLabels, attainment: ReturnType<typeof attainmentOf>, isOver: boolean): string {
	if (attainment.is === "short") return t(isOver ? "short" : "short-so-far", { value: attainment.by });
	return attainment.is === "reached" ? t("reached") : t("perhaps-reached");
}

export function TargetTag({ context: { labels }, figure }: Pick<TargetsProps, "context" | "figure">) {
	const { t } = labels;
	const { target } = figure.indicator;
	if (target === null) return <Tag tone="quiet">{t("no-target")}</Tag>;
	const attainment = attainmentOf(figure.count, target);
	if (attainment.is === "short") return <Tag>{t("target-open", { value: attainment.by })}</Tag>;
	return attainment.is === "reached" ? <Tag tone="good">{t("target-reached")}</Tag> : <Tag tone="warn">{t("target-perhaps")}</Tag>;
}
