import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { orderBy, sarnai } from "../../test/support/people.ts";
import { importRegisters } from "../activities/command-line.ts";
import { cancelSession } from "../activities/commands.ts";
import { undoImport } from "../activities/imports.ts";
import { breakDown, byQuarter, readFigure } from "../figures/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { verifyJournal } from "../shared/journal/index.ts";
import { inventWorld, populate, type World } from "./index.ts";

const worlds = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((seed) => ({ seed, teachers: 20 + (seed % 7) * 31 }));

async function programmeOf(world: World): Promise<Handle> {
	const handle = await freshProgramme();
	await populate(handle, world);
	return handle;
}

const peopleOf = async (handle: Handle) => (await readFigure(handle, "TT")).count.low;

describe("the figure of an invented world", () => {
	it.each(worlds)("equals its truth (seed $seed, $teachers teachers)", async (size) => {
		const world = inventWorld(size);
		const figure = await readFigure(await programmeOf(world), "TT");
		expect(figure.count).toMatchObject({ low: size.teachers, high: size.teachers, rows: size.teachers, unit: "person", how: "unique" });
		expect(figure.attendances).toBe(world.truth.attendances);
		expect(byQuarter(figure).at(-1)?.soFar.low).toBe(size.teachers);
		expect(partsOf(breakDown(figure, "area"))).toEqual(truthBy(world, (teacher) => world.sites[teacher.site]?.area ?? ""));
	});

	it("finds each repeat by number or by name", async () => {
		const world = inventWorld({ seed: 31, teachers: 40, attendances: 160 });
		const { rows } = await sql<{ reports: number; persons: number }>`
			select count(*) as reports, count(distinct person) as persons from membership where until_seq > 1e15`.execute(
			(await programmeOf(world)).db,
		);
		expect(rows[0]?.persons).toBe(40);
		expect(rows[0]?.reports).toBeGreaterThanOrEqual(world.truth.attendances);
	});
});

describe("a change", () => {
	it("of one more register with three new and two known teachers raises the figure by exactly three, and its undoing takes them back", async () => {
		const world = inventWorld({ seed: 41, teachers: 60 });
		const handle = await programmeOf(world);
		const before = await readFigure(handle, "TT");
		const [one, other] = world.teachers.filter((teacher) => teacher.registerNumber !== null);
		const register = [
			"Сургалтын бүртгэл,,,2020-02-11",
			"№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистрийн дугаар",
			"1,Шинийн,Нэгмаа,эм,1990-01-13,ЯЯ90011311",
			"2,Шинийн,Хоёрмаа,эм,1990-01-14,",
			"3,Шинийн,Гурваа,эр,1990-01-15,ЯЯ90011533",
			`4,Ө.,${one?.given},,,${one?.registerNumber}`,
			`5,${other?.family},${other?.given},${other?.sex === "female" ? "эм" : "эр"},${other?.birthDate},`,
		].join("\n");
		const report = await importRegisters(handle, [{ name: "one more.csv", bytes: Buffer.from(register) }], {
			dryRun: false,
			area: "84",
			language: "en",
		});
		expect(report).toMatchObject({ rows: 5, people: 5, rejected: 0 });
		expect(await peopleOf(handle)).toBe(before.count.low + 3);

		await undoImport(handle, orderBy(sarnai), report.files[0]?.import ?? "");
		const after = await readFigure(handle, "TT");
		expect({ ...after, count: { ...after.count, asOf: 0 } }).toEqual({ ...before, count: { ...before.count, asOf: 0 } });
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});

	it("of a cancelled session lowers it by exactly those who came to no other", async () => {
		const world = inventWorld({ seed: 42, teachers: 90 });
		const handle = await programmeOf(world);
		const held = world.trainings.flatMap((training) => training.sessions).filter((session) => !session.cancelled);
		const session = held.find(({ attended }) => attended.some((teacher) => timesOf(held, teacher.number) === 1));
		if (!session) throw new Error("no session of this world was anybody's only one");
		const { rows } = await sql<{ id: string }>`
			select session.id from session join register_import on register_import.session = session.id
			where session.held_on = ${session.day} and not session.cancelled and session.area = ${world.sites[session.site]?.area}
			and (select count(*) from attendance where attendance.session = session.id) = ${session.attended.length}`.execute(handle.db);
		expect(rows).toHaveLength(1);
		await cancelSession(handle, orderBy(sarnai), rows[0]?.id ?? "", "Жолооч ирсэнгүй");
		const lost = session.attended.filter((teacher) => timesOf(held, teacher.number) === 1).length;
		expect(lost).toBeGreaterThan(0);
		expect(await peopleOf(handle)).toBe(world.truth.teachers - lost);
	});
});

function timesOf(sessions: readonly World["trainings"][number]["sessions"][number][], teacher: number): number {
	return sessions.filter(({ attended }) => attended.some(({ number }) => number === teacher)).length;
}

function truthBy(world: World, keyOf: (teacher: World["teachers"][number]) => string): Record<string, number> {
	return Object.fromEntries(Object.entries(Object.groupBy(world.teachers, keyOf)).map(([key, teachers]) => [key, teachers?.length ?? 0]));
}

function partsOf({ cells, unknown }: ReturnType<typeof breakDown>): Record<string, number> {
	const known = Object.fromEntries(Object.entries(cells).map(([key, count]) => [key, count.low]));
	return unknown.low > 0 ? { ...known, unknown: unknown.low } : known;
}
