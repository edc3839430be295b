import { describe, expect, it } from "vitest";
import { published, targetAreas } from "./facts.ts";
import type { Somebody } from "./people.ts";
import { demoSize, inventWorld, type World } from "./world.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function trainingVisits(world: World) {
	return world.trainings.flatMap((training) =>
		training.sessions.flatMap((session) => session.attended.map((teacher) => ({ teacher, session }))),
	);
}

function peopleOf(world: World): Somebody[] {
	const everybody = [
		...world.teachers,
		...world.workshops.flatMap(({ byName, byHead }) => [...byName, ...byHead]),
		...world.children.map(({ child }) => child),
	];
	return [...new Map(everybody.map((one) => [one.number, one])).values()];
}

describe("an invented world", () => {
	it("is the same for the same seed and another for another", () => {
		expect(inventWorld({ seed: 3, teachers: 50 })).toEqual(inventWorld({ seed: 3, teachers: 50 }));
		expect(inventWorld({ seed: 4, teachers: 50 })).not.toEqual(inventWorld({ seed: 3, teachers: 50 }));
	});

	it("of the demo's size has the published totals", () => {
		const { truth } = inventWorld(demoSize);
		expect(truth).toMatchObject({ teachers: 1037, children: 477, withAccess: 477, workshopAttendances: 7671, meetings: 5, documents: 3 });
		expect(truth.contacts).toEqual([2_577_860, 3_559_414]);
		expect(truth.attendances).toBeGreaterThanOrEqual(published.trainingAttendances.least);
		expect(truth.attendances).toBeLessThanOrEqual(published.trainingAttendances.most);
		expect(truth.workshopPeople).toBeLessThan(truth.workshopAttendances);
		expect(truth.workshopNames).toBeLessThan(truth.workshopPeople);
		expect(truth.everybody).toBeLessThan(truth.teachers + truth.workshopPeople + truth.children);
	});

	it("of the demo passed through the number of another page", () => {
		const seen = new Set<number>();
		const held = inventWorld(demoSize).trainings.flatMap(({ sessions }) => sessions.filter(({ cancelled }) => !cancelled));
		const days = Object.entries(Object.groupBy(held, ({ day }) => day)).toSorted(([one], [other]) => (one < other ? -1 : 1));
		const soFar = days.map(([, sessions]) => {
			for (const { number } of sessions?.flatMap(({ attended }) => attended) ?? []) seen.add(number);
			return seen.size;
		});
		expect(soFar).toContain(736);
		expect(soFar.at(-1)).toBe(1037);
	});

	it.each(seeds)("tells its truth (seed %i)", (seed) => {
		const size = { seed, teachers: 80 + seed * 13, children: 10 + seed, withAccess: seed, contacts: [1000 * seed, 77] };
		const world = inventWorld(size);
		const held = trainingVisits(world).filter(({ session }) => !session.cancelled);
		expect(held).toHaveLength(world.truth.attendances);
		expect(new Set(held.map(({ teacher }) => teacher.number)).size).toBe(size.teachers);
		expect(world.truth).toMatchObject({ teachers: size.teachers, children: size.children, withAccess: seed, contacts: size.contacts });
	});

	it.each(seeds)("has nobody twice in a session, and nobody like another (seed %i)", (seed) => {
		const world = inventWorld({ seed, teachers: 300 });
		const lists = [
			...world.trainings.flatMap(({ sessions }) => sessions.map(({ attended }) => attended)),
			...world.workshops.map(({ byName, byHead }) => [...byName, ...byHead]),
		];
		for (const list of lists) expect(new Set(list).size).toBe(list.length);
		const people = peopleOf(world);
		const marks = people.map((one) => `${one.family} ${one.given} ${one.birthDate} ${one.sex}`.toLowerCase());
		const numbers = people.flatMap((one) => one.registerNumber ?? []);
		expect(new Set(marks).size).toBe(people.length);
		expect(new Set(numbers).size).toBe(numbers.length);
	});

	it.each(seeds)("has nobody in two workshops at once, and nobody of a closed neighbourhood elsewhere (seed %i)", (seed) => {
		const world = inventWorld({ seed, teachers: 200 });
		const moments = new Set<string>();
		const homes = new Map<number, Set<number>>();
		for (const { day, startsAt, site, byName, byHead } of world.workshops) {
			for (const { number } of [...byName, ...byHead]) {
				expect(moments).not.toContain(`${number} ${day} ${startsAt}`);
				moments.add(`${number} ${day} ${startsAt}`);
				homes.set(number, (homes.get(number) ?? new Set()).add(site));
			}
		}
		for (const sites of homes.values()) {
			if ([...sites].some((site) => world.sites[site]?.closed)) expect(sites.size).toBe(1);
		}
	});

	it("holds sessions on working days of the programme, in all its areas, and never in the summer holidays", () => {
		const world = inventWorld(demoSize);
		const held = [...world.trainings.flatMap((training) => training.sessions), ...world.workshops].filter((session) => !session.cancelled);
		for (const { day } of held) {
			expect(day >= "2018-03-26" && day <= "2020-04-24").toBe(true);
			expect([0, 6]).not.toContain(new Date(day).getUTCDay());
			expect(["07", "08"]).not.toContain(day.slice(5, 7));
		}
		expect(new Set(held.map((session) => world.sites[session.site]?.area))).toEqual(new Set(targetAreas));
	});

	it("cancels sessions only of people who came to another", () => {
		const all = trainingVisits(inventWorld(demoSize));
		const came = new Set(all.filter(({ session }) => !session.cancelled).map(({ teacher }) => teacher.number));
		const cancelled = all.filter(({ session }) => session.cancelled);
		expect(cancelled.length).toBeGreaterThan(0);
		for (const { teacher } of cancelled) expect(came).toContain(teacher.number);
	});

	it.each(seeds)("does for a child one thing after another, and nothing that lies in the future (seed %i)", (seed) => {
		const { children, truth } = inventWorld({ seed, teachers: 200 });
		for (const { identifiedOn, case: done } of children) {
			const [first] = done.stays;
			const steps = [identifiedOn, done.consentOn, done.assessedOn, done.plans[0]?.on, done.visits[0]?.on, first?.placedOn];
			const known = steps.filter((day) => day !== null && day !== undefined);
			expect(known).toEqual(known.toSorted());
			const ends = done.stays.flatMap(({ droppedOutOn, attended }) => [
				droppedOutOn ?? identifiedOn,
				...attended.map(({ until }) => until),
			]);
			for (const day of [...known, ...ends, ...done.visits.map(({ on }) => on), done.closed?.on ?? identifiedOn]) {
				expect(day <= "2020-04-27").toBe(true);
			}
			for (const { attended, placedOn, droppedOutOn } of done.stays) {
				expect(attended.every(({ from, until, schoolDays, daysAttended }) => from <= until && daysAttended <= schoolDays)).toBe(true);
				expect(attended.every(({ from, until }) => from > placedOn && (droppedOutOn === null || until <= droppedOutOn))).toBe(true);
			}
		}
		const [after30, after90, after180] = truth.retained;
		expect([truth.children, truth.placed, after30, after90, after180]).toEqual(
			[truth.children, truth.placed, after30, after90, after180].toSorted((one, other) => other - one),
		);
	});

	it("of the demo has children at every step, and says how many were placed, stayed and left again", () => {
		const { children, truth } = inventWorld(demoSize);
		expect(truth).toMatchObject({ placed: 438, retained: [384, 306, 90], droppedOut: 34 });
		const cases = children.map((child) => child.case);
		for (const [least, some] of [
			[20, cases.filter(({ plans }) => plans.at(-1)?.state === "waiting")],
			[3, cases.filter(({ plans }) => plans.at(-1)?.state === "returned")],
			[3, cases.filter(({ isAssigned }) => !isAssigned)],
			[3, cases.filter(({ beside }) => beside === "held")],
			[3, cases.filter(({ beside }) => beside === "transferred")],
			[100, cases.filter(({ closed }) => closed?.reason === "retained")],
			[5, cases.filter(({ stays }) => stays.length > 1)],
		] as const) {
			expect(some.length).toBeGreaterThanOrEqual(least);
		}
	});

	it("gives a child access to education after it was found, and never after today", () => {
		for (const { identifiedOn, access } of inventWorld(demoSize).children) {
			expect(access && access.on > identifiedOn && access.on <= "2020-04-27").toBe(true);
		}
	});
});
