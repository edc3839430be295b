import type { Axis } from "../../counting/countable.ts";
import { additivityOf, axesOf } from "../../indicators/rules.ts";
import { Table } from "../../shared/ui/index.ts";
import { address, type FiguresContext } from "../office.ts";
import { hiddenRows } from "../rows/access.ts";
import { partsOf, sumLeftOut } from "../rules.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";
import { PartsPicture, QuarterPicture } from "./charts.tsx";

interface SectionProps {
	readonly context: FiguresContext;
	readonly figure: Figure;
	/** Of the figure. */
	readonly path: string;
}

export function QuarterSection({ context, figure, quarters, path }: SectionProps & { readonly quarters: readonly QuarterOfFigure[] }) {
	const { t, range, quarter } = context.labels;
	const isOfThings = additivityOf(figure.indicator) === "thing";
	const hasReturning = quarters.some(({ returning }) => returning !== null);
	const opens = hiddenRows(figure.indicator, context) === null;
	return (
		<section>
			<h2>{t("by-quarter")}</h2>
			<QuarterPicture labels={context.labels} figure={figure} quarters={quarters} />
			<Table
				caption={t(isOfThings ? "quarter-table-thing" : "quarter-table-other")}
				columns={[
					{ label: t("quarter") },
					{ label: t("fresh"), numeric: true },
					...(hasReturning ? [{ label: t("returning"), numeric: true }] : []),
					{ label: t("so-far"), numeric: true },
				]}
				rows={quarters.map((one) => ({
					key: one.quarter,
					cells: [
						opens ? (
							<a href={address(`${path}/rows`, { quarter: one.quarter, asOf: context.asOf })}>{quarter(one.quarter)}</a>
						) : (
							quarter(one.quarter)
						),
						range(one.fresh),
						...(hasReturning ? [one.returning ? range(one.returning) : "–"] : []),
						range(one.soFar),
					],
				}))}
				empty={t("nothing-counts")}
			/>
		</section>
	);
}

/** Each axis on which the unit has a place. Not asked stands apart from no, and those counted by head apart from all. */
export function PartsSections(props: SectionProps) {
	const { context, figure } = props;
	const { t } = context.labels;
	const axes = axesOf(figure.indicator);
	if (axes.length === 0) return null;
	return (
		<>
			<p>
				{t(additivityOf(figure.indicator) === "thing" ? "parts-note-thing" : "parts-note-other")}{" "}
				{figure.bounds && t("parts-note-head-counts")} {figure.doubt && t("parts-note-doubt")}
			</p>
			{axes.map((axis) => (
				<section key={axis}>
					<h2>{t(`by-${axis}`)}</h2>
					<PartsPicture labels={context.labels} figure={figure} axis={axis} />
					{/* The picture says every number; the table is for whoever wants to copy it, or to open an area. */}
					<details>
						<summary>{t("parts-as-table", { by: t(`by-${axis}`) })}</summary>
						<PartsTable {...props} axis={axis} />
					</details>
				</section>
			))}
		</>
	);
}

function PartsTable({ context, figure, axis, path }: SectionProps & { readonly axis: Axis }) {
	const { t, range, part, units } = context.labels;
	const { unit, ageBands } = figure.indicator;
	const opens = axis === "area" && hiddenRows(figure.indicator, context) === null;
	return (
		<Table
			caption={t(`by-${axis}`)}
			columns={[{ label: t("part") }, { label: units.column(unit), numeric: true }]}
			rows={partsOf(figure, axis).map(({ key, low, high, isUnnamed, isDoubt }) => {
				const name = isUnnamed ? t("counted-by-head") : isDoubt ? t("who-is-who") : part(axis, key, ageBands);
				const href = address(`${path}/rows`, { area: key ?? "unknown", asOf: context.asOf });
				return {
					key: isUnnamed ? "by-head" : isDoubt ? "doubt" : (key ?? "unknown"),
					cells: [
						opens && !isUnnamed && !isDoubt ? <a href={href}>{name}</a> : name,
						isDoubt ? t("range-of-doubt", { fewer: -low, more: high }) : range({ low, high }),
					],
				};
			})}
			total={[t("total"), range(figure.count)]}
			empty={t("nothing-counts")}
		/>
	);
}

export function LeftOutSection({ context, figure, path }: SectionProps) {
	const { t, number, reasonsOf } = context.labels;
	const say = reasonsOf(figure.indicator);
	const opens = hiddenRows(figure.indicator, context) === null;
	return (
		<section>
			<h2>{t("left-out")}</h2>
			<Table
				caption={t("left-out-intro")}
				columns={[{ label: t("because") }, { label: t("left-out-rows"), numeric: true }]}
				rows={figure.leftOut.map(({ reason, rows }) => ({
					key: reason,
					cells: [
						opens ? <a href={address(`${path}/left-out`, { reason, asOf: context.asOf })}>{say(reason)}</a> : say(reason),
						number(rows),
					],
				}))}
				total={[t("total"), number(sumLeftOut(figure))]}
				empty={t("nothing-left-out")}
			/>
		</section>
	);
}
