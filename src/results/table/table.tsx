import { howOf } from "../../counting/units.ts";
import type { Choices } from "../../indicators/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { periodLabel } from "../labels.ts";
import type { ResultsContext } from "../office.ts";
import { columnsOf } from "../rules.ts";
import type { ResultLine, Results } from "../schema.ts";
import { HeldCells, NumberCell, PeriodCell, PlaceName } from "./cells.tsx";

export interface TableProps {
	readonly context: ResultsContext;
	readonly results: Results;
	readonly choices: Choices;
}

/** Indicators by periods, each beside its target. On a narrow screen each line is a block of its own, with a label to each number. */
export function ResultsTable(props: TableProps) {
	const { context, results } = props;
	const { t, filter } = context;
	const columns = columnsOf(results, filter);
	const isOfPeriod = filter.period !== "" && columns.length === 1;
	return (
		<div class="results-frame">
			<table class="results">
				<caption>{t("caption")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("indicator")}</th>
						<th scope="col" class="numeric">
							{t("baseline")}
						</th>
						{columns.map((index) => {
							const period = results.periods[index];
							return (
								<th key={index} scope="col" class="numeric">
									{period && periodLabel(context, period, results)}
								</th>
							);
						})}
						<th scope="col" class="numeric">
							{isOfPeriod ? t("target-of-period") : t("target")}
						</th>
						<th scope="col" class="numeric">
							{isOfPeriod ? t("so-far-then") : t("so-far")}
						</th>
						<th scope="col">{t("share")}</th>
						<th scope="col">{t("verdict")}</th>
					</tr>
				</thead>
				{groupsOf(props).map(({ pillar, lines }) => (
					<tbody key={pillar}>
						<tr class="group">
							<th colSpan={6 + columns.length} scope="rowgroup">
								{context.labels.pillar(pillar, props.choices)}
							</th>
						</tr>
						{lines.map((line) => (
							<Line key={`${line.indicator.code} ${line.place}`} {...{ ...props, columns, isOfPeriod, line }} />
						))}
					</tbody>
				))}
			</table>
		</div>
	);
}

/** The lines by pillar, in the order of the plan; what has none, or one that is gone, comes last. */
function groupsOf({ results, choices }: TableProps) {
	const known = choices.pillars.map(({ id }) => id);
	const pillarOf = ({ indicator: { pillar } }: ResultLine) => (pillar !== null && known.includes(pillar) ? pillar : null);
	return [...known, null]
		.map((pillar) => ({ pillar, lines: results.lines.filter((line) => pillarOf(line) === pillar) }))
		.filter(({ lines }) => lines.length > 0);
}

export interface LineProps extends TableProps {
	readonly columns: readonly number[];
	/** Whether one period is asked for: what is new in it is then held against its target. */
	readonly isOfPeriod: boolean;
	readonly line: ResultLine;
}

function Line(props: LineProps) {
	const { context, line, columns, isOfPeriod } = props;
	const { t, labels } = context;
	const { baseline } = line.indicator;
	const isWhole = line.place === null;
	const soFar = isOfPeriod ? line.periods[columns[0] ?? -1]?.soFar : line.actual;
	return (
		<tr class={isWhole ? undefined : "part"}>
			<th scope="row">
				<LineName {...props} />
			</th>
			<td class="numeric baseline" data-label={t("baseline")}>
				{isWhole && baseline ? labels.number(baseline.value) : "–"}
			</td>
			{columns.map((index) => (
				<PeriodCell key={index} {...props} index={index} />
			))}
			<HeldCells
				{...props}
				soFar={<NumberCell context={context} interval={soFar ?? null} label={isOfPeriod ? t("so-far-then") : t("so-far")} />}
			/>
		</tr>
	);
}

/** The indicator, which leads to its rows, or for whoever sees none to its public page; or the place of a line below it. */
function LineName({ context, results, line }: LineProps) {
	const { t, labels, office, frame } = context;
	const { indicator, place } = line;
	if (place !== null) return <PlaceName context={context} place={place} />;
	const { code, title, unit } = indicator;
	const path =
		results.isPublished && frame.programme?.publicHref ? `${frame.programme.publicHref}/figures/${code}` : `${office}/figures/${code}`;
	const word = labels.units.word(unit, 2);
	return (
		<>
			<a href={path}>{inLanguage(title, labels.language)}</a>{" "}
			<small class="soft">{howOf(unit) === "unique" ? word : t("each-time", { unit: word })}</small>
		</>
	);
}
