import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BySex, boundPeople, type PeopleBounds, type PeopleCounted, type SessionSize } from "./head-counts.ts";

const none: BySex = { female: 0, male: 0, unknown: 0 };
const women = (number: number): BySex => ({ ...none, female: number });
const people = (number: number): BySex => ({ ...none, unknown: number });

function session(unnamed: BySex, more: Partial<SessionSize> = {}): SessionSize {
	return { group: null, day: "2019-02-10", time: null, named: none, unnamed, ...more };
}

function counted(sessions: readonly SessionSize[], more: Partial<PeopleCounted> = {}): PeopleCounted {
	const groups = [...new Set(sessions.map(({ group }) => group))].map((group) => ({ group, named: none, population: null }));
	return { groups, sessions, minimum: 1, population: null, ...more };
}

const interval = (world: PeopleCounted, bound: typeof boundPeople = boundPeople) => {
	const { low, high } = bound(world);
	return [low, high];
};

const at = (from: string, until: string) => ({ time: { from, until } });

describe("people counted by head alone", () => {
	it.each<[string, PeopleCounted, [number, number]]>([
		["are nobody in no session", counted([]), [0, 0]],
		["of one session are exactly as many", counted([session(people(30))]), [30, 30]],
		["of two open sessions may be the same", counted([session(people(30)), session(people(20))]), [30, 50]],
		[
			"of two open sites may be the same (200,000 and 300,000 in 400,000)",
			counted([session(people(200_000)), session(people(300_000))], { population: 400_000 }),
			[300_000, 400_000],
		],
		[
			"of two closed groups are not",
			counted([session(people(30), { group: "a" }), session(people(20), { group: "b" }), session(people(7))]),
			[57, 57],
		],
		[
			"of two sessions at once are not",
			counted([session(people(30), at("10:00", "12:00")), session(people(20), at("11:00", "13:00"))]),
			[50, 50],
		],
		[
			"of three sessions of which each overlaps the next are those of the busiest moment",
			counted([
				session(people(5), at("09:00", "11:00")),
				session(people(6), at("10:00", "12:30")),
				session(people(7), at("12:00", "13:00")),
			]),
			[13, 18],
		],
		[
			"of sessions one after the other may be the same",
			counted([session(people(5), at("09:00", "10:00")), session(people(6), at("10:00", "11:00"))]),
			[6, 11],
		],
		[
			"of two days may be the same",
			counted([session(people(5), at("09:00", "11:00")), session(people(6), { ...at("09:00", "11:00"), day: "2019-02-11" })]),
			[6, 11],
		],
		["are of one sex each", counted([session(women(20)), session({ ...none, male: 30 })]), [50, 50]],
		[
			"of whom few have a sex are at least the largest session",
			counted([session({ ...women(5), unknown: 45 }), session({ ...none, male: 10 })]),
			[50, 60],
		],
		[
			"may be those known by name",
			counted([session(people(8), { named: people(2) })], { groups: [{ group: null, named: people(25), population: null }] }),
			[25, 33],
		],
		[
			"are no more than live there",
			counted([session(people(9)), session(people(8))], { groups: [{ group: null, named: none, population: 12 }] }),
			[9, 12],
		],
		["are not cut below what was met", counted([session(people(9)), session(people(8))], { population: 4 }), [9, 9]],
		[
			"have not certainly come twice",
			counted([session(people(9))], { minimum: 2, groups: [{ group: null, named: people(3), population: null }] }),
			[3, 12],
		],
	])("%s", (_, world, expected) => expect(interval(world)).toEqual(expected));

	it("are whole people, and a group stands once", () => {
		expect(() => boundPeople(counted([session(people(-1))]))).toThrow(RangeError);
		expect(() => boundPeople(counted([session(people(0.5))]))).toThrow(RangeError);
		const twice = [none, none].map((named) => ({ group: "a", named, population: null }));
		expect(() => boundPeople({ ...counted([]), groups: twice })).toThrow(RangeError);
	});
});

/** Somebody who came to a session, known there by name or counted by head; no number of ours is made from anything else. */
interface Visit {
	readonly person: number;
	readonly session: number;
	readonly isNamed: boolean;
	/** Whether the head-count, or the list, says the sex. */
	readonly saysSex: boolean;
}

interface World {
	/** The sex of each person. */
	readonly sexes: readonly ("female" | "male")[];
	/** The closed site that a person belongs to; null for those who may go anywhere open. */
	readonly homes: readonly (number | null)[];
	/** Two sessions of one slot run at the same time. */
	readonly sessions: readonly { readonly site: number; readonly day: number; readonly slot: number | null }[];
	readonly visits: readonly Visit[];
}

/** Sites 0 and 1 are closed, 2 and 3 are open. */
const isClosed = (site: number) => site < 2;

const worlds: fc.Arbitrary<World> = fc
	.record({
		sexes: fc.array(fc.constantFrom("female" as const, "male" as const), { minLength: 1, maxLength: 9 }),
		homes: fc.array(fc.constantFrom(0, 1, null), { minLength: 9, maxLength: 9 }),
		sessions: fc.array(fc.record({ site: fc.nat(3), day: fc.nat(1), slot: fc.constantFrom(null, 0, 1) }), { minLength: 1, maxLength: 6 }),
		wishes: fc.array(fc.record({ person: fc.nat(8), session: fc.nat(5), isNamed: fc.boolean(), saysSex: fc.boolean() }), { maxLength: 40 }),
	})
	.map(({ sexes, homes, sessions, wishes }) => ({ sexes, homes, sessions, visits: possible(wishes, { sexes, homes, sessions }) }));

/** Nobody is in two places at once, and whoever belongs to a closed site comes to no other. */
function possible(wishes: readonly Visit[], { sexes, homes, sessions }: Omit<World, "visits">): Visit[] {
	const kept: Visit[] = [];
	for (const wish of wishes) {
		const place = sessions[wish.session];
		if (!place || wish.person >= sexes.length) continue;
		const home = homes[wish.person] ?? null;
		if (home === null ? isClosed(place.site) : place.site !== home) continue;
		const others = kept.filter(({ person }) => person === wish.person);
		const isBusy = others.some(({ session: index }) => {
			const other = sessions[index];
			return index === wish.session || (other?.slot !== null && other?.day === place.day && other.slot === place.slot);
		});
		if (!isBusy) kept.push(wish);
	}
	return kept;
}

const truthOf = ({ visits }: World) => new Set(visits.map(({ person }) => person)).size;

function countedIn({ sexes, homes, sessions, visits }: World): PeopleCounted {
	const named = visits.filter(({ isNamed }) => isNamed);
	const knownSex = (person: number) =>
		named.some((visit) => visit.person === person && visit.saysSex) ? (sexes[person] ?? "unknown") : "unknown";
	const groupOf = (site: number) => (isClosed(site) ? `site ${site}` : null);
	const tally = (keys: readonly (keyof BySex)[]): BySex => ({
		female: keys.filter((key) => key === "female").length,
		male: keys.filter((key) => key === "male").length,
		unknown: keys.filter((key) => key === "unknown").length,
	});
	const met = [...new Set(named.map(({ person }) => person))];
	return {
		minimum: 1,
		population: sexes.length,
		groups: [0, 1, null].map((home) => ({
			group: home === null ? null : `site ${home}`,
			named: tally(met.filter((person) => (homes[person] ?? null) === home).map(knownSex)),
			population: home === null ? null : Math.max(1, homes.slice(0, sexes.length).filter((one) => one === home).length),
		})),
		sessions: sessions.map(({ site, day, slot }, index) => ({
			group: groupOf(site),
			day: `2019-02-1${day}`,
			time: slot === null ? null : { from: `1${slot}:00`, until: `1${slot}:50` },
			named: tally(named.filter((visit) => visit.session === index).map(({ person }) => knownSex(person))),
			unnamed: tally(
				visits
					.filter((visit) => visit.session === index && !visit.isNamed)
					.map(({ person, saysSex }) => (saysSex ? (sexes[person] ?? "unknown") : "unknown")),
			),
		})),
	};
}

function excludesNoTruth(bound: typeof boundPeople): void {
	void fc.assert(
		fc.property(worlds, (world) => {
			const [low = 0, high = 0] = interval(countedIn(world), bound);
			const truth = truthOf(world);
			expect([low <= truth, truth <= high], `${low} to ${high} of ${truth}`).toEqual([true, true]);
		}),
		{ numRuns: 400, seed: 7 },
	);
}

/** One who was counted by head is known by name from now on, with the sex that was counted. */
function namingNarrows(bound: typeof boundPeople): void {
	void fc.assert(
		fc.property(worlds, fc.nat(39), (world, at) => {
			const heads = world.visits.filter(({ isNamed }) => !isNamed);
			const one = heads[at % Math.max(1, heads.length)];
			if (!one) return;
			const after: World = { ...world, visits: world.visits.map((visit) => (visit === one ? { ...visit, isNamed: true } : visit)) };
			const [low = 0, high = 0] = interval(countedIn(world), bound);
			const [newLow = 0, newHigh = 0] = interval(countedIn(after), bound);
			expect([newLow >= low, newHigh <= high], `${low} to ${high} became ${newLow} to ${newHigh}`).toEqual([true, true]);
		}),
		{ numRuns: 400, seed: 11 },
	);
}

/** The largest lower bound that worlds allow is asked for as well: whoever forgets a rule is safe, and says less than is known. */
function isTight(bound: typeof boundPeople): void {
	const slot = at("10:00", "12:00");
	expect(interval(counted([session(people(30), slot), session(people(20), slot)]), bound)).toEqual([50, 50]);
	expect(interval(counted([session({ ...women(5), unknown: 45 }), session({ ...none, male: 10 })]), bound)).toEqual([50, 60]);
	expect(interval(counted([session(women(20)), session({ ...none, male: 30 })]), bound)).toEqual([50, 50]);
}

const promises = [excludesNoTruth, namingNarrows, isTight];

describe("the bounds", () => {
	it("never exclude the truth of a world", () => excludesNoTruth(boundPeople));
	it("never widen when somebody is named who was counted by head", () => namingNarrows(boundPeople));
	it("are as narrow as what is known", () => isTight(boundPeople));
});

/** Each is a way in which such bounds were got wrong before. */
const faults: Readonly<Record<string, typeof boundPeople>> = {
	"a sum over open groups": (world) => {
		const sessions = world.sessions.map((one, index) => ({ ...one, group: one.group ?? `open ${index}` }));
		const opened = sessions.map(({ group }) => ({ group, named: none, population: null }));
		const groups = [...new Map([...opened, ...world.groups].map((one) => [one.group, one])).values()];
		return boundPeople({ ...world, sessions, groups });
	},
	"sessions at the same time forgotten": (world) =>
		boundPeople({ ...world, sessions: world.sessions.map((one) => ({ ...one, time: null })) }),
	"all sessions of a day taken for simultaneous": (world) =>
		boundPeople({ ...world, sessions: world.sessions.map((one) => ({ ...one, time: { from: "10:00", until: "11:00" } })) }),
	"sums of the sexes without the whole": (world) => {
		const knownOnly = (by: BySex): BySex => ({ ...by, unknown: 0 });
		const sexes = boundPeople({
			...world,
			groups: world.groups.map((one) => ({ ...one, named: knownOnly(one.named) })),
			sessions: world.sessions.map((one) => ({ ...one, named: knownOnly(one.named), unnamed: knownOnly(one.unnamed) })),
		});
		return { ...boundPeople(world), low: sexes.low };
	},
	"sexes forgotten": (world) => {
		const unknown = ({ female, male, unknown: rest }: BySex) => people(female + male + rest);
		return boundPeople({
			...world,
			groups: world.groups.map((one) => ({ ...one, named: unknown(one.named) })),
			sessions: world.sessions.map((one) => ({ ...one, named: unknown(one.named), unnamed: unknown(one.unnamed) })),
		});
	},
	"a site called closed although people came from elsewhere": (world) => {
		const sessions = world.sessions.map((one, index) => (one.group === null && index % 2 === 0 ? { ...one, group: "shared" } : one));
		return boundPeople({ ...world, sessions });
	},
	"named people added to those counted": (world) => {
		const bounds = boundPeople(world);
		const heads = world.sessions.reduce((sum, { unnamed }) => sum + unnamed.female + unnamed.male + unnamed.unknown, 0);
		return { ...bounds, low: bounds.named + heads, high: Math.max(bounds.high, bounds.named + heads) };
	},
	"head-counts ignored": (world): PeopleBounds => boundPeople({ ...world, sessions: [] }),
};

describe("the promises refuse", () => {
	it.each(Object.entries(faults))("%s", (_, fault) => {
		const kept = promises.filter((promise) => {
			try {
				promise(fault);
				return true;
			} catch {
				return false;
			}
		});
		expect(kept.length, "no promise speaks against it").toBeLessThan(promises.length);
	});
});
