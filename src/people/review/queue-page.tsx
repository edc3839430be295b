import { pairs as pairWords, review as words } from "#words/people";
import { birthDateLabel } from "../../particulars/labels.ts";
import { newId } from "../../shared/id.ts";
import { BigNumber, Card, Cards, EmptyState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import type { MeasuredBand, ThresholdCost } from "./decisions-store.ts";
import { expectedLabel, guardLabel, probabilityLabel } from "./labels.ts";
import type { LastDecision } from "./last-decision.ts";
import { namesOf } from "./names.ts";
import type { QueuedPair } from "./queue.ts";
import { pathOfPair, type Surroundings } from "./surroundings.ts";
import { Undo } from "./undo.tsx";

interface QueuePageProps {
	readonly around: Surroundings;
	readonly notice: string | null;
	readonly last: LastDecision | null;
	readonly waiting: number;
	readonly pairs: readonly QueuedPair[];
	readonly bands: readonly MeasuredBand[];
	readonly costs: readonly ThresholdCost[];
}

export function QueuePage({ around, notice, last, waiting, pairs, bands, costs }: QueuePageProps) {
	const { frame, language, people } = around;
	const t = speak(words, language);
	const [first] = pairs;
	return (
		<OfficePage
			frame={frame}
			title={t("queue")}
			notice={last ? last.said : notice}
			back={{ href: people, label: around.peopleLabel }}
			actions={
				<>
					{last && <Undo around={around} pair={last} operation={newId()} label={speak(pairWords, language)("undo-last")} from="review" />}
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
						<LinkButton href={pathOfPair(around, first.one.id, first.other.id)}>{t("start")}</LinkButton>
					</div>
					<FirstPairs around={around} pairs={pairs} />
				</>
			) : (
				<EmptyState title={t("nothing-waits")} text={t("nothing-waits-text")} />
			)}
			<Bands language={language} bands={bands} costs={costs} />
		</OfficePage>
	);
}

function FirstPairs({ around, pairs }: Pick<QueuePageProps, "around" | "pairs">) {
	const { language } = around;
	const t = speak(words, language);
	return (
		<Table
			caption={t("first-pairs")}
			columns={[
				{ label: t("pair") },
				{ label: t("probability"), short: true },
				{ label: t("birth-dates"), short: true },
				{ label: t("why-asked") },
			]}
			rows={pairs.map(({ one, other, probability, guard, joined }) => ({
				key: `${one.id} ${other.id}`,
				cells: [
					<a href={pathOfPair(around, one.id, other.id)}>{namesOf(one, other, language)}</a>,
					probabilityLabel(probability, language),
					t("two-values", { one: birthDateLabel(one.birthDate) || "–", other: birthDateLabel(other.birthDate) || "–" }),
					joined ? t("unsure-at-intake") : guardLabel(guard, language),
				],
			}))}
			empty={t("nothing-waits")}
		/>
	);
}

function Bands({ language, bands, costs }: Pick<QueuePageProps, "bands" | "costs"> & { readonly language: Language }) {
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

function Thresholds({ language, costs }: Pick<QueuePageProps, "costs"> & { readonly language: Language }) {
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
