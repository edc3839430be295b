import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withdrawAccess } from "../../test/support/children.ts";
import { authorBy, bayar, sarnai } from "../../test/support/people.ts";
import { demoInstallation, populatedProgramme } from "../../test/support/populated.ts";
import { defineIndicator } from "../../test/support/sheets.ts";
import { often } from "../../test/support/thorough.ts";
import { importRegisters } from "../activities/imports/command-line.ts";
import { activitiesCommands } from "../activities/index.ts";
import { advocacyCommands, listDocuments } from "../advocacy/index.ts";

import { readFigure, readFigures, readOverlap } from "../figures/index.ts";
import { breakDown, byQuarter } from "../figures/rules.ts";
import type { Figure } from "../figures/schema.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { countQueue } from "../people/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { run, verifyJournal } from "../shared/journal/index.ts";
import { demoSheets, inventWorld, type World } from "./index.ts";
import { toldStories } from "./story-texts.ts";

/** No figure of the demo, so that its rows are tried as well. */
const households: IndicatorSheet = {
	...(demoSheets([]).find(({ code }) => code === "OSC-I") as IndicatorSheet),
	code: "HH",
	unit: "household",
	target: null,
};

/** What no sheet of the demo counts of its cases. */
const ofCases: readonly IndicatorSheet[] = [
	{ ...households, code: "R30", unit: "person", counts: { of: "children", event: "retained_30", places: [] } },
	{ ...households, code: "R180", unit: "person", counts: { of: "children", event: "retained_180", places: [] } },
	{ ...households, code: "DAYS", unit: "attendance", counts: { of: "children", event: "attended", places: [] } },
];

/** A small one, one as large as its figures have intervals, and thoroughly more of every size. */
const worlds = [14, 12, 17, 11, 13, 15, 16, 18, 19, 20].slice(0, often(2, 10)).map((seed) => ({ seed, teachers: 20 + (seed % 7) * 31 }));

/** One whose registers hold no slips. */
const plain = { seed: 42, teachers: 90, errorRate: 0 };

/** As the people are linked now. */
/** As linked. */
const peopleOf = async (handle: Handle) => (await readFigure(handle, "TT")).count.rows;

async function figuresOf(handle: Handle): Promise<Readonly<Record<string, Figure>>> {
	return Object.fromEntries((await readFigures(handle)).map((figure) => [figure.indicator.code, figure]));
}

const exactly = (value: number) => ({ low: value, high: value });
const countOf = (figures: Readonly<Record<string, Figure>>, code: string) => figures[code]?.count ?? { low: -1, high: -1 };

describe("the figures of an invented world", () => {
	it.each(worlds)("equal or contain its truth (seed $seed, $teachers teachers)", async (size) => {
		const world = inventWorld(size);
		const { truth } = world;
		const handle = await populatedProgramme(world);
		for (const sheet of [households, ...ofCases]) await defineIndicator(handle, sarnai, sheet);
		const figures = await figuresOf(handle);
		expect(countOf(figures, "TT")).toMatchObject({ unit: "person", how: "unique" });
		expectAround(countOf(figures, "TT"), truth.teachers);
		expect(figures.TT?.attendances).toBe(truth.attendances);
		expectAround(countOf(figures, "OSC-I"), truth.children);
		expectAround(countOf(figures, "OSC-A"), truth.withAccess);
		const [after30, after90, after180] = truth.retained;
		const cases = { "OSC-P": truth.placed, "OSC-R": after90, "OSC-D": truth.droppedOut, R30: after30, R180: after180 };
		for (const [code, number] of Object.entries(cases)) expectAround(countOf(figures, code), number);
		expect(countOf(figures, "DAYS")).toMatchObject({ ...exactly(truth.daysInSchool), unit: "attendance", how: "duplicated" });
		expect(countOf(figures, "HH")).toMatchObject({ unit: "household" });
		expectAround(countOf(figures, "HH"), truth.households);
		expect(countOf(figures, "AW-A")).toMatchObject({ ...exactly(truth.workshopAttendances), unit: "attendance", how: "duplicated" });
		expect(countOf(figures, "PM")).toMatchObject({ ...exactly(truth.meetings), unit: "event" });
		expect(countOf(figures, "PD")).toMatchObject({ ...exactly(truth.documents), unit: "document" });
		expect(countOf(figures, "CC")).toMatchObject({ ...exactly(sum(truth.contacts)), unit: "contact", how: "duplicated" });
		expect(truth.contacts.map((_, index) => countOf(figures, `CC-${index + 1}`).low)).toEqual(truth.contacts);
		const workshops = countOf(figures, "AW");
		expect(Math.abs((figures.AW?.bounds?.named ?? 0) - truth.workshopNames)).toBeLessThanOrEqual(Math.max(2, truth.workshopNames * 0.03));
		expect([workshops.low <= truth.workshopPeople, truth.workshopPeople <= workshops.high]).toEqual([true, true]);
		expect(workshops.high).toBeLessThanOrEqual(truth.workshopAttendances);
		const { together } = await readOverlap(handle);
		expect([together.low <= truth.everybody, truth.everybody <= together.high]).toEqual([true, true]);
	});

	it.each(worlds.slice(-often(1, 3)))("are broken down as the world was (seed $seed)", async (size) => {
		const world = inventWorld(size);
		const figure = await readFigure(await populatedProgramme(world), "TT");
		expect(byQuarter(figure).at(-1)?.soFar.low).toBe(figure.count.rows);
		const parts = breakDown(figure, "area").cells;
		for (const [area, teachers] of Object.entries(truthBy(world, (teacher) => world.sites[teacher.site]?.area ?? ""))) {
			// Parts say who is who as it is linked now, without an interval of their own.
			expect(Math.abs((parts[area]?.low ?? -1) - teachers)).toBeLessThanOrEqual(Math.max(2, teachers * 0.05));
		}
	});

	it("are those of the demo: an interval around the teachers trained, and a queue that somebody can work through", async () => {
		const { handle } = (await demoInstallation()).programme;
		const figures = await figuresOf(handle);
		expectAround(countOf(figures, "TT"), 1037);
		expectAround(countOf(figures, "OSC-I"), 477);
		const asked = await countQueue(handle.db, [""]);
		expect(asked).toBeGreaterThan(10);
		expect(asked).toBeLessThan(200);
	}, 240_000);

	it("are exact where registers hold no slips: initials, Latin headings and missing numbers keep nobody apart", async () => {
		const world = inventWorld(plain);
		const { rows } = await sql<{ reports: number; persons: number }>`
			select count(*) as reports, count(distinct person) as persons from membership where until_seq > 1e15`.execute(
			(await populatedProgramme(world)).db,
		);
		const named = [...world.teachers, ...world.workshops.flatMap(({ byName }) => byName), ...world.children.map(({ child }) => child)];
		// Whoever a human story is of is a person as well, and came to nothing.
		expect(rows[0]?.persons).toBe(new Set(named.map(({ number }) => number)).size + toldStories.length);
		expect(rows[0]?.reports).toBeGreaterThanOrEqual(world.truth.attendances);
	});
});

/** The truth lies inside, and the interval is no wider than four in a hundred of it; in a small world, than a few people. */
function expectAround({ low, high }: { readonly low: number; readonly high: number }, truth: number): void {
	expect(low).toBeLessThanOrEqual(truth);
	expect(high).toBeGreaterThanOrEqual(truth);
	expect(high - low).toBeLessThanOrEqual(Math.max(7, truth * 0.04));
}

describe("a change of the rest of the programme moves its figures exactly", () => {
	it("a workshop added, a head-count corrected, a stage moved, an access withdrawn", async () => {
		const [small] = worlds;
		if (!small) throw new Error("no world");
		const handle = await populatedProgramme(inventWorld(small));
		const before = await figuresOf(handle);
		const [activity, session] = [newId(), newId()];
		const sessions = [{ id: session, heldOn: "2020-04-20", area: "84", site: null }];
		const added = { id: activity, title: "Нэмэлт уулзалт", kind: "workshop", participants: "parent", sessions } as const;
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], added);
		const women = (people: number) => [{ sex: "female", ageBand: null, role: null, disability: "not_asked", people }];
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session, cells: women(40) });
		const counted = await figuresOf(handle);
		expect(countOf(counted, "AW-A").low).toBe(countOf(before, "AW-A").low + 40);
		expect(countOf(counted, "AW").high).toBe(countOf(before, "AW").high + 40);
		expect(countOf(counted, "AW").low).toBeGreaterThanOrEqual(countOf(before, "AW").low);
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session, cells: women(33) });
		expect(countOf(await figuresOf(handle), "AW-A").low).toBe(countOf(before, "AW-A").low + 33);
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session, because: "Хүн ирсэнгүй" });
		expect(countOf(await figuresOf(handle), "AW-A").low).toBe(countOf(before, "AW-A").low);

		const idea = (await listDocuments(handle.db)).find(({ current }) => current?.stage === "idea");
		await run(handle, authorBy(bayar), advocacyCommands["stage-recorded"], {
			id: newId(),
			document: idea?.id ?? "",
			stage: "draft",
			reachedOn: "2020-04-01",
		});
		expect(countOf(await figuresOf(handle), "PD").low).toBe(countOf(before, "PD").low + 1);

		const { rows } = await sql<{ id: string }>`
			select id from education_access where id not in (select id from placement) limit 1`.execute(handle.db);
		await withdrawAccess(handle, bayar, rows[0]?.id ?? "", "Өөр хүүхдийнх байсан");
		const after = await figuresOf(handle);
		expect(countOf(after, "OSC-A").low).toBe(countOf(before, "OSC-A").low - 1);
		expect(countOf(after, "OSC-I").low).toBe(countOf(before, "OSC-I").low);
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});
});

describe("a change", () => {
	it("of one more register with three new and two known teachers raises the figure by exactly three, and its undoing takes them back", async () => {
		const world = inventWorld(plain);
		const handle = await populatedProgramme(world);
		const before = await readFigure(handle, "TT");
		const [one, other] = world.teachers.filter((teacher) => teacher.registerNumber !== null);
		const register = [
			"Сургалтын бүртгэл,,,2020-02-11",
			"№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистрийн дугаар",
			"1,Дамдинжавын,Ичинхорлоо,эм,1971-03-13,ЮЯ71031321",
			"2,Гончигийн,Айгүл,эм,1999-11-29,",
			"3,Намжилын,Жамъян,эр,1958-06-21,ЩЮ58062113",
			`4,${one?.family.charAt(0)}.,${one?.given},,,${one?.registerNumber}`,
			`5,${other?.family},${other?.given},${other?.sex === "female" ? "эм" : "эр"},${other?.birthDate},`,
		].join("\n");
		const report = await importRegisters(handle, [{ name: "one more.csv", bytes: Buffer.from(register) }], {
			dryRun: false,
			area: "84",
			language: "en",
		});
		expect(report).toMatchObject({ rows: 5, people: 5, rejected: 0 });
		expect(await peopleOf(handle)).toBe(before.count.rows + 3);

		await run(handle, authorBy(sarnai), activitiesCommands["import-undone"], { import: report.files[0]?.import ?? "" });
		const after = await readFigure(handle, "TT");
		expect({ ...after, count: { ...after.count, asOf: 0 } }).toEqual({ ...before, count: { ...before.count, asOf: 0 } });
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});

	it("of a cancelled session lowers it by exactly those who came to no other", async () => {
		const world = inventWorld(plain);
		const handle = await populatedProgramme(world);
		const held = world.trainings.flatMap((training) => training.sessions).filter((session) => !session.cancelled);
		const session = held.find(({ attended }) => attended.some((teacher) => timesOf(held, teacher.number) === 1));
		if (!session) throw new Error("no session of this world was anybody's only one");
		const { rows } = await sql<{ id: string }>`
			select session.id from session join register_part on register_part.session = session.id
			where session.held_on = ${session.day} and not session.cancelled and session.area = ${world.sites[session.site]?.area}
			and (select count(*) from attendance where attendance.session = session.id) = ${session.attended.length}`.execute(handle.db);
		expect(rows).toHaveLength(1);
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], {
			session: rows[0]?.id ?? "",
			because: "Жолооч ирсэнгүй",
		});
		const lost = session.attended.filter((teacher) => timesOf(held, teacher.number) === 1).length;
		expect(lost).toBeGreaterThan(0);
		expect(await peopleOf(handle)).toBe(world.truth.teachers - lost);
	});
});

function timesOf(sessions: readonly World["trainings"][number]["sessions"][number][], teacher: number): number {
	return sessions.filter(({ attended }) => attended.some(({ number }) => number === teacher)).length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function truthBy(world: World, keyOf: (teacher: World["teachers"][number]) => string): Record<string, number> {
	return Object.fromEntries(Object.entries(Object.groupBy(world.teachers, keyOf)).map(([key, teachers]) => [key, teachers?.length ?? 0]));
}
