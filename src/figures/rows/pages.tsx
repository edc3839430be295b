import type { ComponentChildren } from "preact";
import { axesOf } from "../../indicators/rules.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table, Written } from "../../shared/ui/index.ts";
import { inLanguage, type Language } from "../../shared/words.ts";
import { EarlierPosition } from "../figure/list-page.tsx";
import { countRows, partsOf, quartersOf, sumLeftOut, unnamedOf } from "../rules.ts";
import { type Figure, type FigureRow, type LeftOutReason, type LeftOutRow, leftOutReasons, type RowsFilter } from "../schema.ts";
import { address, type Surroundings } from "../surroundings.ts";
import { cellOf, columnsOf, isNumeric, labelOf, type RowColumn } from "./columns.ts";

interface ListProps {
	readonly around: Surroundings;
	readonly figure: Figure;
	readonly scope: readonly string[];
	readonly isFirst: boolean;
	readonly next: string | undefined;
}

interface RowsProps extends ListProps {
	readonly rows: readonly FigureRow[];
	readonly filter: RowsFilter;
}

/** The very rows the figure was counted from; what lies outside the viewer's areas is counted and not shown. */
export function RowsPage(props: RowsProps) {
	const { around, figure, isFirst, next, rows, filter } = props;
	const { office, asOf, may, labels } = around;
	const { t, language } = labels;
	const path = `${office}/figures/${figure.indicator.code}`;
	const query = { ...filter, asOf };
	// Whether somebody has a disability is for the breakdown and for the file, and not for whoever looks over a shoulder.
	const columns = columnsOf(figure).filter((column) => column !== "disability");
	return (
		<ListOfFigure {...props} title={t("rows")}>
			<p>{t(`rows-intro-${figure.indicator.counts.of === "enrolment" ? "enrolment" : figure.indicator.unit}`)}</p>
			<RowsSum {...props} />
			<RowsFilterForm {...props} path={path} />
			<Table
				caption={inLanguage(figure.indicator.title, language)}
				columns={columns.map((column) => ({
					label: labelOf(labels, column, figure),
					numeric: isNumeric(column),
					short: column === "day",
				}))}
				rows={rows.map((row) => ({ key: row.id, cells: columns.map((column) => <RowCell {...props} row={row} column={column} />) }))}
				empty={t("no-rows")}
			/>
			<Paging language={language} t={t("first-page")} first={address(`${path}/rows`, query)} isFirst={isFirst} next={next} />
			{may.export && (
				<>
					<p class="actions">
						<LinkButton href={address(`${path}/rows.csv`, query)} tone="quiet">
							{t("save-csv")}
						</LinkButton>
						<LinkButton href={address(`${path}/rows.xlsx`, query)} tone="quiet">
							{t("save-xlsx")}
						</LinkButton>
					</p>
					<p class="hint">{t("export-note")}</p>
				</>
			)}
		</ListOfFigure>
	);
}

function RowsSum({ around: { labels }, figure, scope, filter }: RowsProps) {
	const { t, counted } = labels;
	const { all, within } = countRows(figure, scope, filter);
	const { count } = figure;
	const bounds = figure.bounds && { unnamed: unnamedOf(figure, figure.bounds.named) };
	return (
		<>
			<p>
				{t("rows-sum", { number: counted({ unit: count.unit, low: all, high: all }) })}{" "}
				{all > within && t("rows-outside", { count: all - within })}
			</p>
			{bounds && <p>{t("rows-head-counts", { low: bounds.unnamed.low, high: bounds.unnamed.high })}</p>}
		</>
	);
}

function RowsFilterForm({ around: { labels, asOf }, figure, filter, path }: RowsProps & { readonly path: string }) {
	const { t, quarter, part } = labels;
	const quarters = quartersOf(figure).map((one) => ({ value: one, label: quarter(one) }));
	const areas = partsOf(figure, "area")
		.filter(({ isUnnamed, isDoubt }) => !isUnnamed && !isDoubt)
		.map(({ key }) => ({ value: key ?? "unknown", label: part("area", key, "adults") }));
	return (
		<Filter action={`${path}/rows`} submit={t("narrow")}>
			<SelectField
				form={freshForm}
				name="quarter"
				label={t("quarter")}
				value={filter.quarter}
				options={[{ value: "", label: t("all-quarters") }, ...quarters]}
				width="middle"
			/>
			{axesOf(figure.indicator).includes("area") && (
				<SelectField
					form={freshForm}
					name="area"
					label={t("area")}
					value={filter.area}
					options={[{ value: "", label: t("all-areas") }, ...areas]}
					width="middle"
				/>
			)}
			{asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
		</Filter>
	);
}

/** Names and titles were written in one language, whatever the page speaks. */
const written: readonly RowColumn[] = ["name", "occasion"];

/** Names and sessions lead to their pages, as they stand now: a figure of an earlier position names what may have changed since. */
function RowCell({ around, figure, row, column }: RowsProps & { readonly row: FigureRow; readonly column: RowColumn }) {
	const { office, asOf, may, labels } = around;
	const { counts, unit } = figure.indicator;
	const isNow = asOf === undefined;
	const value = cellOf(labels, column, row, figure);
	if (typeof value === "number") return <>{labels.number(value)}</>;
	if (column === "day") return <>{value && labels.shortDay(value)}</>;
	const cell = written.includes(column) && value ? <Written on={labels.language}>{value}</Written> : value;
	if (column === "name" && isNow && row.person !== null && counts.of === "activities" && may.seePeople) {
		return <a href={`${office}/people/${row.person}`}>{cell}</a>;
	}
	const leadsToSession = (column === "occasion" || (column === "name" && unit === "event")) && row.session !== null;
	if (leadsToSession && isNow && may.seeSessions) return <a href={`${office}/sessions/${row.session}`}>{cell}</a>;
	return <>{cell}</>;
}

export interface LeftOutProps extends ListProps {
	readonly rows: readonly LeftOutRow[];
	readonly reason: LeftOutReason | undefined;
	/** Rows left out within the viewer's areas, by reason. */
	readonly within: ReadonlyMap<LeftOutReason, number>;
}

export function LeftOutPage(props: LeftOutProps) {
	const { around, figure, isFirst, next, reason, within } = props;
	const { office, asOf, labels } = around;
	const { t, language } = labels;
	const path = `${office}/figures/${figure.indicator.code}/left-out`;
	const all = sumLeftOut({ leftOut: figure.leftOut.filter((one) => reason === undefined || one.reason === reason) });
	const shown = [...within].reduce((sum, [key, count]) => (reason === undefined || key === reason ? sum + count : sum), 0);
	const reasons = leftOutReasons.filter((one) => figure.leftOut.some((left) => left.reason === one));
	if (sumLeftOut(figure) === 0) {
		return (
			<ListOfFigure {...props} title={t("left-out")}>
				<EmptyState title={t("left-out")} text={t("nothing-left-out")} />
			</ListOfFigure>
		);
	}
	return (
		<ListOfFigure {...props} title={t("left-out")}>
			<p>
				{t("left-out-intro")} {t("left-out-order")}
			</p>
			<p>
				{t("rows-all", { count: all })} {all > shown && t("rows-outside", { count: all - shown })}
			</p>
			<Filter action={path} submit={t("narrow")}>
				<SelectField
					form={freshForm}
					name="reason"
					label={t("because")}
					value={reason}
					options={[{ value: "", label: t("all-reasons") }, ...reasons.map((value) => ({ value, label: t(value) }))]}
					width="middle"
				/>
				{asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
			</Filter>
			<LeftOutTable {...props} />
			<Paging language={language} t={t("first-page")} first={address(path, { reason, asOf })} isFirst={isFirst} next={next} />
		</ListOfFigure>
	);
}

function LeftOutTable({ around: { office, asOf, may, labels }, figure, rows }: LeftOutProps) {
	const { t, area, language } = labels;
	const hasSessions = figure.indicator.counts.of === "activities";
	return (
		<Table
			caption={inLanguage(figure.indicator.title, language)}
			columns={[
				{ label: labelOf(labels, "name", figure) },
				{ label: t("day"), short: true },
				{ label: t("area") },
				{ label: t("because") },
				...(hasSessions ? [{ label: t("session") }] : []),
			]}
			rows={rows.map((row) => ({
				key: row.id,
				cells: [
					row.name ? <Written on={language}>{row.name}</Written> : t("nameless-head-count"),
					row.day && labels.shortDay(row.day),
					area(row.area),
					t(row.reason),
					...(hasSessions
						? [
								asOf === undefined && may.seeSessions && row.session ? (
									<a href={`${office}/sessions/${row.session}`}>{t("open-session")}</a>
								) : null,
							]
						: []),
				],
			}))}
			empty={t("no-rows")}
		/>
	);
}

function ListOfFigure({ around, figure, title, children }: ListProps & { title: string; children: ComponentChildren }) {
	const { frame, office, asOf, labels } = around;
	const name = inLanguage(figure.indicator.title, labels.language);
	const path = `${office}/figures/${figure.indicator.code}`;
	return (
		<OfficePage
			frame={frame}
			title={title}
			trail={[
				{ href: `${office}/figures`, label: labels.t("figures") },
				{ href: address(path, { asOf }), label: name },
			]}
		>
			<EarlierPosition around={around} to={path} />
			{children}
		</OfficePage>
	);
}

export function Paging(props: { language: Language; t: string; first: string; isFirst: boolean; next: string | undefined }) {
	return (
		<>
			{!props.isFirst && (
				<p>
					<a href={props.first}>{props.t}</a>
				</p>
			)}
			<Pager language={props.language} next={props.next} />
		</>
	);
}
