import { type ParticipantRole, participantRoles } from "../../src/activities/schema.ts";
import type { IndicatorSheet } from "../../src/indicators/schema.ts";
import type { World, WorldHead, WorldPerson, WorldVisit } from "./training-world.ts";

/** What a figure must say of a world, counted person by person and without our tables. */
export interface Truth {
	/** People known by name; of attendances, those by name. */
	readonly named: number;
	readonly attendances: number;
	readonly unnamed: number;
	readonly until: string | null;
	readonly unrecognisable: number;
	/** `quarter 2019-Q1`, `sex female`, `ageBand 2`, `area 84`, `role parent`, each with `null` for unknown. */
	readonly parts: Readonly<Record<string, number>>;
	readonly leftOut: Readonly<Record<string, number>>;
}

export type Rule = Pick<IndicatorSheet, "unit" | "counts" | "windowFrom" | "windowUntil">;

export function truthOf(world: World, rule: Rule, today: string): Truth {
	const parts = new Tally();
	const leftOut = new Tally();
	const visits = world.visits.filter((visit) => qualifies(visit, rule, today, leftOut));
	const heads = world.heads.filter((head) => qualifies(head, rule, today, leftOut));
	const until = latest(heads.map(({ session }) => session.heldOn));
	if (rule.unit === "attendance") {
		for (const { session, role, report } of visits) {
			noteSession(parts, session, role ?? session.participants);
			parts.note(`sex ${report.sex}`);
			parts.note(`ageBand ${bandOf([report], session.heldOn)}`);
			parts.note(`disability ${report.disability ?? null}`);
		}
		for (const { session, role, cell } of heads) {
			noteSession(parts, session, role ?? session.participants);
			parts.note(`sex ${cell.sex}`);
			parts.note(`ageBand ${cell.ageBand && { "25_34": 1, "35_44": 2, "55_up": 4 }[cell.ageBand as "25_34"]}`);
			parts.note(`disability ${cell.disability === "not_asked" ? null : cell.disability}`);
		}
		const named = latest([...(until ? [until] : []), ...visits.map(({ session }) => session.heldOn)]);
		return {
			named: visits.length,
			attendances: visits.length,
			unnamed: heads.length,
			until: named,
			unrecognisable: 0,
			parts: parts.all,
			leftOut: leftOut.all,
		};
	}
	let named = 0;
	let attendances = 0;
	let unrecognisable = 0;
	const days: string[] = until ? [until] : [];
	for (const [person, theirs] of Map.groupBy(visits, (visit) => visit.person)) {
		const sessions = [...new Set(theirs.map((visit) => visit.session))].toSorted(
			(one, other) => compare(one.heldOn, other.heldOn) || compare(one.id, other.id),
		);
		const first = sessions[minimumOf(rule) - 1];
		if (!first) {
			leftOut.note("below-minimum", theirs.length);
			continue;
		}
		named += 1;
		attendances += theirs.length;
		days.push(sessions.at(-1)?.heldOn ?? "");
		if (person.recognised === "never") unrecognisable += 1;
		const roles = theirs.filter(({ session }) => session === first).map(({ role }) => role ?? first.participants);
		noteSession(parts, first, participantRoles.find((role) => roles.includes(role)) ?? "other");
		notePerson(parts, person, world, first.heldOn);
	}
	return { named, attendances, unnamed: heads.length, until: latest(days), unrecognisable, parts: parts.all, leftOut: leftOut.all };
}

/** How many people really reached the minimum, whether anybody wrote their names down or not. */
export function peopleIn(world: World, rule: Rule, today: string): number {
	const came = [...world.visits, ...world.heads].filter((visit) => qualifies(visit, rule, today, new Tally()));
	const sessions = [...Map.groupBy(came, ({ person }) => person).values()].map(
		(theirs) => new Set(theirs.map(({ session }) => session)).size,
	);
	return sessions.filter((number) => number >= minimumOf(rule)).length;
}

/** How many records of a world stand under kinds of activities that a rule speaks of. */
export function recordsIn({ visits, heads }: World, { counts }: Rule): number {
	return [...visits, ...heads].filter(({ session }) => isOfKind(session.kind, counts)).length;
}

class Tally {
	readonly all: Record<string, number> = {};

	note(key: string, count = 1): void {
		this.all[key] = (this.all[key] ?? 0) + count;
	}
}

function minimumOf({ counts }: Rule): number {
	return counts.of === "activities" ? counts.minimum : 1;
}

function isOfKind(kind: string, counts: Rule["counts"]): boolean {
	return counts.of === "activities" && (counts.kinds.length === 0 || counts.kinds.some((one) => one === kind));
}

function qualifies({ session, role }: WorldVisit | WorldHead, rule: Rule, today: string, leftOut: Tally): boolean {
	const { counts } = rule;
	if (counts.of !== "activities" || !isOfKind(session.kind, counts)) return false;
	const reason = reasonAgainst(session, rule, today, role ?? session.participants, counts.roles);
	if (reason !== null) leftOut.note(reason);
	return reason === null;
}

function reasonAgainst(
	session: WorldVisit["session"],
	rule: Rule,
	today: string,
	role: ParticipantRole,
	roles: readonly ParticipantRole[],
): string | null {
	if (session.cancelled) return "session-cancelled";
	if (session.heldOn < rule.windowFrom) return "before-window";
	if (session.heldOn > today) return "not-yet-held";
	if (rule.windowUntil !== null && session.heldOn > rule.windowUntil) return "after-window";
	return roles.length > 0 && !roles.includes(role) ? "other-role" : null;
}

function noteSession(parts: Tally, { heldOn, area }: WorldVisit["session"], role: ParticipantRole): void {
	parts.note(`quarter ${heldOn.slice(0, 4)}-Q${Math.ceil(Number(heldOn.slice(5, 7)) / 3)}`);
	parts.note(`area ${area}`);
	parts.note(`role ${role}`);
}

/** All that anybody ever wrote down of a person, in whichever session. */
function notePerson(parts: Tally, person: WorldPerson, world: World, day: string): void {
	const reports = world.visits.filter((visit) => visit.person === person).map(({ report }) => report);
	parts.note(`sex ${reports.some(({ sex }) => sex) ? person.sex : null}`);
	parts.note(`ageBand ${bandOf(reports, day)}`);
	parts.note(`disability ${reports.some(({ disability }) => disability) ? person.disability : null}`);
}

/** The band that every birthday left open by the reports falls into, day by day. */
function bandOf(reports: readonly WorldVisit["report"][], day: string): number | null {
	let possible: string[] | null = null;
	for (const { birthDate } of reports) {
		if (!birthDate) continue;
		const { date, precision } = birthDate;
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

function latest(days: readonly string[]): string | null {
	return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
