import { type Figure, isUsual, type LeftOutReason } from "../figures/schema.ts";
import { countableOf } from "../indicators/countables.ts";
import type { Indicator } from "../indicators/schema.ts";
import { Facts, Note, Table } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { Breakdown } from "./breakdown.tsx";
import { Total } from "./figure-card.tsx";
import { SitePage } from "./frame.tsx";
import type { ProgrammePlace } from "./place.ts";
import { cardOf } from "./programme-page.tsx";
import { Approval, type PublishedOfPeriod, PublishedSection } from "./published.tsx";
import { hasBreakdown, isOfPeople, leftOutRanges, publicBest, publicTotal } from "./rules.ts";
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
