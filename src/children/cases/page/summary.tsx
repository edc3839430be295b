import type { ComponentChildren } from "preact";
import { casePage as words } from "#words/children";
import { LinkButton, Note, Tag } from "../../../shared/ui/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { dueOf } from "../due.ts";
import { choiceLabel } from "../labels.ts";
import { besideLabel, dueLabel, missingLabel, signLabel } from "../rule-labels.ts";
import { besidesOf, type Missing, missingFor, placementInForce, stageOf } from "../rules.ts";
import { type Stage, stages } from "../schema.ts";
import { mayDropOut, signLimits, signsOf } from "../signs.ts";
import { isWaiting } from "./plan.tsx";
import { type ShownCase, WayLinks } from "./section.tsx";

/** Who the child is, and what one should know first: how far the case has come, what comes next, what is due, and what speaks for the child leaving again. */
export function Summary({ shown, children }: { readonly shown: ShownCase; readonly children: ComponentChildren }) {
	const { language, document } = shown;
	return (
		<>
			<Standing {...shown} />
			{document.mergedInto ? (
				children
			) : (
				<div class="case-head">
					<div>
						<Path {...shown} />
						{children}
					</div>
					<div>
						{!document.closed && <NextStep {...shown} />}
						<DueList {...shown} />
						<Signs {...shown} />
					</div>
				</div>
			)}
			<Parts language={language} />
		</>
	);
}

/** The parts of the page below, in their order; on a phone they are a tap away. */
const parts = [
	"plan",
	"placements",
	"visits",
	"referrals",
	"barriers",
	"schooling",
	"functioning",
	"moves",
	"consent",
	"team",
	"notes",
	"sensitive",
	"timeline",
] as const;

function Parts({ language }: Pick<ShownCase, "language">) {
	const t = speak(words, language);
	return (
		<details class="case-nav">
			<summary>{t("parts")}</summary>
			<nav class="sections" aria-label={t("parts")}>
				<ul>
					{parts.map((part) => (
						<li key={part}>
							<a href={`#${part}`}>{t(part)}</a>
						</li>
					))}
				</ul>
			</nav>
		</details>
	);
}

/** What is said before anything else: that a case is on hold, closed or joined to another, with the way on. */
function Standing({ language, document, here, mayWrite }: ShownCase) {
	const t = speak(words, language);
	const { hold, closed, mergedInto } = document;
	const day = (date: string) => formatDate(language, date);
	const besides = besidesOf(document).filter((beside) => beside === "reopened" || beside === "transferred");
	return (
		<>
			{mergedInto && (
				<Note>
					<p>{t("is-merged")}</p>
					<LinkButton href={`${here.replace(/[^/]+$/, "")}${mergedInto}`}>{t("to-other-case")}</LinkButton>
				</Note>
			)}
			{closed && (
				<Note>
					<p>
						<strong>{t("is-closed", { day: day(closed.on) })}</strong> {choiceLabel("closed", closed.reason, language)}
					</p>
					{closed.note && <p>{closed.note}</p>}
				</Note>
			)}
			{hold && (
				<Note>
					<p>
						<strong>{t("is-on-hold", { day: day(hold.since) })}</strong> {choiceLabel("held", hold.because, language)}
					</p>
					{hold.note && <p>{hold.note}</p>}
					{hold.until && <p>{t("hold-until", { day: day(hold.until) })}</p>}
					{mayWrite && <LinkButton href={`${here}/resumption`}>{t("resume")}</LinkButton>}
				</Note>
			)}
			{besides.length > 0 && (
				<p>
					{besides.map((beside) => (
						<Tag key={beside} tone="quiet">
							{besideLabel(beside, language)}
						</Tag>
					))}
				</p>
			)}
		</>
	);
}

/** The way of a child from the door to the classroom; the day stands where a step has one. */
function Path({ language, document, calendar, today }: ShownCase) {
	const t = speak(words, language);
	const stage = stageOf(document, calendar, today);
	const at = stages.indexOf(stage);
	const day: Partial<Record<Stage, string | null | undefined>> = {
		identified: document.identifiedOn,
		registered: document.consents.at(-1)?.givenOn,
		assessed: document.assessments.at(-1)?.assessedOn,
		planned: document.plan?.firstApprovedOn,
		placed: placementInForce(document)?.placedOn,
		closed: document.closed?.on,
	};
	const states = stages.map((one, place) => ({ one, state: place < at ? "done" : place === at ? "now" : "ahead" }) as const);
	return (
		<section aria-labelledby="path-title">
			<h2 id="path-title">{t("path")}</h2>
			<ol class="path">
				{states.map(({ one, state }) => (
					<li key={one} class={state} aria-current={state === "now" ? "step" : undefined}>
						<p>
							<span class="step">{choiceLabel("stage", one, language)}</span>
							<span class="hidden"> ({t(`step-${state}`)})</span>
							{state !== "ahead" && day[one] && <span class="soft"> · {formatDate(language, day[one])}</span>}
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}

/** What the next step still needs, each with the way to it. */
function NextStep(shown: ShownCase) {
	const { language, document, here, calendar, today, mayWrite } = shown;
	const t = speak(words, language);
	const next = stages[stages.indexOf(stageOf(document, calendar, today)) + 1] ?? "closed";
	const missing = missingFor(next, document, calendar, today);
	return (
		<section class="next-step" aria-labelledby="next-title">
			<h2 id="next-title">{t("next-step", { stage: choiceLabel("stage", next, language) })}</h2>
			{missing.length === 0 ? (
				<p>{t(next === "closed" ? "stays" : "nothing-missing")}</p>
			) : (
				<>
					<p class="soft">{t("still-needed")}</p>
					<ul>
						{missing.map((one) => (
							<li key={one}>
								{missingLabel(one, language)}
								<WayLinks ways={[wayTo(one, shown)]} />
							</li>
						))}
					</ul>
				</>
			)}
			{next === "closed" && mayWrite && <LinkButton href={`${here}/closing`}>{t("close")}</LinkButton>}
		</section>
	);
}

/** The link to the form that brings what is missing; false where the viewer may not, or where only time helps. */
function wayTo(missing: Missing, { language, document, here, mayWrite, maySupervise, account }: ShownCase) {
	const t = speak(words, language);
	const { plan } = document;
	if (missing === "approval")
		return (
			maySupervise &&
			isWaiting(plan) &&
			plan.drawnBy !== account && { href: `${here}/plan/${plan.id}/approval`, label: t("look-and-approve") }
		);
	if (!mayWrite || missing === "school-days") return false;
	const isConsent = /^(consent|sharing|transfer)-/.test(missing);
	const step = isConsent ? "consent" : (missing as keyof typeof addresses);
	return { href: `${here}/${addresses[step]}`, label: t(labels[step]) };
}

const addresses = {
	consent: "consent",
	functioning: "assessment",
	schooling: "schooling",
	barrier: "barriers",
	plan: "plan",
	goal: "goals/new",
	contact: "visits/new",
	placement: "placements/new",
	"seen-learning": "visits/new",
} as const;

const labels = {
	consent: "record-consent",
	functioning: "assess",
	schooling: "record-schooling",
	barrier: "record-barriers",
	plan: "draw-plan",
	goal: "set-goal",
	contact: "record-visit",
	placement: "place",
	"seen-learning": "record-visit",
} as const;

function DueList({ language, document, calendar, today }: ShownCase) {
	const t = speak(words, language);
	const due = dueOf(document, calendar, today);
	if (due.length === 0) return null;
	const about = (id: string | null) =>
		document.goals.find((goal) => goal.id === id)?.goal ?? document.referrals.find((referral) => referral.id === id)?.to;
	return (
		<section aria-labelledby="due-title">
			<h2 id="due-title">{t("due")}</h2>
			<ul class="due">
				{due.map((one) => (
					<li key={`${one.sort} ${one.id} ${one.mark}`}>
						{[dueLabel(one, language), about(one.id)].filter(Boolean).join(" · ")}
						<p class={one.isOverdue ? "late" : "soft"}>{t(one.isOverdue ? "was-due" : "due-on", { day: formatDate(language, one.on) })}</p>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Why the child may leave again; each with what was measured, so that the reader can check it. */
function Signs({ language, document, calendar, today }: ShownCase) {
	const t = speak(words, language);
	const signs = signsOf(document, calendar, today);
	if (signs.length === 0) return null;
	return (
		<section class="signs" aria-labelledby="signs-title">
			<h2 id="signs-title">{t("signs")}</h2>
			<p>
				<Tag tone={mayDropOut(signs) ? "bad" : "quiet"}>{t(mayDropOut(signs) ? "may-drop-out" : "one-sign")}</Tag>
			</p>
			<ul>
				{signs.map((sign) => (
					<li key={sign.sign}>{signLabel(sign, language)}</li>
				))}
			</ul>
			<p class="hint">
				{t("signs-rule", {
					...{ percent: signLimits.absentPercent, looked: signLimits.schoolDaysLooked },
					...{ unseen: signLimits.schoolDaysUnseen, km: signLimits.kilometres },
				})}
			</p>
		</section>
	);
}
