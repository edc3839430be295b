import type { Quarter } from "../counting/index.ts";
import { type Figure, isUsual, type LeftOutReason } from "../figures/schema.ts";
import { countableOf } from "../indicators/countables.ts";
import type { Indicator } from "../indicators/schema.ts";
import { Facts, Note, PartsChart, Table } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { cumulative, QuarterPicture } from "./charts.tsx";
import { Total } from "./figure-card.tsx";
import { SitePage } from "./frame.tsx";
import type { ProgrammePlace } from "./place.ts";
import { cardOf } from "./programme-page.tsx";
import { Approval, type PublishedOfPeriod, PublishedSection } from "./published.tsx";
import { hasBreakdown, isOf, isOfPeople, leftOutRanges, publicBest, publicTotal } from "./rules.ts";
import type { Edition, Key, RowGroup } from "./schema.ts";
import type { PublicFigure } from "./store.ts";

interface EvidencePageProps {
	readonly place: ProgrammePlace;
	readonly published: PublicFigure;
	/** What was published of it for periods. */
	readonly frozen: readonly PublishedOfPeriod[];
}

/** Everything that may be public of how a figure came to be. */
export function EvidencePage({ place, published, frozen }: EvidencePageProps) {
	const { language, programme, phrases } = place;
	const { t, counted, asOf, until, few } = phrases;
	const { figure, edition, anchor } = published;
	const { code, title, definition } = figure.indicator;
	const { bounds } = figure;
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/figures/${code}`}
			title={t("evidence-title", { title: inLanguage(title, language) })}
			description={`${counted(figure)}. ${asOf(figure.asOfDay)}. ${inLanguage(definition, language)}`}
			card={cardOf(place, published, `/figures/${code}`)}
		>
			<p>
				<a class="back" href={`/${language}/${programme.slug}`}>
					{inLanguage(programme.name, language)}
				</a>
			</p>
			<h1>{t("evidence-title", { title: inLanguage(title, language) })}</h1>
			<section class="figure">
				<Total place={place} published={published} />
				<Approval place={place} shown={published} />
				{bounds && <p>{t("bounds", { named: few("person", bounds.named), unnamed: few("attendance", bounds.attendances.unnamed) })}</p>}
				<DoubtNote place={place} figure={figure} />
				<p class="soft">
					{asOf(figure.asOfDay)}. {until(figure)}.
				</p>
			</section>
			<PublishedSection place={place} published={frozen} isOfRecords={isOfRecords(figure.indicator)} />
			<HowCounted place={place} indicator={figure.indicator} />
			{edition && <Breakdown place={place} figure={figure} edition={edition} />}
			{!edition && hasBreakdown(figure.indicator) && <Note>{t("edition-none")}</Note>}
			<LeftOut place={place} figure={figure} />
			{isOfPeople(figure.indicator) && <Protection place={place} />}
			<details>
				<summary>{t("anchor")}</summary>
				<p>{t("anchor-text")}</p>
				<p>
					<code class="anchor">{anchor}</code>
				</p>
			</details>
		</SitePage>
	);
}

interface SilentPageProps {
	readonly place: ProgrammePlace;
	readonly sheet: Indicator;
}

/** How something is counted of which no number was published yet. */
export function SilentPage({ place, sheet }: SilentPageProps) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	const title = t("evidence-title", { title: inLanguage(sheet.title, language) });
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/figures/${sheet.code}`}
			title={title}
			description={inLanguage(sheet.definition, language)}
			card={cardOf(place, undefined)}
		>
			<p>
				<a class="back" href={`/${language}/${programme.slug}`}>
					{inLanguage(programme.name, language)}
				</a>
			</p>
			<h1>{title}</h1>
			<Note>{t("nothing-published")}</Note>
			<HowCounted place={place} indicator={sheet} />
		</SitePage>
	);
}

interface Told {
	readonly place: ProgrammePlace;
	readonly figure: Figure;
}

/** Of very few pairs only a range is said, so that nobody knows of whom there is doubt; of very few people, nothing at all. */
function DoubtNote({ place: { phrases }, figure: { doubt, count } }: Told) {
	const { t, few } = phrases;
	if (doubt === null || publicTotal(count).low !== count.low) return null;
	const best = publicBest(count);
	// A number that was published before numbers were expected is the one as linked.
	const reason = doubt.expected ? "doubt-reason" : "doubt-reason-linked";
	return (
		<>
			<p>{t(best === null ? "doubt-reason-heads" : reason)}</p>
			<ul>
				{doubt.apart > 0 && (
					<li>{t(doubt.fewer > 0 ? "doubt-apart" : "doubt-apart-none", { pairs: few("person", doubt.apart), fewer: doubt.fewer })}</li>
				)}
				{doubt.joined > 0 && (
					<li>{t(doubt.more > 0 ? "doubt-joined" : "doubt-joined-none", { pairs: few("person", doubt.joined), more: doubt.more })}</li>
				)}
			</ul>
			{doubt.expected && best !== null && <p>{t("doubt-expected", { linked: count.rows, expected: best })}</p>}
		</>
	);
}

function HowCounted({ place: { language, phrases }, indicator }: { readonly place: ProgrammePlace; readonly indicator: Indicator }) {
	const { t, date } = phrases;
	const { definition, notCounted, windowFrom, windowUntil, version } = indicator;
	const from = date(windowFrom);
	return (
		<>
			<h2>{t("how-counted")}</h2>
			<p>{inLanguage(definition, language)}</p>
			<h3>{t("not-counted")}</h3>
			<p>{inLanguage(notCounted, language)}</p>
			<Facts
				facts={[
					{ term: t("rule"), value: phrases.ofRecords(countableOf(indicator.counts).publicRule(indicator, language)) },
					{
						term: t("window"),
						value: windowUntil === null ? t("window-since", { from }) : t("window-between", { from, until: date(windowUntil) }),
					},
					{ term: t("version"), value: t("version-at", { seq: String(version) }) },
				]}
			/>
		</>
	);
}

/** Whether its people were told apart in records: an enrolment is a number that a school gave. */
function isOfRecords({ unit, counts }: Figure["indicator"]): boolean {
	return (unit === "person" || unit === "household") && countableOf(counts).tellsApart;
}

function Breakdown({ place, figure, edition }: Told & { readonly edition: Edition }) {
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

interface Shown {
	readonly place: ProgrammePlace;
	readonly edition: Edition;
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

function LeftOut({ place: { phrases }, figure }: Told) {
	const { t } = phrases;
	const ranges = leftOutRanges(figure.leftOut);
	const { publicReason } = countableOf(figure.indicator.counts);
	const say = (reason: LeftOutReason) => {
		if (isUsual(reason)) return t(reason);
		const own = publicReason?.(reason, phrases.language);
		return own ? phrases.ofRecords(own) : reason;
	};
	return (
		<>
			<h2>{t("left-out")}</h2>
			{ranges.length > 0 && <p>{t("left-out-text")}</p>}
			<Table
				caption={t("left-out-table")}
				columns={[{ label: t("reason") }, { label: t("left-out-rows"), numeric: true }]}
				rows={ranges.map(({ reason, low, high }) => ({ key: reason, cells: [say(reason), t("between", { low, high })] }))}
				empty={t("left-out-none")}
			/>
		</>
	);
}

function Protection({ place: { phrases } }: { readonly place: ProgrammePlace }) {
	const { t } = phrases;
	return (
		<>
			<h2>{t("privacy")}</h2>
			<p>{t("privacy-merged")}</p>
			<p>{t("privacy-editions")}</p>
			<p>{t("privacy-months")}</p>
			<p>{t("privacy-limit")}</p>
		</>
	);
}
