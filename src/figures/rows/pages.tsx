import type { ComponentChildren } from "preact";
import type { Leads } from "../../counting/countable.ts";
import { countableOf } from "../../indicators/countables.ts";
import { axesOf } from "../../indicators/rules.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { Button, EmptyState, Filter, freshForm, ListPager, OfficePage, SelectField, Table, Written } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { address, afterIn, type FiguresContext, figuresContext, pageOf, readForPage, rowsOnPage } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import { countRows, partsOf, quartersOf, sumLeftOut, unnamedOf } from "../rules.ts";
import { type Figure, type FigureRow, type LeftOutReason, type LeftOutRow, leftOutReasons, type RowsFilter } from "../schema.ts";
import { isNumeric, labelOf, type PageColumn, pageColumnsOf, type RowColumn } from "./columns.ts";
import { countLeftOut, readLeftOut } from "./left-out.ts";
import { readRows } from "./rows.ts";
import { figureWithRows, rowsFilterIn } from "./shown.ts";

interface ListProps {
	readonly context: FiguresContext;
	readonly figure: Figure;
}

interface RowsProps extends ListProps {
	readonly filter: RowsFilter;
}

/** The very rows the figure was counted from; what lies outside the viewer's areas is counted and not shown. */
export async function rowsPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { office, asOf, labels, scope } = context;
	const figure = await figureWithRows(visit);
	const [filter, after] = [rowsFilterIn(visit), afterIn(visit)];
	const query = { ...filter, asOf };
	const { shown, last } = pageOf(
		await readRows(visit.programme.handle, scope, figure.indicator.code, { ...filter, after, asOf: figure.count.asOf, limit: readForPage }),
	);
	const props = { context, figure, filter };
	const { t, language } = labels;
	const path = `${office}/figures/${figure.indicator.code}`;
	const columns = pageColumnsOf(labels, figure);
	return (
		<ListOfFigure {...props} title={t("rows")}>
			<p>{labels.rowsIntro(figure.indicator)}</p>
			<RowsSum {...props} />
			<RowsFilterForm {...props} path={path} />
			<Table
				caption={inLanguage(figure.indicator.title, language)}
				list
				columns={columns.map(({ column, label }) => ({
					label,
					numeric: isNumeric(column),
					short: column === "day",
					wide: column === "occasion",
				}))}
				rows={shown.map((row) => ({ key: row.id, cells: columns.map((column) => <RowCell {...props} row={row} {...column} />) }))}
				empty={t("no-rows")}
			/>
			<ListPager language={labels.language} url={visit.url} next={last?.id} shown={shown.length} size={rowsOnPage} />
			{context.can("figures.export") && (
				<>
					<form method="post" class="actions">
						<Button formaction={address(`${path}/rows.csv`, query)} tone="quiet">
							{t("save-csv")}
						</Button>
						<Button formaction={address(`${path}/rows.xlsx`, query)} tone="quiet">
							{t("save-xlsx")}
						</Button>
					</form>
					<p class="hint">{t("export-note")}</p>
				</>
			)}
		</ListOfFigure>
	);
}

function RowsSum({ context: { labels, scope }, figure, filter }: RowsProps) {
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

function RowsFilterForm({ context: { labels, asOf }, figure, filter, path }: RowsProps & { readonly path: string }) {
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
const written: readonly (RowColumn | null)[] = ["name", "occasion"];

/** Names and sessions lead to their pages, as they stand now: a figure of an earlier position names what may have changed since. */
function RowCell({ context, figure, row, column, say, below }: RowsProps & PageColumn & { readonly row: FigureRow }) {
	const { office, asOf, labels } = context;
	const { counts, unit } = figure.indicator;
	const leads = countableOf(counts).leads(unit);
	const isNow = asOf === undefined;
	const value = say(row);
	if (typeof value === "number") return <>{labels.number(value)}</>;
	if (column === "day") return <>{value && labels.shortDay(value)}</>;
	const cell = written.includes(column) && value ? <Written on={labels.language}>{value}</Written> : value;
	const lead = column === "name" ? leads.name : column === "occasion" ? leads.occasion : undefined;
	const path = lead && isNow && context.can(lead.access) ? lead.path(row) : null;
	return (
		<>
			{path === null ? cell : <a href={`${office}${path}`}>{cell}</a>}
			{below && <span class="below">{below(row)}</span>}
		</>
	);
}

export async function leftOutPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { office, asOf, labels, scope } = context;
	const { handle } = visit.programme;
	const figure = await figureWithRows(visit);
	const [reason, after] = [reasonIn(visit), afterIn(visit)];
	const { code } = figure.indicator;
	const at = figure.count.asOf;
	const { shown: rows, last } = pageOf(await readLeftOut(handle, scope, code, { reason, after, asOf: at, limit: readForPage }));
	const within = await countLeftOut(handle, scope, code, at);
	const props = { context, figure };
	const { t } = labels;
	const path = `${office}/figures/${figure.indicator.code}/left-out`;
	const all = sumLeftOut({ leftOut: figure.leftOut.filter((one) => reason === undefined || one.reason === reason) });
	const shown = [...within].reduce((sum, [key, count]) => (reason === undefined || key === reason ? sum + count : sum), 0);
	const sayReason = labels.reasonsOf(figure.indicator);
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
					options={[{ value: "", label: t("all-reasons") }, ...reasons.map((value) => ({ value, label: sayReason(value) }))]}
					width="middle"
				/>
				{asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
			</Filter>
			<LeftOutTable {...props} rows={rows} />
			<ListPager language={labels.language} url={visit.url} next={last?.id} shown={rows.length} size={rowsOnPage} total={shown} />
		</ListOfFigure>
	);
}

function LeftOutTable({ context, figure, rows }: ListProps & { readonly rows: readonly LeftOutRow[] }) {
	const { labels } = context;
	const { t, area, language } = labels;
	const { unit, counts } = figure.indicator;
	const { leftOut: lead } = countableOf(counts).leads(unit);
	const reasons = labels.reasonsOf(figure.indicator);
	return (
		<Table
			list
			caption={inLanguage(figure.indicator.title, language)}
			columns={[
				{ label: labelOf(labels, "name", figure) },
				{ label: t("day"), short: true },
				{ label: t("area") },
				{ label: t("because") },
				...(lead ? [{ label: lead.heading(language) }] : []),
			]}
			rows={rows.map((row) => ({
				key: row.id,
				cells: [
					row.name ? <Written on={language}>{row.name}</Written> : t("nameless-head-count"),
					row.day && labels.shortDay(row.day),
					area(row.area),
					reasons(row.reason),
					...(lead ? [<LeftOutLink context={context} lead={lead} row={row} />] : []),
				],
			}))}
			empty={t("no-rows")}
		/>
	);
}

interface LeftOutLinkProps {
	readonly context: FiguresContext;
	readonly lead: NonNullable<Leads["leftOut"]>;
	readonly row: LeftOutRow;
}

function LeftOutLink({ context: { office, asOf, labels, can }, lead, row }: LeftOutLinkProps) {
	const path = asOf === undefined && can(lead.access) ? lead.path(row) : null;
	return path === null ? null : <a href={`${office}${path}`}>{lead.text(labels.language)}</a>;
}

function ListOfFigure({ context, figure, title, children }: ListProps & { title: string; children: ComponentChildren }) {
	const { frame, office, asOf, labels } = context;
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
			<EarlierPosition context={context} to={path} />
			{children}
		</OfficePage>
	);
}

function reasonIn({ url }: ProgrammeVisit): LeftOutReason | undefined {
	const written = url.searchParams.get("reason");
	return leftOutReasons.find((reason) => reason === written);
}
