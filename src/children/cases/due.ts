import type { PlainDate } from "../../shared/clock.ts";
import type { SchoolCalendar } from "../calendar/schema.ts";
import { dayLater, monthsLater, schoolDayAfter } from "../calendar/school-days.ts";
import type { CaseFacts } from "./facts.ts";
import { retentionAfter, staysOf } from "./retention.ts";
import { daysSeenLearning, missingFor, placementInForce } from "./rules.ts";
import { retentionMarks } from "./schema.ts";

export const dueSorts = [
	"consent",
	"consent-ends",
	"assessment",
	"plan",
	"approval",
	"review",
	"goal",
	"referral",
	"service",
	"visit",
	"retention",
	"hold",
] as const;
/** A sort of thing that waits to be done; the dictionary `caseRules` has its name (`due-review`). */
export type DueSort = (typeof dueSorts)[number];

export interface Due {
	readonly sort: DueSort;
	/** The last day on which it is in time. */
	readonly on: PlainDate;
	/** Whether that day has gone by. */
	readonly isOverdue: boolean;
	/** The goal or referral it is about; null where it is about the whole case. */
	readonly id: string | null;
	/** For `retention`, after how many school days; else null. */
	readonly mark: number | null;
}

/** Days within which each step is expected, where nobody laid down another day; a plan is looked at again after three months at the latest. */
export const rhythm = {
	consent: 14,
	assessment: 14,
	plan: 14,
	approval: 7,
	visit: 30,
	referral: 14,
	service: 30,
	consentEnds: 30,
	retention: 14,
} as const;
export const reviewMonths = 3;

/** What is due in a case, the earliest first; nothing where it is closed or joined to another. */
export function dueOf(document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): Due[] {
	if (document.closed || document.mergedInto !== null) return [];
	const due = (sort: DueSort, on: PlainDate, id: string | null = null, mark: number | null = null): Due => ({
		...{ sort, on, id, mark, isOverdue: on < today },
	});
	if (document.hold) return document.hold.until === null ? [] : [due("hold", document.hold.until)];
	const all = [
		...stepsDue(document, calendar, today).map(([sort, on]) => due(sort, on)),
		...goalsDue(document).map(([id, on]) => due("goal", on, id)),
		...referralsDue(document).map(([sort, id, on]) => due(sort, on, id)),
		due("visit", visitDue(document)),
		...retentionDue(document, calendar, today).map(([mark, on]) => due("retention", on, null, mark)),
	];
	return all.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

/** The next step on the way to a plan, and the plan in force. */
function stepsDue(document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): [DueSort, PlainDate][] {
	const { plan, consents, identifiedOn } = document;
	const consent = consents.at(-1);
	if (missingFor("registered", document, calendar, today).length > 0) {
		// Who said no is not asked again by a list.
		const isAnswered = consent !== undefined && (consent.until === null || consent.until >= today);
		return isAnswered ? [] : [["consent", dayLater(consent?.until ?? identifiedOn, consent ? 0 : rhythm.consent)]];
	}
	const ends: [DueSort, PlainDate][] =
		consent?.until && consent.until <= dayLater(today, rhythm.consentEnds) ? [["consent-ends", consent.until]] : [];
	const givenOn = consent?.givenOn ?? identifiedOn;
	if (plan === null) {
		if (missingFor("assessed", document, calendar, today).length > 0)
			return [...ends, ["assessment", dayLater(givenOn, rhythm.assessment)]];
		return [...ends, ["plan", dayLater(lastAssessed(document, givenOn), rhythm.plan)]];
	}
	if (plan.returned) return [...ends, ["plan", dayLater(plan.returned.on, rhythm.approval)]];
	if (plan.approved === null) return [...ends, ["approval", dayLater(plan.drawnOn, rhythm.approval)]];
	const latest = monthsLater(plan.drawnOn, reviewMonths);
	return [...ends, ["review", plan.reviewOn < latest ? plan.reviewOn : latest]];
}

function lastAssessed({ assessments, barriers }: CaseFacts, otherwise: PlainDate): PlainDate {
	return [otherwise, ...assessments.map(({ assessedOn }) => assessedOn), ...barriers.map(({ on }) => on)].toSorted().at(-1) ?? otherwise;
}

function goalsDue({ goals }: CaseFacts): [id: string, on: PlainDate][] {
	return goals.flatMap(({ id, state, due }) => (state === "open" && due !== null ? [[id, due]] : []));
}

/** Referrals that nobody answered, or that were accepted and are not done. */
function referralsDue({ referrals }: CaseFacts): [sort: "referral" | "service", id: string, on: PlainDate][] {
	return referrals.flatMap(({ id, sentOn, answerBy, answers }): [sort: "referral" | "service", id: string, on: PlainDate][] => {
		const answer = answers.at(-1);
		if (!answer) return [["referral", id, answerBy ?? dayLater(sentOn, rhythm.referral)]];
		return answer.state === "accepted" ? [["service", id, dayLater(answer.on, rhythm.service)]] : [];
	});
}

/** The next visit: on the day agreed at the latest one; without one, a month after it or after the child was identified. */
function visitDue({ visits, identifiedOn, reopened }: CaseFacts): PlainDate {
	const latest = visits.reduce<CaseFacts["visits"][number] | null>(
		(last, visit) => (last === null || visit.on >= last.on ? visit : last),
		null,
	);
	const again = reopened.at(-1)?.on ?? identifiedOn;
	if (latest === null || latest.on < again) return dayLater(again, rhythm.visit);
	return latest.nextOn ?? dayLater(latest.on, rhythm.visit);
}

/** The next mark of retention with the last day on which somebody is to look whether the child still learns; nothing where none is left. */
function retentionDue(document: CaseFacts, calendar: SchoolCalendar, today: PlainDate): [mark: number, on: PlainDate][] {
	if (!placementInForce(document)) return [];
	const stays = staysOf(document.placements, daysSeenLearning(document), calendar).slice(-1);
	const from = stays[0]?.from;
	if (from === undefined) return [];
	for (const mark of retentionMarks) {
		const retention = retentionAfter(mark, stays, calendar, today);
		if (retention === null || "on" in retention) continue;
		const day = schoolDayAfter(calendar, from, mark);
		return day === null ? [] : [[mark, dayLater(day, rhythm.retention)]];
	}
	return [];
}
