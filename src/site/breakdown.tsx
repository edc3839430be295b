import type { Quarter } from "../counting/index.ts";
import type { Figure } from "../figures/schema.ts";
import { Note, PartsChart, Table } from "../shared/ui/index.ts";
import { cumulative, QuarterPicture } from "./charts.tsx";
import type { ProgrammePlace } from "./place.ts";
import { isOf } from "./rules.ts";
import type { Edition, Key, RowGroup } from "./schema.ts";

interface Shown {
	readonly place: ProgrammePlace;
	readonly edition: Edition;
}

/** What a figure is made of, as its last edition says: by quarter, sex, age and area, and its rows in the same groups. */
export function Breakdown({ place, figure, edition }: Shown & { readonly figure: Figure }) {
	const { language, programme, phrases } = place;
	const { t, number } = phrases;
	const { tables } = edition;
	const date = phrases.date(edition.day);
	return (
		<>
			<h2>{t("breakdown")}</h2>
			{!isOf(figure, edition) ? (
				<Note>
					<p>{t("edition-older", { date, number: String(edition.number), count: tables.people })}</p>
				</Note>
			) : (
				<p class="soft">{t("edition-now", { number: String(edition.number), count: tables.people })}</p>
			)}
			{figure.bounds && <p>{t("breakdown-named")}</p>}
			{figure.doubt && <p>{t("doubt-parts")}</p>}
			<h3>{t("by-quarter")}</h3>
			<p>{t("by-quarter-text")}</p>
			<QuarterPicture place={place} figure={figure} edition={edition} />
			<QuarterTable place={place} edition={edition} />
			<h3>{t("by-sex")}</h3>
			<Parts place={place} edition={edition} axis="sex" />
			{tables.ageBand.length > 0 && (
				<>
					<h3>{t("by-age")}</h3>
					<p>{t("by-age-text")}</p>
					<Parts place={place} edition={edition} axis="ageBand" />
				</>
			)}
			<h3>{t("by-area")}</h3>
			<p>{t("by-area-text")}</p>
			<Parts place={place} edition={edition} axis="area" />
			<h3>{t("rows")}</h3>
			<p>{t("rows-text")}</p>
			<RowTable place={place} edition={edition} />
			{figure.indicator.unit === "person" && (
				<>
					<p>
						<a href={`/${language}/${programme.slug}/figures/${edition.indicator}/rows.csv`}>
							{t("rows-file", { count: number(tables.people) })}
						</a>
					</p>
					<p class="soft">{t("rows-file-text")}</p>
				</>
			)}
		</>
	);
}

function QuarterTable({ place: { phrases }, edition }: Shown) {
	const { t, number, quarters } = phrases;
	return (
		<Table
			caption={t("quarter-table")}
			columns={[{ label: t("quarter") }, { label: t("fresh"), numeric: true }, { label: t("so-far"), numeric: true }]}
			rows={cumulative(edition).map(({ keys, people, soFar }) => ({
				key: keys.join(),
				cells: [quarters(keys), number(people), number(soFar)],
			}))}
			empty={t("nothing-counts")}
		/>
	);
}

function Parts({ place: { phrases }, edition, axis }: Shown & { readonly axis: "sex" | "ageBand" | "area" }) {
	const { t, number, part } = phrases;
	const titles = { sex: "by-sex", ageBand: "by-age", area: "by-area" } as const;
	if (edition.tables[axis].length < 2 && edition.number > 1) return <p class="soft">{t("table-withheld")}</p>;
	return (
		<PartsChart
			label={t(titles[axis])}
			parts={edition.tables[axis].map((one) => ({
				label: part(axis, one, edition.ageBands),
				text: number(one.people),
				low: one.people,
				high: one.people,
				unknown: one.keys.every((key) => key === null),
			}))}
		/>
	);
}

/** Periods down, areas across. A cell that is not there holds nobody. */
function RowTable({ place: { phrases }, edition }: Shown) {
	const { t, number, quarters, areas } = phrases;
	const { rows } = edition.tables;
	const columns = distinct(rows.map((row) => row.areas));
	const periods = distinct(rows.map((row) => row.quarters));
	const peopleIn = (period: readonly Quarter[], column: readonly Key[]) =>
		rows.find((row) => row.quarters.join() === period.join() && row.areas.join() === column.join())?.people ?? 0;
	const sum = (some: readonly RowGroup[]) => number(some.reduce((total, { people }) => total + people, 0));
	return (
		<Table
			caption={t("rows-caption")}
			columns={[
				{ label: t("quarter") },
				...columns.map((column) => ({ label: columns.length > 1 ? areas(column) : t("all-areas"), numeric: true })),
				{ label: t("total"), numeric: true },
			]}
			rows={periods.map((period) => ({
				key: period.join(),
				cells: [
					quarters(period),
					...columns.map((column) => number(peopleIn(period, column))),
					sum(rows.filter((row) => row.quarters.join() === period.join())),
				],
			}))}
			total={[t("total"), ...columns.map((column) => sum(rows.filter((row) => row.areas.join() === column.join()))), sum(rows)]}
			empty={t("nothing-counts")}
		/>
	);
}

/** Each group of keys once, in the order of the keys. */
function distinct<K extends Key>(groups: readonly (readonly K[])[]): (readonly K[])[] {
	return [...new Map(groups.map((keys) => [keys.join(), keys])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, keys]) => keys);
}
