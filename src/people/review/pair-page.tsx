import { review as queueWords, pairs as words } from "#words/people";
import { Card, Cards, type FormState, IslandScript, Note, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { reasonsOf } from "../intake/reasons.ts";
import { reviewIsland } from "../islands.ts";
import { decisions } from "../schema.ts";
import { Comparison, type Whereabouts, Written } from "./comparison.tsx";
import { guardLabel, likelihoodLabel, probabilityLabel } from "./labels.ts";
import type { LastDecision } from "./last-decision.ts";
import type { Progress } from "./progress.ts";
import type { PairToDecide } from "./queue.ts";
import { pathOfPair, type Surroundings } from "./surroundings.ts";
import { Key, Undo } from "./undo.tsx";

interface PairPageProps {
	readonly around: Surroundings;
	readonly pair: PairToDecide;
	readonly whereabouts: Whereabouts;
	readonly mayImport: boolean;
	readonly progress: Progress | null;
	/** Where skipping leads. */
	readonly next: string;
	/** Position of the decision that stands, as the form says that it was seen. */
	readonly seen: string;
	/** Who decided it, by name. */
	readonly decidedBy: string | null;
	/** The page to return to, where the pair was not reached through the queue. */
	readonly from: string;
	readonly form: FormState;
	readonly operations: readonly [decision: string, undo: string];
	readonly notice: string | null;
	readonly last: LastDecision | null;
}

/** Two reports side by side, and three answers. */
export function PairPage(props: PairPageProps) {
	const { around, pair, progress, form, notice, last, operations } = props;
	const { frame, language, people } = around;
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("title")}
			notice={last ? last.said : notice}
			form={form}
			trail={[
				{ href: people, label: around.peopleLabel },
				{ href: `${people}/review`, label: speak(queueWords, language)("queue") },
			]}
			actions={last && <Undo around={around} pair={last} operation={operations[1]} label={t("undo-last")} from="review" keyed />}
		>
			{progress && <p class="soft">{t("progress", { place: progress.place, of: progress.of })}</p>}
			<Judgement {...props} />
			<Comparison {...props} language={language} office={around.office} pair={pair} />
			<Answers {...props} />
			<Written language={language} pair={pair} />
			<IslandScript island={reviewIsland} />
		</OfficePage>
	);
}

function Judgement(props: PairPageProps) {
	const { pair, around } = props;
	const { language } = around;
	const t = speak(words, language);
	const reasons = reasonsOf(pair.fields, language);
	return (
		<>
			<Note>
				<p>
					<strong>{likelihoodLabel(pair.probability, language)}.</strong>{" "}
					{speak(queueWords, language)("likely-probability", { percent: probabilityLabel(pair.probability, language) })}
				</p>
				<Agreement {...props} />
			</Note>
			<Cards>
				<ReasonCard title={t("speaks-for")} reasons={reasons.for} kind="for" none={t("nothing-for")} />
				<ReasonCard title={t("speaks-against")} reasons={reasons.against} kind="against" none={t("nothing-against")} />
			</Cards>
		</>
	);
}

function Agreement({ around, pair, decidedBy, operations, from, last }: PairPageProps) {
	const { language } = around;
	const t = speak(words, language);
	const { likeness } = pair;
	const isOne = pair.one.report.person === pair.other.report.person;
	if (!likeness?.decision) return <p>{isOne ? t("joined-now") : guardLabel(likeness?.guard ?? null, language)}</p>;
	const who = decidedBy ?? t("machine");
	const date = formatDate(language, likeness.decidedOn ?? "");
	const isLast = last?.one === pair.one.report.id && last.other === pair.other.report.id;
	return (
		<>
			<p>
				{t(`decided-${likeness.decision}`, { who, date })} {t(isOne ? "joined-now" : "apart-now")} {t("decide-again")}
			</p>
			{!isLast && (
				<Undo
					around={around}
					pair={{ one: pair.one.report.id, other: pair.other.report.id }}
					operation={operations[1]}
					label={t("undo")}
					from={from}
				/>
			)}
		</>
	);
}

interface ReasonCardProps {
	readonly title: string;
	readonly reasons: readonly string[];
	readonly kind: "for" | "against";
	readonly none: string;
}

function ReasonCard({ title, reasons, kind, none }: ReasonCardProps) {
	return (
		<Card>
			<h2 class="small">{title}</h2>
			{reasons.length === 0 ? (
				<p class="soft">{none}</p>
			) : (
				<ul class={`reasons ${kind}`}>
					{reasons.map((reason) => (
						<li key={reason}>{reason}</li>
					))}
				</ul>
			)}
		</Card>
	);
}

function Answers({ around, pair, next, seen, from, operations }: PairPageProps) {
	const { language } = around;
	const t = speak(words, language);
	return (
		<section class="answers" aria-label={t("answer")}>
			<form method="post" action={pathOfPair(around, pair.one.report.id, pair.other.report.id)} novalidate>
				<input type="hidden" name="operation" value={operations[0]} />
				<input type="hidden" name="seen" value={seen} />
				<input type="hidden" name="from" value={from} />
				<div class="actions" id="decision">
					{decisions.map((decision, at) => (
						<button
							key={decision}
							type="submit"
							class={decision === "same" ? "button" : "button quiet"}
							name="decision"
							value={decision}
							data-key={at + 1}
						>
							{t(decision)} <Key digit={at + 1} />
						</button>
					))}
					<a class="button quiet" href={next} data-key="4">
						{t("skip")} <Key digit={4} />
					</a>
				</div>
			</form>
			<div hidden data-keys="">
				<label class="choice">
					<input type="checkbox" data-keys-switch="" />
					<span>
						{t("keys-switch")}
						<span class="hint">{t("keys-hint")}</span>
					</span>
				</label>
			</div>
		</section>
	);
}
