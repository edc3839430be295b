import { type ConsentTrouble, type GivenConsent, troubleWithConsent } from "../../consent/care/rules.ts";
import type { ServicePurpose } from "../../consent/care/schema.ts";
import type { BirthDate } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { agesOn, isOutside } from "../assessment/ages.ts";
import { assessmentModules, type ModuleName } from "../assessment/modules.ts";
import type { SchoolCalendar } from "../calendar/schema.ts";
import type { CaseFacts } from "./facts.ts";
import { retentionAfter, staysOf } from "./retention.ts";
import { type CaseDocument, type closeReasons, type RetentionMark, retentionMarks, type Stage } from "./schema.ts";

/**
 * How far a case has come: the furthest of what is on record. A child in school is placed, also where a form was forgotten on the way;
 * `missingFor` says what is missing behind it. So a stage is never set by hand, and nobody can set it wrongly.
 */
export function stageOf(document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): Stage {
	if (document.closed) return "closed";
	if (placementInForce(document)) return retainedFor(document, calendar, today) === null ? "placed" : "retained";
	if (isActive(document)) return "active";
	if (firstApproval(document) !== null) return "planned";
	const missing = missingFor("assessed", document, calendar, today);
	if (missing.length === 0) return "assessed";
	return troubleWithConsent(document.consents, "services", today) === null ? "registered" : "identified";
}

export const besides = ["on_hold", "reopened", "transferred", "merged"] as const;
/** What is said of a case beside its stage. */
export type Beside = (typeof besides)[number];

export function besidesOf({ hold, closed, reopened, transfers, mergedInto }: CaseDocument): Beside[] {
	const holds = {
		on_hold: hold !== null,
		reopened: reopened.length > 0 && closed === null,
		transferred: transfers.length > 0,
		merged: mergedInto !== null,
	};
	return besides.filter((beside) => holds[beside]);
}

/** What may be missing, as keys of the dictionary `caseRules` (`missing-plan`). */
export type Missing =
	| `consent-${ConsentTrouble}`
	| `sharing-${ConsentTrouble}`
	| `transfer-${ConsentTrouble}`
	| "functioning"
	| "schooling"
	| "barrier"
	| "plan"
	| "approval"
	| "goal"
	| "contact"
	| "placement"
	| "school-days"
	| "seen-learning";

/** As much of a case as the steps up to a plan ask for. */
export interface GuardedCase {
	readonly birthDate: BirthDate | null;
	readonly consents: readonly GivenConsent[];
	readonly assessments: readonly unknown[];
	/** Null until somebody has asked. */
	readonly schooling: unknown;
	readonly barriers: readonly unknown[];
	readonly plan: { readonly firstApprovedOn: PlainDate | null } | null;
	readonly goals: readonly { readonly state: string }[];
}

/** What a step to a stage needs that is not on record yet; nothing where it is reached. Pages and phone say it, commands refuse by it. */
export function missingFor(step: Stage, document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): Missing[] {
	switch (step) {
		case "identified":
		case "closed":
			return [];
		case "registered":
		case "assessed":
		case "planned":
			return missingUntil(step, document, today);
		case "active":
			return [...missingUntil("planned", document, today), ...(isActive(document) ? [] : ["contact" as const])];
		case "placed":
			return [...missingUntil("planned", document, today), ...(placementInForce(document) ? [] : ["placement" as const])];
		case "retained":
			return [...missingFor("placed", document, calendar, today), ...missingRetention(30, document, calendar, today)];
	}
}

export function missingUntil(step: "registered" | "assessed" | "planned", guarded: GuardedCase, today: PlainDate): Missing[] {
	return [
		...missingConsent("services", guarded, today),
		...(step === "registered" ? [] : missingAssessment(guarded, today)),
		...(step === "planned" ? missingPlan(guarded) : []),
	];
}

const consentNames = { services: "consent", sharing: "sharing", transfer: "transfer" } as const;

/** What is missing before a purpose may be followed: to share with a school or a service, to hand the case on. */
export function missingConsent(purpose: ServicePurpose, { consents }: Pick<GuardedCase, "consents">, today: PlainDate): Missing[] {
	const trouble = troubleWithConsent(consents, purpose, today);
	return trouble === null ? [] : [`${consentNames[purpose]}-${trouble}`];
}

function missingAssessment({ assessments, birthDate, schooling, barriers }: GuardedCase, today: PlainDate): Missing[] {
	const hasModule = assessments.length > 0 || isTooYoung(birthDate, today);
	return [
		...(hasModule ? [] : ["functioning" as const]),
		...(schooling ? [] : ["schooling" as const]),
		...(barriers.length > 0 ? [] : ["barrier" as const]),
	];
}

/** Whether a child is below two years, for which there is no module: then an assessment is not missing. */
export function isTooYoung(birthDate: BirthDate | null, day: PlainDate): boolean {
	const ages = agesOn(day, birthDate);
	return ages !== null && ages.most < assessmentModules["cfm-2-4"].ages.from;
}

/** Whether a module is for another age than the child had on the day of the assessment. */
export function isModuleOutside(module: ModuleName, birthDate: BirthDate | null, day: PlainDate): boolean {
	const ages = agesOn(day, birthDate);
	return ages !== null && isOutside(assessmentModules[module], ages);
}

function missingPlan(document: GuardedCase): Missing[] {
	if (firstApproval(document) !== null) return [];
	if (document.plan === null) return ["plan"];
	return document.goals.some(({ state }) => state !== "dropped") ? ["approval"] : ["goal", "approval"];
}

/** The day on which a plan of the case was first approved, or null; another plan drawn later does not take the case back. */
function firstApproval({ plan }: Pick<GuardedCase, "plan">): PlainDate | null {
	return plan?.firstApprovedOn ?? null;
}

function isActive(document: CaseFacts): boolean {
	const approved = firstApproval(document);
	if (approved === null) return false;
	return document.visits.some(({ on }) => on >= approved) || document.referrals.some(({ sentOn }) => sentOn >= approved);
}

export function placementInForce<Placement extends CaseFacts["placements"][number]>({
	placements,
}: {
	readonly placements: readonly Placement[];
}): Placement | null {
	return placements.findLast(({ ended }) => ended === null) ?? null;
}

/** Days on which somebody saw, or was told, that the child was learning: visits, and the last day of what was written of its attendance. */
export function daysSeenLearning({ visits, attendances }: Pick<CaseFacts, "visits" | "attendances">): PlainDate[] {
	return [
		...visits.filter(({ learning }) => learning === "yes").map(({ on }) => on),
		...attendances.filter(({ daysAttended }) => daysAttended > 0).map(({ until }) => until),
	].toSorted();
}

/** The longest mark of retention that the child has reached; null where it has reached none. */
export function retainedFor(document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): RetentionMark | null {
	const stays = staysOf(document.placements, daysSeenLearning(document), calendar).slice(-1);
	const reached = retentionMarks.filter((mark) => {
		const retention = retentionAfter(mark, stays, calendar, today);
		return retention !== null && "on" in retention;
	});
	return reached.at(-1) ?? null;
}

function missingRetention(mark: RetentionMark, document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): Missing[] {
	const stays = staysOf(document.placements, daysSeenLearning(document), calendar).slice(-1);
	const retention = retentionAfter(mark, stays, calendar, today);
	if (retention === null || "on" in retention) return [];
	return retention.because === "not-seen" ? ["seen-learning"] : ["school-days"];
}

/** School days after which a case may be closed because the child stayed: half a school year. */
export const longEnough: RetentionMark = 90;
/** Visits in a row without meeting the child, after which a case may be closed because it cannot be found. */
export const fewestAttempts = 3;

export type MissingToClose = "placement-retained" | "placement-completed" | "attempts" | "transfer";

/** What is missing before a case may be closed for a reason. What nobody can prove (a family refused, a child died) is taken at its word. */
export function missingToClose(
	reason: (typeof closeReasons)[number],
	document: CaseDocument,
	calendar: SchoolCalendar,
	today: PlainDate,
): MissingToClose | null {
	switch (reason) {
		case "retained":
			return (retainedFor(document, calendar, today) ?? 0) >= longEnough ? null : "placement-retained";
		case "completed":
			return document.placements.some(({ ended }) => ended?.because === "completed") ? null : "placement-completed";
		case "untraceable":
			return attemptsInVain(document) >= fewestAttempts ? null : "attempts";
		case "transferred":
			return document.transfers.some(({ organisation }) => organisation !== null) ? null : "transfer";
		default:
			return null;
	}
}

/** Visits since the child was met last. */
function attemptsInVain({ visits }: CaseDocument): number {
	const byDay = visits.toSorted((one, other) => (one.on < other.on ? -1 : 1));
	return byDay.length - 1 - byDay.findLastIndex(({ met }) => met);
}
