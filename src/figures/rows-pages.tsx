import type { ComponentChildren } from "preact";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table } from "../shared/ui/index.ts";
import { formatDate } from "../shared/words.ts";
import { EarlierPosition } from "./figure-pages.tsx";
import { partsOf } from "./parts.ts";
import { byQuarter, countRows, sumLeftOut } from "./rules.ts";
import { type Figure, type FigureRow, type LeftOutReason, type LeftOutRow, leftOutReasons, type RowsFilter } from "./schema.ts";
import { address, type Surroundings } from "./surroundings.ts";

interface ListProps {
	readonly around: Surroundings;
	readonly figure: Figure;
	readonly scope: readonly string[];
	readonly isFirst: boolean;
	readonly next: string | undefined;
}

/** The very rows the figure was counted from; what lies outside the viewer's areas is counted and not shown. */
export function RowsPage(props: ListProps & { rows: readonly FigureRow[]; filter: RowsFilter }) {
	const { around, figure, scope, isFirst, next, rows, filter } = props;
	const { office, asOf, may, phrases } = around;
	const { t, language, number, area, age, part } = phrases;
	const path = `${office}/figures/${figure.indicator.code}`;
	const { all, within } = countRows(figure, scope, filter);
	const query = { ...filter, asOf };
	const open = asOf === undefined;
	return (
		<ListOfFigure {...props} title={t("rows")}>
			<p>{t("rows-intro")}</p>
			<p>
				{t("rows-all", { count: all })} {all > within && t("rows-outside", { count: all - within })}
			</p>
			<Filter action={`${path}/rows`} submit={t("narrow")}>
				<SelectField
					form={freshForm}
					name="quarter"
					label={t("quarter")}
					value={filter.quarter}
					options={quarterOptions(props)}
					width="middle"
				/>
				<SelectField form={freshForm} name="area" label={t("area")} value={filter.area} options={areaOptions(props)} width="middle" />
				{asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
			</Filter>
			<Table
				caption={t("rows")}
				columns={[
					{ label: t("name") },
					{ label: t("first-day") },
					{ label: t("activity") },
					{ label: t("area") },
					{ label: t("sex") },
					{ label: t("age") },
					{ label: t("attendances"), numeric: true },
				]}
				rows={rows.map((row) => ({
					key: row.id,
					cells: [
						open && may.seePeople ? <a href={`${office}/people/${row.person}`}>{row.name}</a> : row.name,
						formatDate(language, row.day),
						open && may.seeSessions ? <a href={`${office}/sessions/${row.session}`}>{row.occasion}</a> : row.occasion,
						area(row.area),
						part("sex", row.sex),
						age(row.ageBand, figure.indicator.ageBands),
						number(row.attendances),
					],
				}))}
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

export interface LeftOutProps extends ListProps {
	readonly rows: readonly LeftOutRow[];
	readonly reason: LeftOutReason | undefined;
	/** Attendances left out within the viewer's areas, by reason. */
	readonly within: ReadonlyMap<LeftOutReason, number>;
}

export function LeftOutPage(props: LeftOutProps) {
	const { around, figure, isFirst, next, rows, reason, within } = props;
	const { office, asOf, may, phrases } = around;
	const { t, language, area } = phrases;
	const path = `${office}/figures/${figure.indicator.code}/left-out`;
	const all = sumLeftOut({ ...figure, leftOut: figure.leftOut.filter((one) => reason === undefined || one.reason === reason) });
	const shown = [...within].reduce((sum, [key, count]) => (reason === undefined || key === reason ? sum + count : sum), 0);
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
					label={t("reason")}
					value={reason}
					options={[{ value: "", label: t("all-reasons") }, ...leftOutReasons.map((value) => ({ value, label: t(value) }))]}
					width="middle"
				/>
				{asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
			</Filter>
			<Table
				caption={t("left-out")}
				columns={[{ label: t("name") }, { label: t("day") }, { label: t("area") }, { label: t("reason") }, { label: t("session") }]}
				rows={rows.map((row) => ({
					key: row.id,
					cells: [
						row.name,
						row.day && formatDate(language, row.day),
						area(row.area),
						t(row.reason),
						asOf === undefined && may.seeSessions ? <a href={`${office}/sessions/${row.session}`}>{t("open-session")}</a> : null,
					],
				}))}
				empty={t("no-rows")}
			/>
			<Paging language={language} t={t("first-page")} first={address(path, { reason, asOf })} isFirst={isFirst} next={next} />
		</ListOfFigure>
	);
}

function ListOfFigure({ around, figure, title, children }: ListProps & { title: string; children: ComponentChildren }) {
	const { frame, office, asOf, phrases } = around;
	const name = figure.indicator.title[phrases.language];
	const path = `${office}/figures/${figure.indicator.code}`;
	return (
		<OfficePage
			frame={frame}
			title={title}
			trail={[
				{ href: `${office}/figures`, label: phrases.t("figures") },
				{ href: address(path, { asOf }), label: name },
			]}
		>
			<EarlierPosition around={around} to={path} />
			{children}
		</OfficePage>
	);
}

function Paging(props: { language: "mn" | "en"; t: string; first: string; isFirst: boolean; next: string | undefined }) {
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

function quarterOptions({ around: { phrases }, figure }: ListProps) {
	const quarters = byQuarter(figure).map(({ quarter }) => ({ value: quarter, label: phrases.quarter(quarter) }));
	return [{ value: "", label: phrases.t("all-quarters") }, ...quarters];
}

function areaOptions({ around: { phrases }, figure }: ListProps) {
	const areas = partsOf(figure, "area").map(({ key }) => ({ value: key ?? "unknown", label: phrases.part("area", key) }));
	return [{ value: "", label: phrases.t("all-areas") }, ...areas];
}
