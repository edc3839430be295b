import type { PlainDate } from "../../../shared/clock.ts";
import type { SchoolCalendar } from "../../calendar/schema.ts";
import { type Due, dueOf } from "../due.ts";
import type { CaseFacts } from "../facts.ts";
import { stageOf } from "../rules.ts";
import type { CaseDocument, Stage } from "../schema.ts";

/** How one case stands on a day: what the rules make of its document, without anybody’s name. Lists of many are made of it. */
export interface CaseStanding {
	readonly id: string;
	readonly area: string | null;
	/** The account that is responsible; null while the case waits to be given to somebody. */
	readonly officer: string | null;
	readonly stage: Stage;
	readonly isOnHold: boolean;
	/** The work goes on in another case, and is counted there. */
	readonly isMerged: boolean;
	/** By day, the earliest first. */
	readonly due: readonly Due[];
	/** The plan that waits for a supervisor. */
	readonly plan: { readonly id: string; readonly drawnOn: PlainDate; readonly drawnBy: string | null } | null;
	/** The day on which its officer got it from another; null once somebody visited the child. */
	readonly handedOverOn: PlainDate | null;
	/** The day on which it was handed to an organisation; null once it is closed. */
	readonly handedOutOn: PlainDate | null;
}

/** What of a case its standing is made of. */
export interface StandingFacts extends CaseFacts, Pick<CaseDocument, "id" | "area"> {
	readonly officer: { readonly account: string } | null;
	readonly plan: (NonNullable<CaseFacts["plan"]> & Pick<NonNullable<CaseDocument["plan"]>, "id" | "drawnBy">) | null;
	readonly transfers: readonly Pick<CaseDocument["transfers"][number], "on" | "organisation">[];
}

export function standingOf(document: StandingFacts, calendar: SchoolCalendar, today: PlainDate): CaseStanding {
	const { id, area, officer, hold, closed, mergedInto, plan, transfers, visits } = document;
	const isRunning = closed === null && mergedInto === null;
	const handed = isRunning ? transfers.at(-1) : undefined;
	const isVisited = handed !== undefined && visits.some(({ on }) => on >= handed.on);
	const isWaiting = isRunning && plan !== null && plan.approved === null && plan.returned === null;
	return {
		...{ id, area, officer: officer?.account ?? null, isOnHold: hold !== null, isMerged: mergedInto !== null },
		stage: stageOf(document, calendar, today),
		due: dueOf(document, calendar, today),
		plan: isWaiting ? { id: plan.id, drawnOn: plan.drawnOn, drawnBy: plan.drawnBy } : null,
		handedOverOn: handed && handed.organisation === null && !isVisited ? handed.on : null,
		handedOutOn: handed && handed.organisation !== null ? handed.on : null,
	};
}

export function isOpen({ stage, isMerged }: CaseStanding): boolean {
	return stage !== "closed" && !isMerged;
}

/** The first day that has gone by; null where everything is in time. */
export function overdueSince({ due }: CaseStanding): PlainDate | null {
	const [first] = due;
	return first?.isOverdue ? first.on : null;
}

/** Whether the child of a case learns: it is placed or has stayed. */
export function isLearning({ stage }: CaseStanding): boolean {
	return stage === "placed" || stage === "retained";
}
