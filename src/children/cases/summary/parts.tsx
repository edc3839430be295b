import type { ComponentChildren } from "preact";
import { caseSummary as words } from "#words/children";
import type { PlainDate } from "../../../shared/clock.ts";
import { formatShortDate, type Language, speak } from "../../../shared/words.ts";
import { agesOn } from "../../assessment/ages.ts";
import { assess } from "../../assessment/assessing.ts";
import { domainLabel, moduleLabel, resultLabel } from "../../assessment/labels.ts";
import { assessmentModules, domainsOf } from "../../assessment/modules.ts";
import { readAnswers } from "../../assessment/schema.ts";
import type { SchoolCalendar } from "../../calendar/schema.ts";
import { schoolDaysBetween } from "../../calendar/school-days.ts";
import { dueOf } from "../due.ts";
import { choiceLabel } from "../labels.ts";
import { dueLabel, signLabel } from "../rule-labels.ts";
import { retainedFor } from "../rules.ts";
import type { CaseDocument } from "../schema.ts";
import { signsOf } from "../signs.ts";

/** What each part of a summary is made of. */
interface ShownSummary {
	readonly document: CaseDocument;
	readonly calendar: SchoolCalendar;
	readonly today: PlainDate;
	readonly language: Language;
	siteOf(site: string | null): string | null;
}

/** So many of the latest visits are printed: paper has an end. */
const mostVisits = 5;

function Part({ title, lines }: { readonly title: string; readonly lines: readonly ComponentChildren[] }) {
	if (lines.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul>
				{lines.map((line, at) => (
					<li key={at}>{line}</li>
				))}
			</ul>
		</section>
	);
}

export function Consents({ document, language }: ShownSummary) {
	const t = speak(words, language);
	const day = (on: PlainDate) => formatShortDate(language, on);
	const latest = document.consents.at(-1);
	if (!latest) return <Part title={t("consent")} lines={[t("no-consent")]} />;
	const { purposes, givenBy, assent, givenOn, until, withdrawnOn } = latest;
	const agreed = purposes.length === 0 ? t("agreed-to-nothing") : purposes.map((one) => choiceLabel("purpose", one, language)).join("; ");
	const said = [
		`${choiceLabel("giver", givenBy, language)}, ${day(givenOn)}`,
		choiceLabel("assent", assent, language),
		until && t("until", { day: day(until) }),
		withdrawnOn && t("withdrawn", { day: day(withdrawnOn) }),
	];
	return <Part title={t("consent")} lines={[`${agreed}. ${said.filter(Boolean).join("; ")}.`]} />;
}

export function Functioning({ document, language }: ShownSummary) {
	const t = speak(words, language);
	const latest = document.assessments.at(-1);
	if (!latest) return <Part title={t("functioning")} lines={[t("not-assessed")]} />;
	const module = assessmentModules[latest.module];
	const found = assess(module, readAnswers(module, latest.answers).answers, agesOn(latest.assessedOn, document.birthDate));
	const domains = domainsOf(module).filter((domain) => found.domains[domain] === "yes");
	const line = [
		resultLabel(found.result, language),
		domains.map((domain) => domainLabel(domain, language)).join(", "),
		`${moduleLabel(module, language)}, ${formatShortDate(language, latest.assessedOn)}`,
		choiceLabel("respondent", latest.respondent, language),
	];
	return <Part title={t("functioning")} lines={[`${line.filter(Boolean).join("; ")}.`, t("screens")]} />;
}

export function Barriers({ document, language }: ShownSummary) {
	const t = speak(words, language);
	const { schooling, barriers } = document;
	const last =
		schooling && schooling.lastGrade !== null
			? t("last-grade", {
					grade: schooling.lastGrade,
					left: schooling.leftYear === null ? "no" : "other",
					year: String(schooling.leftYear),
				})
			: null;
	const moments = (["exit", "now"] as const).flatMap((at) => barriers.findLast((one) => one.at === at) ?? []);
	return (
		<Part
			title={t("barriers")}
			lines={[
				...(schooling ? [[choiceLabel("provision", schooling.provision, language), last].filter(Boolean).join("; ")] : []),
				...moments.map(({ at, main, others }) =>
					[
						`${choiceLabel("moment", at, language)}: ${choiceLabel("barrier", main, language)}`,
						...others.map((one) => choiceLabel("barrier", one, language)),
					].join("; "),
				),
			]}
		/>
	);
}

export function Plan({ document, language }: ShownSummary) {
	const t = speak(words, language);
	const { plan, goals } = document;
	if (!plan) return <Part title={t("plan")} lines={[t("no-plan")]} />;
	const day = (on: PlainDate) => formatShortDate(language, on);
	const state = plan.approved
		? t("approved", { day: day(plan.approved.on), who: plan.approved.by ?? t("not-known") })
		: t(plan.returned ? "returned" : "waits");
	const lines = goals
		.filter((goal) => goal.state !== "dropped")
		.map((goal) => {
			const said = [goal.goal, goal.who, goal.due && t("by-day", { day: day(goal.due) }), choiceLabel("goal", goal.state, language)];
			return said.filter(Boolean).join("; ");
		});
	return <Part title={t("plan")} lines={[plan.summary, `${state} ${t("review", { day: day(plan.reviewOn) })}`, ...lines]} />;
}

export function Referrals({ document, language }: ShownSummary) {
	const t = speak(words, language);
	return (
		<Part
			title={t("referrals")}
			lines={document.referrals.map(({ service, to, sentOn, answers }) => {
				const answer = answers.at(-1);
				const said = answer ? `${choiceLabel("answer", answer.state, language)}, ${formatShortDate(language, answer.on)}` : t("no-answer");
				return `${choiceLabel("service", service, language)}: ${to}, ${formatShortDate(language, sentOn)}; ${said}`;
			})}
		/>
	);
}

/** Where the child was placed, and how long it has been learning since, in school days. */
export function Learning({ document, calendar, today, language, siteOf }: ShownSummary) {
	const t = speak(words, language);
	const kept = retainedFor(document, calendar, today);
	return (
		<Part
			title={t("learning")}
			lines={[
				...document.placements.map(({ provision, grade, site, placedOn, ended }) => {
					const where = [choiceLabel("provision", provision, language), siteOf(site), grade === null ? null : t("grade", { grade })];
					const since = formatShortDate(language, placedOn);
					const until = ended
						? `${since} – ${formatShortDate(language, ended.on)}: ${choiceLabel("ended", ended.because, language)}`
						: t("since-days", { day: since, count: schoolDaysBetween(calendar, placedOn, today) });
					return `${where.filter(Boolean).join(", ")}; ${until}`;
				}),
				...(kept === null ? [] : [t("kept", { days: kept })]),
				...signsOf(document, calendar, today).map((sign) => t("sign", { sign: signLabel(sign, language) })),
			]}
		/>
	);
}

export function Visits({ document, language }: ShownSummary) {
	const t = speak(words, language);
	return (
		<Part
			title={t("visits", { count: Math.min(mostVisits, document.visits.length) })}
			lines={document.visits
				.slice(-mostVisits)
				.toReversed()
				.map(({ on, way, met, learning, by }) =>
					[
						formatShortDate(language, on),
						choiceLabel("way", way, language),
						t(met ? "met" : "not-met"),
						choiceLabel("learning", learning, language),
						by,
					]
						.filter(Boolean)
						.join("; "),
				)}
		/>
	);
}

/** What is due, the earliest first. */
export function Coming({ document, calendar, today, language }: ShownSummary) {
	const t = speak(words, language);
	return (
		<Part
			title={t("coming")}
			lines={dueOf(document, calendar, today).map((due) => {
				const day = formatShortDate(language, due.on);
				return `${dueLabel(due, language)}: ${due.isOverdue ? t("overdue", { day }) : day}`;
			})}
		/>
	);
}
