import type { ComponentChildren } from "preact";
import { people as peopleWords, review as queueWords, pairs as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Card, Cards, type FormState, IslandScript, Note, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../../shared/words.ts";
import { sayReasons } from "../intake/reasons.ts";
import { reviewIsland } from "../islands.ts";
import { readLikeness } from "../matching/likeness-rows.ts";
import { linksOnReports } from "../reports/put-on-reports.ts";
import { decisions } from "../schema.ts";
import { Comparison, comparePair, Written } from "./comparison.tsx";
import { guardLabel, likelihoodLabel, probabilityLabel } from "./labels.ts";
import { lastDecision } from "./last-decision.ts";
import { addressOf, nameOf } from "./pair-name.ts";
import { readProgress } from "./progress.ts";
import { type PairToDecide, readQueue } from "./queue.ts";
import { shownPair } from "./shown-pair.ts";
import { Key, Undo } from "./undo.tsx";

/** Two reports side by side, and three answers. */
export async function pairPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today, scope } = context;
	const { db } = visit.programme.handle;
	const pair = await shownPair(visit);
	const name = nameOf(pair);
	const [progress, row, [next], standing, last] = await Promise.all([
		readProgress(db, scope, name, { account: visit.viewer.account, day: today }),
		readLikeness(db, name),
		readQueue(db, scope, { after: name, limit: 1 }),
		linksOnReports(visit, [pair.one.report, pair.other.report]),
		lastDecision(visit),
	]);
	const decider = row?.decided_by ?? null;
	const names = await accountNames(db, [decider]);
	const from = form.typed.from ?? visit.url.searchParams.get("from") ?? "";
	const isLast = last?.one === name.one && last.other === name.other;
	const people = `${office}/people`;
	const t = speak(words, language);
	const { rows, judged } = comparePair(pair, language);
	return (
		<OfficePage
			frame={frame}
			title={t("title")}
			notice={last ? last.said : notice}
			form={form}
			trail={[
				{ href: people, label: speak(peopleWords, language)("people") },
				{ href: `${people}/review`, label: speak(queueWords, language)("queue") },
			]}
			actions={last && <Undo office={office} pair={last} operation={newId()} label={t("undo-last")} from="review" keyed />}
		>
			{progress && <p class="soft">{t("progress", { place: progress.place, of: progress.of })}</p>}
			<Judgement language={language} pair={pair} reasons={sayReasons(judged, language)}>
				<Agreement {...{ language, office, pair, from }} isLast={isLast} decidedBy={decider && (names.get(decider) ?? decider)} />
			</Judgement>
			<Comparison {...{ language, office, pair, rows, standing }} />
			<Answers
				language={language}
				action={addressOf(office, name)}
				operation={form.operation}
				seen={row?.decided_seq ? String(row.decided_seq) : ""}
				from={from}
				next={next ? addressOf(office, { one: next.one.id, other: next.other.id }) : `${people}/review`}
			/>
			<Written language={language} pair={pair} />
			<IslandScript island={reviewIsland} />
		</OfficePage>
	);
}

interface PartProps {
	readonly language: Language;
	readonly pair: PairToDecide;
}

interface JudgementProps extends PartProps {
	readonly reasons: ReturnType<typeof sayReasons>;
	readonly children: ComponentChildren;
}

function Judgement({ language, pair, reasons, children }: JudgementProps) {
	const t = speak(words, language);
	return (
		<>
			<Note>
				<p>
					<strong>{likelihoodLabel(pair.probability, language)}.</strong>{" "}
					{speak(queueWords, language)("likely-probability", { percent: probabilityLabel(pair.probability, language) })}
				</p>
				{children}
			</Note>
			<Cards>
				<ReasonCard title={t("speaks-for")} reasons={reasons.for} kind="for" none={t("nothing-for")} />
				<ReasonCard title={t("speaks-against")} reasons={reasons.against} kind="against" none={t("nothing-against")} />
			</Cards>
		</>
	);
}

interface AgreementProps extends PartProps {
	readonly office: string;
	/** The page to return to, where the pair was not reached through the queue. */
	readonly from: string;
	/** Who decided it, by name. */
	readonly decidedBy: string | null;
	/** It was decided a moment ago, and can be undone above. */
	readonly isLast: boolean;
}

/** How the two stand, and who decided it. */
function Agreement({ language, office, pair, decidedBy, from, isLast }: AgreementProps) {
	const t = speak(words, language);
	const { likeness } = pair;
	const isOne = pair.one.report.person === pair.other.report.person;
	if (!likeness?.decision) return <p>{isOne ? t("joined-now") : guardLabel(likeness?.guard ?? null, language)}</p>;
	const who = decidedBy ?? t("machine");
	const date = formatDate(language, likeness.decidedOn ?? "");
	return (
		<>
			<p>
				{t(`decided-${likeness.decision}`, { who, date })} {t(isOne ? "joined-now" : "apart-now")} {t("decide-again")}
			</p>
			{!isLast && <Undo office={office} pair={nameOf(pair)} operation={newId()} label={t("undo")} from={from} />}
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

interface AnswersProps {
	readonly language: Language;
	readonly action: string;
	readonly operation: string | undefined;
	/** Position of the decision that stands, as the form says that it was seen. */
	readonly seen: string;
	readonly from: string;
	/** Where skipping leads. */
	readonly next: string;
}

function Answers({ language, action, operation, seen, from, next }: AnswersProps) {
	const t = speak(words, language);
	return (
		<section class="answers" aria-label={t("answer")}>
			<form method="post" action={action} novalidate>
				<input type="hidden" name="operation" value={operation} />
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
