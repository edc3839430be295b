import { listPublished, type PublishedFigure } from "../figures/index.ts";
import type { IndicatorUnit } from "../figures/schema.ts";
import { listPeriods, type Period } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type Language, speak } from "../shared/words.ts";
import type { ProgrammePlace } from "./place.ts";
import { publishedWords } from "./published-words.ts";
import { publicTotal } from "./rules.ts";

/** What was published of one figure for one period: what came first, and each restatement since. */
export interface PublishedOfPeriod {
	readonly period: Period;
	readonly indicator: string;
	/** In order; the last one stands. */
	readonly editions: readonly [PublishedFigure, ...PublishedFigure[]];
}

/** The latest period first. */
export async function readPublished(handle: Handle): Promise<PublishedOfPeriod[]> {
	const [published, periods] = await Promise.all([listPublished(handle.db), listPeriods(handle.db)]);
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
	const { low, high } = publicTotal({ low: figure.low, high: figure.high, unit: figure.unit as IndicatorUnit });
	const isSaid = figure.best !== null && low === figure.low && high === figure.high && low < high;
	if (isSaid) return phrases.t("unit-with-interval", { unit: phrases.number(figure.best ?? low), low, high });
	return low === high ? phrases.number(low) : phrases.t("between", { low: phrases.number(low), high: phrases.number(high) });
}

/** The frozen figures of one indicator, period by period, beside the one so far. */
export function PublishedSection({
	place,
	published,
}: {
	readonly place: ProgrammePlace;
	readonly published: readonly PublishedOfPeriod[];
}) {
	if (published.length === 0) return null;
	const t = speak(publishedWords, place.language);
	return (
		<>
			<h2 id="published">{t("published")}</h2>
			<p>{t("published-text")}</p>
			{published.map((one) => (
				<OfPeriod key={one.period.id} place={place} published={one} />
			))}
		</>
	);
}

/** Says of the figure that follows every entry that it is not one of those. */
export function SoFarTag({ language }: { readonly language: Language }) {
	return <p class="soft">{speak(publishedWords, language)("so-far")}</p>;
}

function OfPeriod({ place, published: { period, editions } }: { readonly place: ProgrammePlace; readonly published: PublishedOfPeriod }) {
	const { language, phrases } = place;
	const t = speak(publishedWords, language);
	const { date } = phrases;
	const [first] = editions;
	const last = editions.at(-1) ?? first;
	const unit = phrases.t(`unit-${last.figure.unit as IndicatorUnit}`, { count: last.figure.high });
	const how = phrases.t(last.figure.how === "unique" ? "counted-once" : "in-duplicated");
	const model = last.figure.unit === "person" || last.figure.unit === "household";
	return (
		<section class="figure card">
			<h3>{t("period-until", { period: period.name[language], day: date(last.day) })}</h3>
			<p>
				<strong>{t("number-once", { number: sayTotal({ place, figure: last.figure }), unit, how })}</strong>
			</p>
			{editions.length > 1 && (
				<ol>
					<li>
						{t("first-published", { number: sayTotal({ place, figure: first.figure }) })}.{" "}
						{t("published-on", { day: date(first.publishedOn) })}
					</li>
					{editions.slice(1).map((edition, index) => (
						<li key={edition.edition}>
							<strong>{sayRestated(place, editions[index] ?? first, edition)}</strong>. {edition.reason?.[language]}
						</li>
					))}
				</ol>
			)}
			<p class="soft">
				{editions.length === 1 && `${t("published-on", { day: date(first.publishedOn) })}. `}
				{t("at-position", { seq: String(last.asOf) })}.{" "}
				{last.figure.until !== null && `${t("last-event", { day: date(last.figure.until) })}. `}
				{t("by-version", { seq: String(last.indicatorVersion) })}. {model && `${t("by-model", { version: last.linkageModel })}.`}
			</p>
			<details>
				<summary>{t("anchor")}</summary>
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
	const t = speak(publishedWords, place.language);
	const [one, other] = [sayTotal({ place, figure: before.figure }), sayTotal({ place, figure: after.figure })];
	const day = place.phrases.date(after.publishedOn);
	return one === other ? t("restated-parts", { day }) : t("restated", { day, before: one, after: other });
}
