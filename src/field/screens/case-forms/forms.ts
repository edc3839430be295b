import { caseForms as words } from "#words/field";
import { type Missing, missingConsent, missingUntil, placementInForce } from "../../../children/cases/rules.ts";
import type { CaseDocument } from "../../../children/cases/schema.ts";
import { type Language, speak } from "../../../shared/words.ts";

/** The forms of a case, by the name that stands in the address. */
export const caseFormNames = [
	"take",
	"consent",
	"assess",
	"schooling",
	"barriers",
	"plan",
	"goal",
	"goal-change",
	"visit",
	"refer",
	"referral-answer",
	"place",
	"placement-end",
	"attendance",
	"move",
	"dormitory",
	"note",
	"hold",
	"resume",
	"close",
	"reopen",
	"correct",
	"consent-withdrawal",
	"dormitory-end",
	"sensitive-note",
	"entry-withdrawal",
] as const;
export type CaseFormName = (typeof caseFormNames)[number];

/** What somebody may do for a child now. */
interface OfferedForm {
	readonly form: CaseFormName;
	/** The goal, referral or placement that it is about. */
	readonly about: string | null;
	readonly label: string;
	/** It is what the case waits for. */
	readonly isNext: boolean;
}

/** What may be done, the next step first; what makes no sense now is not offered. */
export function formsFor(document: CaseDocument, language: Language): OfferedForm[] {
	const t = speak(words, language);
	const placement = placementInForce(document);
	const offer = (
		form: Exclude<CaseFormName, "goal-change" | "referral-answer" | "entry-withdrawal">,
		isNext = false,
		about: string | null = null,
	): OfferedForm => ({
		...{ form, about, isNext, label: t(`do-${form}`) },
	});
	if (document.closed) return [offer("reopen")];
	const taking = isWaiting(document) ? [offer("take")] : [];
	if (document.hold) return [offer("resume", true), ...taking, offer("visit"), offer("note"), offer("close")];
	const next = nextForm(document);
	const always: OfferedForm[] = [
		...taking,
		...(["visit", "consent", "assess", "schooling", "barriers", "plan", "goal", "refer"] as const).map((form) =>
			offer(form, form === next),
		),
		...(placement
			? [offer("attendance", false, placement.id), offer("placement-end", false, placement.id)]
			: [offer("place", next === "place")]),
		...document.goals
			.filter(({ state }) => state === "open")
			.map(({ id, goal }) => ({ form: "goal-change" as const, about: id, isNext: false, label: t("do-goal-change", { goal }) })),
		...document.referrals
			.filter(({ answers }) => !answers.some(({ state }) => state !== "accepted"))
			.map(({ id, to }) => ({ form: "referral-answer" as const, about: id, isNext: false, label: t("do-referral-answer", { to }) })),
		...(["move", "dormitory"] as const).map((form) => offer(form)),
		...document.dormitoryStays.filter(({ until }) => until === null).map(({ id }) => offer("dormitory-end", false, id)),
		...document.consents
			.filter(({ purposes, withdrawnOn }) => purposes.length > 0 && withdrawnOn === null)
			.map(({ id }) => offer("consent-withdrawal", false, id)),
		...(["note", "sensitive-note", "correct", "hold", "close"] as const).map((form) => offer(form)),
	];
	return always.toSorted((one, other) => Number(other.isNext) - Number(one.isNext));
}

/** Whether the case waits for an officer. A child that the office has not seen yet does not: the officer who registered it is responsible. */
export function isWaiting({ officer, closed, version }: CaseDocument): boolean {
	return officer === null && closed === null && version > 0;
}

function nextForm({ consents, assessments, schooling, barriers, plan, goals, placements }: CaseDocument): CaseFormName {
	if (consents.length === 0) return "consent";
	if (assessments.length === 0) return "assess";
	if (!schooling) return "schooling";
	if (barriers.length === 0) return "barriers";
	if (goals.length === 0) return "goal";
	if (!plan || plan.returned) return "plan";
	return placements.length === 0 && plan.approved ? "place" : "visit";
}

const steps: Readonly<Partial<Record<CaseFormName, "registered" | "assessed" | "planned">>> = {
	assess: "registered",
	schooling: "registered",
	barriers: "registered",
	goal: "registered",
	plan: "assessed",
	place: "planned",
};

/** What must be on record before a form is filled in: the office refuses by the same rule, days later. */
export function missingBefore(form: CaseFormName, document: CaseDocument, day: string): Missing[] {
	if (form === "refer") return (["services", "sharing"] as const).flatMap((purpose) => missingConsent(purpose, document, day));
	const step = steps[form];
	return step ? missingUntil(step, document, day) : [];
}
