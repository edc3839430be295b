import type { Indicator, IndicatorSheet } from "../../src/figures/index.ts";
import type { WorldVisit } from "./training-world.ts";

/** What a figure must say of a world, counted person by person and without our tables. */
export interface Truth {
	readonly people: number;
	readonly attendances: number;
	readonly until: string | null;
	readonly unrecognisable: number;
	/** `quarter 2019-Q1`, `sex female`, `ageBand 2`, `area 84`, each with `null` for unknown. */
	readonly parts: Readonly<Record<string, number>>;
	readonly leftOut: Readonly<Record<string, number>>;
}

export function truthOf(visits: readonly WorldVisit[], sheet: IndicatorSheet | Indicator, today: string): Truth {
	const parts: Record<string, number> = {};
	const leftOut: Record<string, number> = {};
	const note = (tally: Record<string, number>, key: string, count = 1) => {
		tally[key] = (tally[key] ?? 0) + count;
	};
	let people = 0;
	let attendances = 0;
	let unrecognisable = 0;
	let until: string | null = null;
	for (const [person, visitsOfOne] of Map.groupBy(visits, (visit) => visit.person)) {
		const countable = visitsOfOne.filter((visit) => {
			const reason = reasonAgainst(visit, sheet, today);
			if (reason) note(leftOut, reason);
			return reason === null;
		});
		const inOrder = [...new Set(countable.map((visit) => visit.session))].toSorted(
			(one, other) => compare(one.heldOn, other.heldOn) || compare(one.id, other.id),
		);
		const qualifying = inOrder[sheet.minimumSessions - 1];
		if (!qualifying) {
			if (countable.length > 0) note(leftOut, "below-minimum", countable.length);
			continue;
		}
		people += 1;
		attendances += countable.length;
		const last = inOrder.at(-1)?.heldOn ?? "";
		if (until === null || last > until) until = last;
		if (person.recognised === "never") unrecognisable += 1;
		note(parts, `quarter ${qualifying.heldOn.slice(0, 4)}-Q${Math.ceil(Number(qualifying.heldOn.slice(5, 7)) / 3)}`);
		note(parts, `area ${qualifying.area}`);
		note(parts, `sex ${countable.some((visit) => visit.report.sex) ? person.sex : null}`);
		note(parts, `ageBand ${bandOf(countable, qualifying.heldOn)}`);
	}
	return { people, attendances, until, unrecognisable, parts, leftOut };
}

function reasonAgainst({ session }: WorldVisit, sheet: IndicatorSheet, today: string): string | null {
	if (session.cancelled) return "session-cancelled";
	if (session.heldOn < sheet.windowFrom) return "before-window";
	if (session.heldOn > today) return "not-yet-held";
	return sheet.windowUntil !== null && session.heldOn > sheet.windowUntil ? "after-window" : null;
}

/** The band that every birthday left open by the reports falls into, day by day. */
function bandOf(visits: readonly WorldVisit[], day: string): number | null {
	let possible: string[] | null = null;
	for (const { report } of visits) {
		if (!report.birthDate) continue;
		const { date, precision } = report.birthDate;
		const prefix = { day: date, month: date.slice(0, 7), year: date.slice(0, 4) }[precision];
		possible = (possible ?? daysOf(date.slice(0, 4))).filter((one) => one.startsWith(prefix));
	}
	const bands = new Set((possible ?? []).map((born) => [25, 35, 45, 55].filter((start) => ageOn(day, born) >= start).length));
	return bands.size === 1 ? ([...bands][0] ?? null) : null;
}

function daysOf(year: string): string[] {
	const days: string[] = [];
	for (let at = Date.parse(`${year}-01-01T00:00:00Z`); ; at += 86_400_000) {
		const day = new Date(at).toISOString().slice(0, 10);
		if (!day.startsWith(year)) return days;
		days.push(day);
	}
}

function ageOn(day: string, born: string): number {
	return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
