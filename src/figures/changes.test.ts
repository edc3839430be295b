import { describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reached, reviseIndicator } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import { listVersions } from "../indicators/index.ts";
import { minimumOf } from "../indicators/rules.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import type { NewReport } from "../people/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run, verifyJournal } from "../shared/journal/index.ts";
import { readFigure, readFigures, readRows } from "./index.ts";
import { readLeftOut } from "./rows/left-out.ts";
import { byQuarter } from "./rules.ts";

const text = { mn: "Сургалтад хамрагдсан багш", en: "Teachers trained" };
const teachersTrained: IndicatorSheet = {
	...plainSheet,
	code: "TT",
	title: text,
	windowFrom: "2018-03-01",
	target: 1_000,
};

const dorj = who("Дорж", "УБ80010112");
const bold = who("Болд", "УБ81020213");
const tuul = who("Туул", "УБ82030324");
const saraa = who("Сараа", "УБ83040425");

function who(given: string, registerNumber: string): Omit<NewReport, "area" | "id"> {
	const nothing = { birthDate: null, sex: null, phone: null, workplace: null };
	return { written: { name: given }, name: { clan: null, family: "Бат", given }, registerNumber, ...nothing };
}

async function programme(sheet: IndicatorSheet = teachersTrained): Promise<Handle> {
	const handle = await freshProgramme();
	await defineIndicator(handle, sarnai, sheet);
	return handle;
}

async function hold(
	handle: Handle,
	heldOn: string,
	area: string | null,
	people: readonly Omit<NewReport, "area" | "id">[],
): Promise<string> {
	const session = newId();
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
		id: newId(),
		title: "Тэгш хамруулах",
		sessions: [{ id: session, heldOn, area, site: null }],
	});
	for (const person of people) await mark(handle, session, person);
	return session;
}

async function mark(handle: Handle, session: string, person: Omit<NewReport, "area" | "id">): Promise<string> {
	const id = newId();
	await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id, session, ...lineOf({ ...person, id: newId() }) });
	return id;
}

async function people(handle: Handle, asOf?: number): Promise<number> {
	return (await readFigure(handle, "TT", { asOf })).count.low;
}

async function freshIn(handle: Handle): Promise<Record<string, number>> {
	const quarters = byQuarter(await readFigure(handle, "TT")).filter(({ fresh }) => fresh.low > 0);
	return Object.fromEntries(quarters.map(({ quarter, fresh }) => [quarter, fresh.low]));
}

describe("a person", () => {
	it("stays in the quarter of the first contact when trained again", async () => {
		const handle = await programme();
		await hold(handle, "2019-02-10", "84", [dorj]);
		expect(await freshIn(handle)).toEqual({ "2019-Q1": 1 });
		await hold(handle, "2019-08-10", "62", [dorj, bold]);
		expect(await freshIn(handle)).toEqual({ "2019-Q1": 1, "2019-Q3": 1 });
		const [row] = await readRows(handle, [""], "TT", { limit: 1 });
		expect(row).toMatchObject({ day: "2019-02-10", area: "84", attendances: 2 });
	});

	it("moves to an earlier quarter when an earlier register comes in late", async () => {
		const handle = await programme();
		await hold(handle, "2019-08-10", "62", [dorj]);
		await hold(handle, "2019-02-10", "84", [dorj]);
		expect(await freshIn(handle)).toEqual({ "2019-Q1": 1 });
	});

	it("counts once of two sessions on one day, and as two towards a minimum of two", async () => {
		const handle = await programme();
		await defineIndicator(handle, sarnai, { ...teachersTrained, code: "TWO", counts: reached(2) });
		await hold(handle, "2019-02-10", "84", [dorj]);
		await hold(handle, "2019-02-10", "62", [dorj]);
		const [one, two] = await readFigures(handle);
		expect([one?.count.low, one?.attendances, two?.count.low, two?.attendances]).toEqual([1, 2, 1, 2]);
		expect(await readRows(handle, [""], "TT", { limit: 9 })).toHaveLength(1);
	});

	it("has no sex while reports contradict each other evenly, and the one that most say otherwise", async () => {
		const handle = await programme();
		await hold(handle, "2019-02-10", "84", [{ ...dorj, sex: "male" }]);
		await hold(handle, "2019-03-10", "84", [{ ...dorj, sex: "female" }]);
		expect((await readFigure(handle, "TT")).cells[0]?.sex).toBeNull();
		await hold(handle, "2019-04-10", "84", [{ ...dorj, sex: "male" }]);
		expect((await readFigure(handle, "TT")).cells[0]?.sex).toBe("male");
	});

	it.each([
		["the day before the 35th birthday", [{ date: "1984-02-11", precision: "day" }], 1],
		["the 35th birthday", [{ date: "1984-02-10", precision: "day" }], 2],
		["a leap day’s birthday, which has not come on 28 February", [{ date: "1984-02-29", precision: "day" }], 1],
		["a month that settles it", [{ date: "1984-01-01", precision: "month" }], 2],
		["a month that does not", [{ date: "1984-02-01", precision: "month" }], null],
		["a year that does not", [{ date: "1984-01-01", precision: "year" }], null],
		[
			"a year that a day makes certain",
			[
				{ date: "1984-01-01", precision: "year" },
				{ date: "1984-01-05", precision: "day" },
			],
			2,
		],
		[
			"days that contradict each other within a band",
			[
				{ date: "1980-05-05", precision: "day" },
				{ date: "1981-05-05", precision: "day" },
			],
			2,
		],
		[
			"days that contradict each other across bands",
			[
				{ date: "1980-05-05", precision: "day" },
				{ date: "1990-05-05", precision: "day" },
			],
			null,
		],
	] as const)("has the age band of %s", async (_, birthDates, band) => {
		const handle = await programme();
		for (const [index, birthDate] of birthDates.entries()) await hold(handle, `2019-02-1${index}`, "84", [{ ...dorj, birthDate }]);
		expect((await readFigure(handle, "TT")).cells[0]?.ageBand).toBe(band);
	});

	it("is said to be unrecognisable without a register number in order, and without name, birth day and sex", async () => {
		const handle = await programme();
		const named = (given: string, more: object) => ({ ...dorj, name: { ...dorj.name, given }, registerNumber: null, ...more });
		await hold(handle, "2019-02-10", "84", [
			named("Энхтуяа", {}),
			named("Мөнхбат", { registerNumber: "123456" }),
			named("Ганчимэг", { sex: "female", birthDate: { date: "1980-01-01", precision: "year" } }),
			bold,
			named("Сүхбаатар", { sex: "male", birthDate: { date: "1980-01-01", precision: "day" } }),
		]);
		const figure = await readFigure(handle, "TT");
		expect([figure.count.rows, figure.unrecognisable]).toEqual([5, 3]);
	});
});

describe("the figure follows", () => {
	it("a cancelled session down by those who came to no other, and its return", async () => {
		const handle = await programme();
		await hold(handle, "2019-02-10", "84", [dorj, bold]);
		const second = await hold(handle, "2019-05-10", "84", [bold, tuul, saraa]);
		expect(await people(handle)).toBe(4);
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: second, because: "шуурга" });
		expect(await people(handle)).toBe(2);
		expect((await readFigure(handle, "TT")).leftOut).toEqual([{ reason: "session-cancelled", rows: 3 }]);
		await run(handle, authorBy(sarnai), activitiesCommands["session-reinstated"], { session: second });
		expect(await people(handle)).toBe(4);
	});

	it("one more register with three new and two known teachers up by three, and its undoing down again", async () => {
		const handle = await programme();
		await hold(handle, "2019-02-10", "84", [dorj, bold, tuul]);
		const before = await readFigure(handle, "TT");
		const lines = [
			"Овог,Нэр,Регистр",
			"Бат,Дорж,УБ80010112",
			"Бат,Болд,УБ81020213",
			"Бат,Нэг,УБ84050512",
			"Бат,Хоёр,УБ85060613",
			"Бат,Гурав,УБ86070714",
		];
		const draft = newId();
		await run(handle, authorBy(sarnai), activitiesCommands["register-imported"], {
			import: draft,
			file: { name: "2019-06-01.csv", bytes: Buffer.from(lines.join("\n")) },
			session: null,
			title: "Шинэ",
			heldOn: "2019-06-01",
			area: "84",
		});
		expect(await people(handle)).toBe(before.count.low + 3);
		await run(handle, authorBy(sarnai), activitiesCommands["import-undone"], { import: draft });
		const after = await readFigure(handle, "TT");
		expect({ ...after, count: { ...after.count, asOf: before.count.asOf } }).toEqual({ ...before, asOfDay: after.asOfDay });
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});

	it("every change, and each earlier position still says what it said", async () => {
		const handle = await programme();
		const said: { readonly asOf: number; readonly figure: unknown; readonly rows: unknown; readonly leftOut: unknown }[] = [];
		const read = async (asOf?: number) => ({
			figure: await readFigure(handle, "TT", { asOf }),
			rows: await readRows(handle, [""], "TT", { asOf, limit: 100 }),
			leftOut: await readLeftOut(handle, [""], "TT", { asOf, limit: 100 }),
		});
		const note = async () => said.push({ asOf: (await journalHead(handle)).seq, ...(await read()) });

		const first = await hold(handle, "2019-02-10", "84", [dorj, bold]);
		const second = await hold(handle, "2019-05-10", "62", [bold, tuul]);
		await note();
		await run(handle, authorBy(sarnai), activitiesCommands["session-moved"], {
			session: second,
			heldOn: "2018-11-11",
			area: "11/1110",
			site: null,
		});
		await note();
		const attendance = await mark(handle, first, {
			...saraa,
			registerNumber: null,
			sex: "female",
			birthDate: { date: "1990-01-01", precision: "day" },
		});
		await note();
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-corrected"], {
			attendance,
			...lineOf({
				...dorj,
				id: newId(),
				name: { clan: null, family: "Бат", given: "Сараа" },
				registerNumber: tuul.registerNumber,
			}),
		});
		await note();
		await reviseIndicator(handle, sarnai, { ...teachersTrained, counts: reached(2), target: 2 });
		await note();
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: first, because: "шуурга" });
		await note();

		expect(new Set(said.map(({ figure }) => JSON.stringify(figure))).size).toBe(said.length);
		for (const { asOf, ...then } of said) expect(await read(asOf)).toEqual(then);
		expect((await listVersions(handle.db, "TT")).map(minimumOf)).toEqual([2, 1]);
	});
});

describe("rows", () => {
	it("show only what was first met within the viewer’s areas, and page through all of it", async () => {
		const handle = await programme();
		await hold(handle, "2019-02-10", "84", [dorj]);
		await hold(handle, "2019-03-10", "62", [bold]);
		await hold(handle, "2019-04-10", "84", [bold, tuul]);
		await hold(handle, "2019-05-10", null, [saraa]);
		const names = async (query: object, areas: readonly string[] = tuya.areas) =>
			(await readRows(handle, areas, "TT", { limit: 100, ...query })).map(({ name }) => name);
		expect((await names({})).toSorted()).toEqual(["Бат Дорж", "Бат Туул"]);
		expect(await names({ quarter: "2019-Q2" })).toEqual(["Бат Туул"]);
		expect(await names({ area: "62" })).toEqual([]);
		expect(await names({ area: "unknown" }, [""])).toEqual(["Бат Сараа"]);

		const paged: string[] = [];
		for (let after: string | undefined; paged.length < 9; ) {
			const [row] = await readRows(handle, [""], "TT", { limit: 1, after });
			if (!row) break;
			paged.push(row.name);
			after = row.id;
		}
		expect(paged.toSorted()).toEqual(["Бат Болд", "Бат Дорж", "Бат Сараа", "Бат Туул"]);
	});

	it("show what is left out within the viewer’s areas, by reason", async () => {
		const handle = await programme({ ...teachersTrained, windowUntil: "2019-12-31" });
		await hold(handle, "2017-02-10", "84", [dorj]);
		await hold(handle, "2020-02-10", "84", [dorj]);
		await hold(handle, "2020-06-10", "84", [dorj]);
		await hold(handle, "2020-02-11", "62", [bold]);
		const reasons = async (areas: readonly string[]) => (await readLeftOut(handle, areas, "TT", { limit: 9 })).map(({ reason }) => reason);
		expect((await reasons(tuya.areas)).toSorted()).toEqual(["after-window", "before-window", "not-yet-held"]);
		expect((await reasons([""])).toSorted()).toEqual(["after-window", "after-window", "before-window", "not-yet-held"]);
	});
});

describe("refused", () => {
	it("is a position that the journal does not have, and an indicator nobody defined", async () => {
		const handle = await programme();
		await expect(readFigure(handle, "TT", { asOf: 99 })).rejects.toMatchObject({ code: "figures.position-unknown" });
		await expect(readFigure(handle, "NO")).rejects.toMatchObject({ code: "indicators.indicator-unknown" });
		await expect(readFigure(handle, "TT", { asOf: 0 })).rejects.toMatchObject({ code: "indicators.indicator-unknown" });
	});
});
