import type { PlainDate } from "../shared/clock.ts";
import type { HeadCountCell, Session, SessionPlan } from "./schema.ts";

export const mostHours = 99;
export const mostFacilitators = 20;

/** A session ends after it starts; when it ends is not known without when it starts. */
export function areTimesInOrder({ startsAt, endsAt }: Pick<SessionPlan, "startsAt" | "endsAt">): boolean {
	return !endsAt || (!!startsAt && endsAt > startsAt);
}

/** What is known of a session on a day: nobody knows of a past one whether it was held until somebody says so or somebody was present. */
export function sessionState(
	{ cancelledBecause, heldOn, held, attendances, headCount }: Omit<Session, "id" | "activity">,
	today: PlainDate,
): "cancelled" | "to-come" | "held" | "unsaid" {
	if (cancelledBecause !== null) return "cancelled";
	if (heldOn > today) return "to-come";
	return held || attendances + headCount > 0 ? "held" : "unsaid";
}

/** A hall holds no more; a number above is a slip of the finger. */
export const mostPeople = 9_999;
export const mostCells = 60;

/** Whom an activity expects; a roster is looked at as a whole. */
export const mostExpected = 500;

/** Papers of one session. */
export const mostFiles = 50;

/**
 * The cells of a head-count as they are kept: empty ones left out, those of the same people joined. Or what is wrong with them, by the
 * key of the problem.
 */
export function settleCells(cells: readonly HeadCountCell[]): readonly HeadCountCell[] | "people-wrong" | "cells-many" {
	const joined = new Map<string, HeadCountCell>();
	for (const cell of cells) {
		if (!isPeople(cell.people)) return "people-wrong";
		if (cell.people === 0) continue;
		const key = cellKey(cell);
		joined.set(key, { ...cell, people: cell.people + (joined.get(key)?.people ?? 0) });
	}
	const settled = [...joined.values()];
	if (settled.length > mostCells) return "cells-many";
	return settled.every(({ people }) => isPeople(people)) ? settled : "people-wrong";
}

export function cellKey({ sex, ageBand, role, disability }: HeadCountCell): string {
	return [sex, ageBand, role, disability].join(" ");
}

/** Whether two head-counts say the same, in whichever order. */
export function sameCells(some: readonly HeadCountCell[], others: readonly HeadCountCell[]): boolean {
	const people = new Map(others.map((cell) => [cellKey(cell), cell.people]));
	return some.length === others.length && some.every((cell) => people.get(cellKey(cell)) === cell.people);
}

export function sumOfCells(cells: readonly HeadCountCell[]): number {
	return cells.reduce((sum, { people }) => sum + people, 0);
}

function isPeople(people: number): boolean {
	return Number.isInteger(people) && people >= 0 && people <= mostPeople;
}
