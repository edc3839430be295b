import { describe, expect, it } from "vitest";
import { published, targetAreas } from "./facts.ts";
import { demoSize, inventWorld, type World } from "./world.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function attendancesOf(world: World) {
	return world.trainings.flatMap((training) =>
		training.sessions.flatMap((session) => session.attended.map((teacher) => ({ teacher, session }))),
	);
}

describe("an invented world", () => {
	it("is the same for the same seed and another for another", () => {
		expect(inventWorld({ seed: 3, teachers: 50 })).toEqual(inventWorld({ seed: 3, teachers: 50 }));
		expect(inventWorld({ seed: 4, teachers: 50 })).not.toEqual(inventWorld({ seed: 3, teachers: 50 }));
	});

	it("of the demo's size has the published number of teachers, within the published range of attendances", () => {
		const { truth } = inventWorld(demoSize);
		expect(truth.teachers).toBe(1037);
		expect(truth.attendances).toBeGreaterThanOrEqual(published.attendances.least);
		expect(truth.attendances).toBeLessThanOrEqual(published.attendances.most);
	});

	it.each(seeds)("tells its truth (seed %i)", (seed) => {
		const world = inventWorld({ seed, teachers: 80 + seed * 13 });
		const held = attendancesOf(world).filter(({ session }) => !session.cancelled);
		expect(held).toHaveLength(world.truth.attendances);
		expect(new Set(held.map(({ teacher }) => teacher.number)).size).toBe(world.truth.teachers);
	});

	it.each(seeds)("has nobody twice in a session, and nobody like another (seed %i)", (seed) => {
		const world = inventWorld({ seed, teachers: 300 });
		for (const { sessions } of world.trainings) {
			for (const { attended } of sessions) expect(new Set(attended).size).toBe(attended.length);
		}
		const marks = world.teachers.map((one) => `${one.family} ${one.given} ${one.birthDate} ${one.sex}`.toLowerCase());
		const numbers = world.teachers.flatMap((one) => one.registerNumber ?? []);
		expect(new Set(marks).size).toBe(world.teachers.length);
		expect(new Set(numbers).size).toBe(numbers.length);
	});

	it("holds sessions on working days of the programme, in all its areas, and never in the summer holidays", () => {
		const world = inventWorld(demoSize);
		const held = world.trainings.flatMap((training) => training.sessions).filter((session) => !session.cancelled);
		for (const { day } of held) {
			expect(day >= "2018-03-26" && day <= "2020-04-24").toBe(true);
			expect([0, 6]).not.toContain(new Date(day).getUTCDay());
			expect(["07", "08"]).not.toContain(day.slice(5, 7));
		}
		expect(new Set(held.map((session) => world.sites[session.site]?.area))).toEqual(new Set(targetAreas));
	});

	it("cancels sessions only of people who came to another", () => {
		const world = inventWorld(demoSize);
		const all = attendancesOf(world);
		const came = new Set(all.filter(({ session }) => !session.cancelled).map(({ teacher }) => teacher.number));
		const cancelled = all.filter(({ session }) => session.cancelled);
		expect(cancelled.length).toBeGreaterThan(0);
		for (const { teacher } of cancelled) expect(came).toContain(teacher.number);
	});
});
