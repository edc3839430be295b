import { listPublished, listReportedSpans, type ReportedSpan } from "../publishing/index.ts";
import type { PublishedFigure } from "../publishing/schema.ts";
import type { Handle } from "../shared/database/index.ts";
import { inLanguage } from "../shared/words.ts";
import type { ProgrammePlace } from "./place.ts";
import { publicTotal } from "./rules.ts";
import type { StandingFigure } from "./standing.ts";

/** What was published of one figure for one period: what came first, and each restatement since. */
export interface PublishedOfPeriod {
	readonly period: ReportedSpan;
	readonly indicator: string;
	/** In order; the last one stands. */
	readonly editions: readonly [PublishedFigure, ...PublishedFigure[]];
}

/** The latest period first. */
export async function readPublished(handle: Handle): Promise<PublishedOfPeriod[]> {
	const [published, periods] = await Promise.all([listPublished(handle.db), listReportedSpans(handle.db)]);
	return periods.toReversed().flatMap((period) => {
		const ofPeriod = Map.groupBy(
			published.filter((one) => one.period === period.id),
			({ indicator }) => indicator,
		);
		return [...ofPeriod].map(([indicator, editions]) => ({ period, indicator, editions: editions as [PublishedFigure] }));
	});
}

interface Frozen {
	readonly place: ProgrammePlace;
	readonly figure: PublishedFigure["figure"];
}

/** The frozen total as the public sees it: so few people that they could be known are said as a range. */
export function sayTotal({ place: { phrases }, figure }: Frozen): string {
	const { low, high } = publicTotal({ low: figure.low, high: figure.high, unit: figure.unit });
	const isSaid = figure.best !== null && low === figure.low && high === figure.high && low < high;
	if (isSaid) return phrases.t("unit-with-interval", { unit: phrases.number(figure.best ?? low), low, high });
	return low === high ? phrases.number(low) : phrases.t("between", { low: phrases.number(low), high: phrases.number(high) });
}

/** The frozen figures of one indicator, period by period, beside the one so far. */
export function PublishedSection({
	place,
	published,
	isOfRecords,
}: {
	readonly place: ProgrammePlace;
	readonly published: readonly PublishedOfPeriod[];
	/** Whether people were told apart in records; an enrolment is a number that a school gave. */
	readonly isOfRecords: boolean;
}) {
	if (published.length === 0) return null;
	const { t } = place.phrases;
	return (
		<>
			<h2 id="published">{t("published")}</h2>
			<p>{t("published-text")}</p>
			{published.map((one) => (
				<OfPeriod key={one.period.id} place={place} published={one} isOfRecords={isOfRecords} />
			))}
		</>
	);
}

/** `1,047 (1,031 to 1,047) people, counted once` */
function sayCounted(place: ProgrammePlace, { figure }: PublishedFigure): string {
	const { t, unitWord } = place.phrases;
	return t("counted", {
		number: sayTotal({ place, figure }),
		unit: unitWord(figure.unit, figure.high),
		how: t(figure.how === "unique" ? "counted-once" : "in-duplicated"),
	});
}

/** What was new in the period; a few people are said as a range, as they are everywhere. */
function sayFresh({ phrases: { number, t } }: ProgrammePlace, { figure }: PublishedFigure): string {
	const { low, high } = publicTotal({ ...figure.period.fresh, unit: figure.unit });
	const isSaid = low === figure.period.fresh.low && high === figure.period.fresh.high;
	if (low === high) return number(low);
	const { best } = figure.period.fresh;
	return isSaid && best !== null
		? t("unit-with-interval", { unit: number(best), low, high })
		: t("between", { low: number(low), high: number(high) });
}

/** Under a number: for what it was published, or that nobody has approved it; and the number so far beside it. */
export function Approval({ place: { language, phrases }, shown: { figure, published, soFar } }: ApprovalProps) {
	const { t, counted, asOf } = phrases;
	const isNews = soFar !== null && counted(soFar) !== counted(figure);
	return (
		<>
			{published ? (
				<p class="soft">{t("published-for", { period: inLanguage(published.period.name, language) })}</p>
			) : (
				<p>
					<span class="tag warn">{t("not-approved")}</span>
				</p>
			)}
			{isNews && (
				<p class="soft">
					{t("number-so-far", { number: counted(soFar) })} {asOf(soFar.asOfDay)}. <span class="tag warn">{t("not-approved")}</span>
				</p>
			)}
		</>
	);
}

interface ApprovalProps {
	readonly place: ProgrammePlace;
	readonly shown: StandingFigure;
}

interface OfPeriodProps {
	readonly place: ProgrammePlace;
	readonly published: PublishedOfPeriod;
	readonly isOfRecords: boolean;
}

function OfPeriod({ place, published: { period, editions }, isOfRecords }: OfPeriodProps) {
	const { language, phrases } = place;
	const { t, date } = phrases;
	const [first] = editions;
	const last = editions.at(-1) ?? first;
	const id = `period-${period.id}`;
	return (
		<section class="figure card" aria-labelledby={id}>
			<h3 id={id}>{t("published-period", { period: inLanguage(period.name, language) })}</h3>
			{period.startsOn !== null && (
				<p>
					<strong>{t("published-new", { number: sayFresh(place, last) })}</strong>
				</p>
			)}
			<p>{t("published-so-far", { number: sayCounted(place, last) })}</p>
			{editions.length > 1 && (
				<ol>
					<li>
						{t("first-published", { number: sayTotal({ place, figure: first.figure }) })}.{" "}
						{t("published-on", { day: date(first.publishedOn) })}.
					</li>
					{editions.slice(1).map((edition, index) => (
						<li key={edition.edition}>
							<strong>{sayRestated(place, editions[index] ?? first, edition)}</strong>. {inLanguage(edition.reason, language)}
						</li>
					))}
				</ol>
			)}
			<p class="soft">
				{editions.length === 1 && `${t("published-on", { day: date(first.publishedOn) })}. `}
				{t(last.day > period.endsOn ? "published-until-later" : "published-until", { day: date(last.day) })}
				{last.figure.until !== null && ` ${t("until", { date: phrases.month(last.figure.until) })}.`}
			</p>
			<details>
				<summary>{t("for-checking")}</summary>
				<p>
					{t("at-position", { seq: String(last.asOf) })}. {t("by-version", { seq: String(last.indicatorVersion) })}.
					{isOfRecords && ` ${t("by-model", { version: last.linkageModel })}.`}
				</p>
				<p>
					<code class="anchor">
						{last.asOf}:{last.hash}
					</code>
				</p>
			</details>
		</section>
	);
}

function sayRestated(place: ProgrammePlace, before: PublishedFigure, after: PublishedFigure): string {
	const { t, date } = place.phrases;
	const [one, other] = [sayTotal({ place, figure: before.figure }), sayTotal({ place, figure: after.figure })];
	const day = date(after.publishedOn);
	return one === other ? t("restated-parts", { day }) : t("restated", { day, before: one, after: other });
}
