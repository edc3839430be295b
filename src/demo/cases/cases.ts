import { agesOn, schoolYearBegan } from "../../children/assessment/ages.ts";
import { gradeForAge } from "../../children/assessment/schooling/levels.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { daysAfter } from "../calendar.ts";
import type { Chance } from "../chance.ts";
import type { FoundChild } from "../children.ts";
import { today } from "../facts.ts";
import { dayBetween, inventStay, retainedOn, until, type WorldStay } from "./stays.ts";
import { obstacles, visitNotes } from "./texts.ts";

export interface WorldVisit {
	readonly on: PlainDate;
	readonly way: "home" | "school" | "telephone";
	readonly met: boolean;
	readonly learning: "yes" | "no" | "unknown";
	readonly note: string;
	readonly nextOn: PlainDate | null;
}

/** How far somebody came with a child, and what was written down on the way. Later steps are null, or empty, where it did not come to them. */
export interface WorldPlan {
	readonly on: PlainDate;
	readonly state: "approved" | "waiting" | "returned";
}

/** How far somebody came with a child, and what was written down on the way. Later steps are null, or empty, where it did not come to them. */
export interface WorldCase {
	readonly isAssigned: boolean;
	readonly consentOn: PlainDate | null;
	readonly assessedOn: PlainDate | null;
	/** By its place among the obstacles; another one where the child had left for a different reason. */
	readonly obstacle: number | null;
	readonly formerObstacle: number | null;
	readonly plans: readonly WorldPlan[];
	readonly visits: readonly WorldVisit[];
	readonly stays: readonly WorldStay[];
	readonly closed: { readonly on: PlainDate; readonly reason: "retained" | "moved_abroad" } | null;
	readonly beside: "held" | "transferred" | null;
}

/** Of so many who were found last, the case has not come to a placement yet, although some of them began to learn by themselves. */
const early = 0.08;
const earlySteps = ["waiting", "registered", "waiting", "assessed", "unassigned", "waiting", "returned", "held"] as const;

/** By the place of the child. */
export function inventCases(chance: Chance, children: readonly FoundChild[]): WorldCase[] {
	const latest = children.map((_, place) => place).toSorted((one, other) => (dayOf(children, one) < dayOf(children, other) ? 1 : -1));
	const steps = new Map(
		latest.slice(0, Math.ceil(children.length * early)).map((place, at) => [place, earlySteps[at % earlySteps.length]]),
	);
	return children.map((child, place) => {
		const step = steps.get(place) ?? (child.access === null ? "waiting" : null);
		return step ? earlyCase(chance, child, step) : placedCase(chance, child, child.access?.on ?? today);
	});
}

function dayOf(children: readonly FoundChild[], place: number): PlainDate {
	return children[place]?.identifiedOn ?? today;
}

const nothingYet: WorldCase = {
	...{ isAssigned: true, consentOn: null, assessedOn: null, obstacle: null, formerObstacle: null },
	...{ plans: [], visits: [], stays: [], closed: null, beside: null },
};

function earlyCase(chance: Chance, child: FoundChild, step: (typeof earlySteps)[number]): WorldCase {
	if (step === "unassigned") return { ...nothingYet, isAssigned: false };
	const known = knownOf(chance, child);
	if (step === "registered") return { ...nothingYet, consentOn: known.consentOn };
	if (step === "assessed") return known;
	if (step === "held") return { ...known, beside: "held" };
	const on = earlier(daysAfter(child.identifiedOn, chance.between(3, 12)), today);
	return { ...known, plans: [{ on, state: step }] };
}

/** What was asked within a few days after the child was found. */
function knownOf(chance: Chance, { identifiedOn, situation }: FoundChild): WorldCase {
	// Those that stand first keep most children away.
	const obstacle = Math.floor(chance.next() ** 1.7 * obstacles.length);
	const isAnother = situation === "dropped_out" && chance.happens(0.3);
	return {
		...nothingYet,
		consentOn: daysAfter(identifiedOn, chance.between(0, 1)),
		assessedOn: daysAfter(identifiedOn, chance.between(1, 2)),
		obstacle,
		formerObstacle: situation === "dropped_out" ? (isAnother ? chance.between(0, obstacles.length - 1) : obstacle) : null,
	};
}

function placedCase(chance: Chance, found: FoundChild, placedOn: PlainDate): WorldCase {
	const known = knownOf(chance, found);
	const stays = inventStays(chance, found, placedOn);
	const closed = closingOf(chance, stays);
	const learns = stays.at(-1)?.droppedOutOn === null;
	const beside = !closed && learns && chance.happens(0.08) ? chance.pick(["held", "transferred"] as const) : null;
	const first = { on: daysAfter(found.identifiedOn, chance.between(2, 3)), state: "approved" } as const;
	return {
		...known,
		plans: closed ? [first] : [first, ...laterPlans(chance, first.on)],
		visits: inventVisits(chance, found, stays),
		stays: closed ? stays.map((stay) => until(stay, closed.on)) : stays,
		closed,
		beside,
	};
}

/** Some are followed for 90 school days and the others for 180; of those who dropped out for good some moved abroad. */
function closingOf(chance: Chance, stays: readonly WorldStay[]): WorldCase["closed"] {
	const last = stays.at(-1);
	const stayed = last && retainedOn(last, chance.happens(0.35) ? 90 : 180);
	const later = chance.between(3, 20);
	if (stayed && last.droppedOutOn === null) return { on: earlier(daysAfter(stayed, later), today), reason: "retained" };
	if (!last?.droppedOutOn || !chance.happens(0.2)) return null;
	return { on: earlier(daysAfter(last.droppedOutOn, later), today), reason: "moved_abroad" };
}

/** A plan is looked at again within three months; for some it is high time. */
function laterPlans(chance: Chance, first: PlainDate): WorldPlan[] {
	if (first > daysAfter(today, -80) || chance.happens(0.1)) return [];
	return [{ on: daysAfter(today, -chance.between(5, 75)), state: chance.happens(0.06) ? "waiting" : "approved" }];
}

/** One, and for some who dropped out again another one after it. Teachers reported until a few days ago, or until the spring holidays. */
function inventStays(chance: Chance, found: FoundChild, placedOn: PlainDate): WorldStay[] {
	const reported = chance.happens(0.85) ? "2020-04-24" : "2020-03-20";
	const leftOn = chance.happens(0.09) ? dayBetween(chance, placedOn, "2020-04-10", 25) : null;
	const first = inventStay(chance, { placedOn, ...whereTo(chance, found, placedOn) }, reported, leftOn);
	const againOn = leftOn !== null && chance.happens(0.45) ? dayBetween(chance, leftOn, "2020-04-20", 20) : null;
	return againOn === null
		? [first]
		: [first, inventStay(chance, { placedOn: againOn, ...whereTo(chance, found, againOn) }, reported, null)];
}

function whereTo(
	chance: Chance,
	{ child, access }: FoundChild,
	placedOn: PlainDate,
): Pick<WorldStay, "provision" | "grade" | "equivalency"> {
	const age = agesOn(schoolYearBegan(placedOn), { date: child.birthDate, precision: "day" })?.least ?? 6;
	const behind = chance.between(0, 2);
	if (age < 6) return { provision: "kindergarten", grade: null, equivalency: null };
	if (access?.education === "school" || age < 8) {
		const provision = child.disability === "yes" && chance.happens(0.2) ? "special_school" : "school";
		return { provision, grade: Math.max(1, (gradeForAge(age) ?? 12) - behind), equivalency: null };
	}
	const equivalency = age < 11 || (age < 14 && behind > 0) ? "primary" : age < 16 || behind > 0 ? "lower_secondary" : "upper_secondary";
	return { provision: "lifelong_equivalency", grade: null, equivalency };
}

/** One before the placement; then every few months, and some children have not been seen for longer than was said. */
function inventVisits(chance: Chance, { identifiedOn }: FoundChild, stays: readonly WorldStay[]): WorldVisit[] {
	const first = daysAfter(identifiedOn, chance.between(4, 6));
	const before = { on: first, way: "home", met: true, learning: "no", note: chance.pick(visitNotes.before), nextOn: null } as const;
	const visits = [before, ...stays.flatMap((stay) => visitsWhile(chance, stay))];
	const next = daysAfter(today, chance.happens(0.12) ? -chance.between(5, 40) : chance.between(3, 45));
	return visits.map((visit, at) =>
		at === visits.length - 1 ? { ...visit, nextOn: next > visit.on ? next : daysAfter(visit.on, 10) } : visit,
	);
}

function visitsWhile(chance: Chance, { placedOn, droppedOutOn, attended }: WorldStay): WorldVisit[] {
	const seen = attended.at(-1)?.until ?? placedOn;
	const visits: WorldVisit[] = [];
	for (let on = daysAfter(placedOn, chance.between(12, 40)); on <= seen && visits.length < 3; on = daysAfter(on, chance.between(60, 150))) {
		const way = chance.happens(0.5) ? "school" : chance.happens(0.5) ? "telephone" : "home";
		visits.push({ on, way, met: true, learning: "yes", note: chance.pick(visitNotes.learning), nextOn: null });
	}
	if (droppedOutOn === null) return visits;
	const on = earlier(daysAfter(droppedOutOn, chance.between(2, 9)), today);
	return [...visits, { on, way: "home", met: true, learning: "no", note: chance.pick(visitNotes.left), nextOn: null }];
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
	return one < other ? one : other;
}
