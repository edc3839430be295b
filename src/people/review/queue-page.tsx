import { pairs as pairWords, people as peopleWords, review as words } from "#words/people";
import { birthDateLabel } from "../../particulars/labels.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { BigNumber, Card, Cards, EmptyState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import type { Scope } from "../reports/store.ts";
import { type MeasuredBand, measureReview, type ThresholdCost } from "./decisions-store.ts";
import { expectedLabel, guardLabel, probabilityLabel } from "./labels.ts";
import { lastDecision } from "./last-decision.ts";
import { addressOf, namesOf } from "./pair-name.ts";
import { countQueue, type QueuedPair, readQueue } from "./queue.ts";
import { Undo } from "./undo.tsx";

const firstPairs = 20;

/** What the page shows; `npm run bench` measures it at a hundred thousand pairs. */
export async function readReview(db: Database, scope: Scope) {
	const [waiting, pairs, measured] = await Promise.all([
		countQueue(db, scope),
		readQueue(db, scope, { limit: firstPairs }),
		measureReview(db),
	]);
	return { waiting, pairs, ...measured };
}

export async function queuePage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, scope } = contextOf(visit, pairWords);
	const { waiting, pairs, bands, costs } = await readReview(visit.programme.handle.db, scope);
	const last = await lastDecision(visit);
	const people = `${office}/people`;
	const t = speak(words, language);
	const [first] = pairs;
	return (
		<OfficePage
			frame={frame}
			title={t("queue")}
			notice={last ? last.said : notice}
			back={{ href: people, label: speak(peopleWords, language)("people") }}
			actions={
				<>
					{last && <Undo office={office} pair={last} operation={newId()} label={speak(pairWords, language)("undo-last")} from="review" />}
					<LinkButton href={`${people}/decisions`} tone="quiet">
						{t("decisions")}
					</LinkButton>
				</>
			}
		>
			<p>{t("queue-intro")}</p>
			{first ? (
				<>
					<BigNumber text={formatNumber(language, waiting)} unit={t("pairs-wait", { count: waiting })} />
					<div class="actions">
						<LinkButton href={addressOf(office, { one: first.one.id, other: first.other.id })}>{t("start")}</LinkButton>
					</div>
					<FirstPairs language={language} office={office} pairs={pairs} />
				</>
			) : (
				<EmptyState title={t("nothing-waits")} text={t("nothing-waits-text")} />
			)}
			<Bands language={language} bands={bands} costs={costs} />
		</OfficePage>
	);
}

interface FirstPairsProps {
	readonly language: Language;
	readonly office: string;
	readonly pairs: readonly QueuedPair[];
}

function FirstPairs({ language, office, pairs }: FirstPairsProps) {
	const t = speak(words, language);
	return (
		<Table
			list
			caption={t("first-pairs")}
			columns={[{ label: t("pair") }, { label: t("probability"), short: true }, { label: t("birth-dates") }, { label: t("why-asked") }]}
			rows={pairs.map(({ one, other, probability, guard, joined }) => ({
				key: `${one.id} ${other.id}`,
				cells: [
					<a href={addressOf(office, { one: one.id, other: other.id })}>{namesOf(one, other, language)}</a>,
					probabilityLabel(probability, language),
					t("two-values", { one: birthDateLabel(one.birthDate, language) || "–", other: birthDateLabel(other.birthDate, language) || "–" }),
					joined ? t("unsure-at-intake") : guardLabel(guard, language),
				],
			}))}
			empty={t("nothing-waits")}
		/>
	);
}

interface BandsProps {
	readonly language: Language;
	readonly bands: readonly MeasuredBand[];
	readonly costs: readonly ThresholdCost[];
}

function Bands({ language, bands, costs }: BandsProps) {
	const t = speak(words, language);
	const [link, review] = [costs.find(({ inUse }) => inUse), costs.find(({ asks }) => asks)];
	const from = { link, review, weak: review };
	const cost = { link: link?.wrong, review: review?.wrong, weak: review?.missed };
	return (
		<section>
			<h2>{t("bands")}</h2>
			<Cards>
				{bands.map((measured) => (
					<Card key={measured.band}>
						<h3>{t(`band-${measured.band}`)}</h3>
						<BigNumber text={t("band-pairs", { count: measured.pairs })} />
						<p>
							{t(`from-${measured.band}`, { percent: probabilityLabel(from[measured.band]?.probability ?? 0, language) })}{" "}
							{measured.pairs > 0 && t(`cost-${measured.band}`, { count: expectedLabel(cost[measured.band] ?? 0, language) })}{" "}
							{measured.heldBack > 0 && t("held-back", { count: measured.heldBack })}
						</p>
						<p class="soft">{measuredLabel(measured, language)}</p>
					</Card>
				))}
			</Cards>
			<details>
				<summary>{t("other-thresholds")}</summary>
				<Thresholds language={language} costs={costs} />
			</details>
		</section>
	);
}

/** "Of 40 pairs that somebody decided, 36 were one person: 90 %, 77 to 96 %." */
function measuredLabel({ same, different, unsure, precision }: MeasuredBand, language: Language): string {
	const t = speak(words, language);
	const percent = (share: number) => formatNumber(language, Math.round(share * 100));
	const unclear = unsure > 0 ? ` ${t("measured-unsure", { count: unsure })}` : "";
	if (!precision) return t("measured-none") + unclear;
	const { best, low, high } = precision;
	const interval = { best: percent(best), low: percent(low), high: percent(high) };
	return t("measured", { count: same + different, same, ...interval }) + unclear;
}

function Thresholds({ language, costs }: Pick<BandsProps, "language" | "costs">) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("thresholds-caption")}
			columns={[
				{ label: t("threshold-from") },
				{ label: t("threshold-pairs"), numeric: true },
				{ label: t("threshold-wrong"), numeric: true },
				{ label: t("threshold-missed"), numeric: true },
				{ label: t("threshold-now") },
			]}
			rows={costs.map(({ bits, probability, links, wrong, missed, inUse, asks }) => ({
				key: String(bits),
				cells: [
					fineLabel(probability, language),
					formatNumber(language, links),
					expectedLabel(wrong, language),
					expectedLabel(missed, language),
					inUse ? t("joined-from-here") : asks ? t("asked-from-here") : "",
				],
			}))}
			empty=""
		/>
	);
}

/** Levels above 99 per cent differ in what comes after. */
function fineLabel(probability: number, language: Language): string {
	const percent = probability * 100;
	return speak(words, language)("percent", { percent: formatNumber(language, Math.floor(percent * 100) / 100) });
}
