import type { Quarter } from "../counting/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Programme } from "../programme/index.ts";
import { Facts, Note, PartsChart, Table } from "../shared/ui/index.ts";
import { formatDate, type Language } from "../shared/words.ts";
import { cumulative, QuarterPicture, TotalBar } from "./charts.tsx";
import { SitePage } from "./frame.tsx";
import { cardOf, Total } from "./pages.tsx";
import { phrasesIn } from "./phrases.ts";
import { isOf, leftOutRanges } from "./rules.ts";
import type { Edition, Key, RowGroup } from "./schema.ts";
import type { PublicFigure } from "./store.ts";

export interface EvidencePageProps {
	readonly language: Language;
	readonly origin: string;
	readonly programme: Programme;
	readonly published: PublicFigure;
}

/** Everything that may be public of how a figure came to be. */
export function EvidencePage({ language, origin, programme, published }: EvidencePageProps) {
	const { t, counted, range, asOf, until } = phrasesIn(language);
	const { figure, edition, anchor } = published;
	const { code, title, definition } = figure.indicator;
	return (
		<SitePage
			language={language}
			origin={origin}
			place={`/${programme.slug}/figures/${code}`}
			title={t("evidence-title", { title: title[language] })}
			description={`${counted(figure)}. ${asOf(figure.asOfDay)}. ${definition[language]}`}
			programme={programme}
			card={cardOf(language, programme, published)}
		>
			<p>
				<a class="back" href={`/${language}/${programme.slug}`}>
					{programme.name[language]}
				</a>
			</p>
			<h1>{t("evidence-title", { title: title[language] })}</h1>
			<section class="figure">
				<Total text={range(figure)} language={language} value={figure.count.high} />
				<TotalBar language={language} figure={figure} />
				<p class="soft">
					{asOf(figure.asOfDay)}. {until(figure)}.
				</p>
			</section>
			<HowCounted language={language} figure={figure} />
			{edition ? (
				<Breakdown language={language} programme={programme} figure={figure} edition={edition} />
			) : (
				<Note>{t("edition-none")}</Note>
			)}
			<LeftOut language={language} figure={figure} />
			<Protection language={language} />
			<h2>{t("anchor")}</h2>
			<p>{t("anchor-text")}</p>
			<p>
				<code class="anchor">{anchor}</code>
			</p>
		</SitePage>
	);
}

function HowCounted({ language, figure: { indicator } }: { readonly language: Language; readonly figure: Figure }) {
	const { t } = phrasesIn(language);
	const { definition, notCounted, minimumSessions, windowFrom, windowUntil, version } = indicator;
	const from = formatDate(language, windowFrom);
	return (
		<>
			<h2>{t("how-counted")}</h2>
			<p>{definition[language]}</p>
			<h3>{t("not-counted")}</h3>
			<p>{notCounted[language]}</p>
			<Facts
				facts={[
					{ term: t("rule"), value: minimumSessions === 1 ? t("rule-first") : t("rule-sessions", { count: minimumSessions }) },
					{
						term: t("window"),
						value:
							windowUntil === null ? t("window-since", { from }) : t("window-between", { from, until: formatDate(language, windowUntil) }),
					},
					{ term: t("version"), value: t("version-at", { seq: version }) },
				]}
			/>
		</>
	);
}

interface BreakdownProps {
	readonly language: Language;
	readonly programme: Programme;
	readonly figure: Figure;
	readonly edition: Edition;
}

function Breakdown({ language, programme, figure, edition }: BreakdownProps) {
	const { t, number } = phrasesIn(language);
	const { tables } = edition;
	const date = formatDate(language, edition.day);
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
			<h3>{t("by-quarter")}</h3>
			<p>{t("by-quarter-text")}</p>
			<QuarterPicture language={language} figure={figure} edition={edition} />
			<QuarterTable language={language} edition={edition} />
			<h3>{t("by-sex")}</h3>
			<Parts language={language} edition={edition} axis="sex" />
			<h3>{t("by-age")}</h3>
			<p>{t("by-age-text")}</p>
			<Parts language={language} edition={edition} axis="ageBand" />
			<h3>{t("by-area")}</h3>
			<p>{t("by-area-text")}</p>
			<Parts language={language} edition={edition} axis="area" />
			<h3>{t("rows")}</h3>
			<p>{t("rows-text")}</p>
			<RowTable language={language} edition={edition} />
			<p>
				<a href={`/${language}/${programme.slug}/figures/${edition.indicator}/rows.csv`}>
					{t("rows-file", { count: number(tables.people) })}
				</a>
			</p>
			<p class="soft">{t("rows-file-text")}</p>
		</>
	);
}

interface Shown {
	readonly language: Language;
	readonly edition: Edition;
}

function QuarterTable({ language, edition }: Shown) {
	const { t, number, quarters } = phrasesIn(language);
	return (
		<Table
			caption={t("by-quarter")}
			columns={[{ label: t("quarter") }, { label: t("fresh"), numeric: true }, { label: t("so-far"), numeric: true }]}
			rows={cumulative(edition).map(({ keys, people, soFar }) => ({
				key: keys.join(),
				cells: [quarters(keys), number(people), number(soFar)],
			}))}
			empty={t("nothing-counts")}
		/>
	);
}

function Parts({ language, edition, axis }: Shown & { readonly axis: "sex" | "ageBand" | "area" }) {
	const { t, number, part } = phrasesIn(language);
	const titles = { sex: "by-sex", ageBand: "by-age", area: "by-area" } as const;
	return (
		<PartsChart
			label={t(titles[axis])}
			parts={edition.tables[axis].map((one) => ({
				label: part(axis, one),
				text: number(one.people),
				low: one.people,
				high: one.people,
				unknown: one.keys.every((key) => key === null),
			}))}
		/>
	);
}

/** Periods down, areas across. A cell that is not there holds nobody. */
function RowTable({ language, edition }: Shown) {
	const { t, number, quarters, areas } = phrasesIn(language);
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
				...columns.map((column) => ({ label: areas(column), numeric: true })),
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

function LeftOut({ language, figure }: { readonly language: Language; readonly figure: Figure }) {
	const { t } = phrasesIn(language);
	const ranges = leftOutRanges(figure.leftOut);
	return (
		<>
			<h2>{t("left-out")}</h2>
			{ranges.length > 0 && <p>{t("left-out-text")}</p>}
			<Table
				caption={t("left-out")}
				columns={[{ label: t("reason") }, { label: t("attendances"), numeric: true }]}
				rows={ranges.map(({ reason, low, high }) => ({ key: reason, cells: [t(reason), t("between", { low, high })] }))}
				empty={t("left-out-none")}
			/>
		</>
	);
}

function Protection({ language }: { readonly language: Language }) {
	const { t } = phrasesIn(language);
	return (
		<>
			<h2>{t("privacy")}</h2>
			<p>{t("privacy-merged")}</p>
			<p>{t("privacy-editions")}</p>
			<p>{t("privacy-limit")}</p>
		</>
	);
}
