import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { inChange } from "../../test/support/changes.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import type { HeadCountCell } from "../activities/schema.ts";
import { chanceFrom } from "../demo/chance.ts";
import { axesOf } from "../indicators/rules.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { enterReports } from "../people/index.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { readHistory, readOverTime } from "./history.ts";
import { readFigure, readRows } from "./index.ts";
import { readLeftOut } from "./rows/left-out.ts";
import { breakDown } from "./rules.ts";

type Row = Readonly<Record<string, string | number | boolean | null>>;

const sheets: readonly IndicatorSheet[] = [
	of("CI", { counts: { of: "children", event: "identified", places: [] }, ageBands: "children" }),
	of("CA", { counts: { of: "children", event: "access", places: [] }, ageBands: "children" }),
	of("HH", { unit: "household", counts: { of: "children", event: "identified", places: [] } }),
	of("EV", { unit: "event", counts: { ...activities(), kinds: ["workshop"] } }),
	of("DO", { unit: "document", counts: { of: "documents", stage: "adopted" } }),
	of("CC", { unit: "contact", counts: { of: "campaigns", year: null }, reach: "campaign" }),
	of("EN", { counts: { of: "enrolment", kinds: ["workshop"] }, reach: "indirect" }),
	of("AW", { counts: { ...activities(), kinds: ["workshop"] } }),
	of("AA", { unit: "attendance", counts: { ...activities(), kinds: ["workshop"] } }),
];

function of(code: string, changes: Partial<IndicatorSheet>): IndicatorSheet {
	return { ...plainSheet, code, ...changes };
}

function activities() {
	return { of: "activities", kinds: [], roles: [], minimum: 1 } as const;
}

async function programme(): Promise<Handle> {
	const handle = await freshProgramme();
	for (const one of sheets) await defineIndicator(handle, sarnai, one);
	return handle;
}

/** What other slices write, at one position of the journal. */
function write(handle: Handle, rows: readonly (readonly [table: string, row: Row])[]): Promise<unknown> {
	return inChange(handle, async ({ tx, seq }) => {
		for (const [table, row] of rows) {
			const all = { id: newId(), since_seq: seq, ...row };
			await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(all).map((name) => sql.id(name)))})
				values (${sql.join(Object.values(all))})`.execute(tx);
		}
	});
}

/** Ends a row, as a correction or a withdrawal does. */
function end(handle: Handle, table: string, id: string): Promise<unknown> {
	return inChange(handle, ({ tx, seq }) =>
		sql`update ${sql.table(table)} set until_seq = ${seq} where id = ${id} and until_seq = ${forever}`.execute(tx),
	);
}

async function registerChild(
	handle: Handle,
	child: { household: string; number: string; day: string; born: string; area?: string },
): Promise<string> {
	const [id, report] = [newId(), newId()];
	await inChange(handle, async (change) => {
		const name = { clan: null, family: "Бат", given: child.born.startsWith("2010") ? "Энхтуяа" : "Болормаа" };
		const birthDate = { date: child.born, precision: "day" } as const;
		const nothing = { written: {}, phone: null, workplace: null };
		const registerNumber = child.number;
		await enterReports(change, [{ ...nothing, id: report, name, birthDate, sex: "female", registerNumber, area: child.area ?? "84" }]);
	});
	await write(handle, [
		["child", { id, report, household: child.household, identified_on: child.day, area: child.area ?? "84", situation: "dropped_out" }],
	]);
	return id;
}

const numberOf = async (handle: Handle, code: string, asOf?: number) => (await readFigure(handle, code, { asOf })).count.low;

describe("children", () => {
	it("are each one person although two services registered them, and their households each one", async () => {
		const handle = await programme();
		const [one, two] = [newId(), newId()];
		await registerChild(handle, { household: one, number: "УБ10310112", day: "2019-02-10", born: "2010-11-01" });
		await registerChild(handle, { household: two, number: "УБ10310112", day: "2019-05-10", born: "2010-11-01", area: "62" });
		const third = await registerChild(handle, { household: one, number: "УБ12310113", day: "2019-03-01", born: "2012-11-01" });
		expect([await numberOf(handle, "CI"), await numberOf(handle, "HH"), await numberOf(handle, "CA")]).toEqual([2, 2, 0]);
		const figure = await readFigure(handle, "CI");
		expect(figure.cells).toEqual([{ quarter: "2019-Q1", area: "84", sex: "female", ageBand: 1, role: null, disability: null, value: 2 }]);
		const [access, early] = [newId(), newId()];
		const obtained = { child: third, education: "school" };
		await write(handle, [
			["education_access", { id: access, ...obtained, obtained_on: "2019-09-01" }],
			["education_access", { id: early, ...obtained, obtained_on: "2019-06-01" }],
		]);
		const { seq } = await journalHead(handle);
		expect((await readRows(handle, [""], "CA", { limit: 9 })).map(({ day }) => day)).toEqual(["2019-06-01"]);
		await end(handle, "education_access", early);
		expect((await readRows(handle, [""], "CA", { limit: 9 })).map(({ day }) => day)).toEqual(["2019-09-01"]);
		await end(handle, "education_access", access);
		expect([await numberOf(handle, "CA"), await numberOf(handle, "CA", seq)]).toEqual([0, 1]);
		expect(await readRows(handle, tuya.areas, "CI", { limit: 9 })).toHaveLength(2);
		expect(await readRows(handle, ["62"], "CI", { limit: 9 })).toHaveLength(0);
		expect(axesOf(figure.indicator)).toEqual(["sex", "ageBand", "area", "disability", "barrier", "dimension"]);
	});
});

describe("documents", () => {
	it("count from the earliest day at the stage or after it, where the programme has a part in them", async () => {
		const handle = await programme();
		const [one, two] = [newId(), newId()];
		const texts = { title_mn: "Журам", title_en: "Rule", issued_by: "Яам" };
		const stage = newId();
		await write(handle, [
			["policy_document", { id: one, ...texts, part_mn: "Зөвлөмж", part_en: "Advice" }],
			["policy_document", { id: two, ...texts, part_mn: "", part_en: "" }],
			["document_stage", { id: stage, document: one, stage: "in_force", reached_on: "2019-03-01" }],
			["document_stage", { document: one, stage: "draft", reached_on: "2018-03-01" }],
			["document_stage", { document: two, stage: "adopted", reached_on: "2019-03-01" }],
		]);
		const { seq } = await journalHead(handle);
		const figure = await readFigure(handle, "DO");
		expect([figure.count.low, figure.count.until, figure.leftOut]).toEqual([1, "2019-03-01", [{ reason: "no-part", rows: 1 }]]);
		await end(handle, "document_stage", stage);
		expect([await numberOf(handle, "DO"), await numberOf(handle, "DO", seq)]).toEqual([0, 1]);
		expect((await readLeftOut(handle, [""], "DO", { limit: 9 })).map(({ id }) => id)).toEqual([two]);
	});
});

describe("contacts", () => {
	it("are added up, and the people behind them lie between bounds", async () => {
		const handle = await programme();
		const [campaign, year, item] = [newId(), newId(), newId()];
		const names = { theme_mn: "Нийгэм", theme_en: "Society" };
		const population = { population_low: 2_000, population_high: 2_400, population_source: "NSO" };
		const measured = { metric: "Reach", counted: "once", source: "export", measured_on: "2019-04-01" };
		const post = { item, platform: "facebook", published_on: "2019-03-01" };
		await write(handle, [
			["campaign", { id: campaign, name_mn: "Аян", name_en: "Campaign" }],
			["campaign_year", { id: year, campaign, number: 1, ...names, starts_on: "2019-01-01", ends_on: "2019-12-31", ...population }],
			["campaign_item", { id: item, campaign_year: year, kind: "video", number: 1, title_mn: "Видео", title_en: "Video" }],
			["post", { ...post, ...measured, contacts: 1_500 }],
			["post", { ...post, ...measured, contacts: 1_300, measured_on: "2019-05-01" }],
			["post", post],
		]);
		const { count, people, leftOut } = await readFigure(handle, "CC");
		expect([count.low, count.high, count.how, count.until]).toEqual([2_800, 2_800, "duplicated", "2019-05-01"]);
		expect([people?.low, people?.high]).toEqual([1_500, 2_400]);
		expect(leftOut).toEqual([{ reason: "no-number", rows: 1 }]);
		expect((await readRows(handle, [""], "CC", { limit: 9 })).map(({ value }) => value).sort()).toEqual([1_300, 1_500]);
	});
});

/** Workshops in sites and elsewhere, counted by head, some cancelled: their truth is kept beside them. */
async function workshops(handle: Handle, seed: number) {
	const chance = chanceFrom(seed);
	const sites = Array.from({ length: 3 }, () => newId());
	await write(handle, [
		...sites.map((id, index): [string, Row] => ["site", { id, kind: "school", name_mn: `Сургууль ${index}`, area: "84" }]),
		["population", { site: sites[0] ?? null, year: 2018, people: 300, source: "school" }],
		["population", { site: sites[0] ?? null, year: 2019, people: 320, source: "school" }],
		["population", { site: sites[0] ?? null, year: 2021, people: 900, source: "plan" }],
		["population", { site: sites[1] ?? null, year: 2019, people: 50, source: "school" }],
	]);
	const sessions = Array.from({ length: chance.between(3, 9) }, (_, number) => ({
		id: newId(),
		heldOn: `2019-0${chance.between(1, 9)}-1${number}`,
		site: chance.pick([...sites, null]),
		people: chance.between(1, 40),
		cancelled: chance.happens(0.2),
	}));
	for (const { id, heldOn, site, people, cancelled } of sessions) {
		const session = { id, heldOn, area: "84", site };
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: newId(),
			title: "Уулзалт",
			kind: "workshop",
			participants: "parent",
			sessions: [session],
		});
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session: id, cells: heads(people) });
		if (cancelled) await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: id, because: "шуурга" });
	}
	return { sites, held: sessions.filter(({ cancelled }) => !cancelled), cancelled: sessions.filter(({ cancelled }) => cancelled) };
}

const heads = (people: number): HeadCountCell[] => [{ sex: null, ageBand: null, role: null, disability: "not_asked", people }];

describe("workshops counted by head", () => {
	it.each([1, 2, 3, 4, 5])("are the events, attendances, people and enrolment that they were (world %i)", async (seed) => {
		const handle = await programme();
		const { sites, held, cancelled } = await workshops(handle, seed);
		const total = held.reduce((sum, { people }) => sum + people, 0);
		expect(await numberOf(handle, "EV")).toBe(held.length);
		expect(await numberOf(handle, "AA")).toBe(total);
		const { count, bounds, leftOut } = await readFigure(handle, "AW");
		expect([count.low, count.high]).toEqual([Math.max(0, ...held.map(({ people }) => people)), total]);
		expect(bounds).toEqual(total === 0 ? null : { named: 0, attendances: { named: 0, unnamed: total }, closedGroups: 0, population: null });
		const lost = cancelled.reduce((sum, { people }) => sum + people, 0);
		expect(leftOut).toEqual(lost === 0 ? [] : [{ reason: "session-cancelled", rows: lost }]);
		const met = new Set(held.flatMap(({ site }) => (site === null ? [] : [site])));
		const enrolled = (met.has(sites[0] ?? "") ? 320 : 0) + (met.has(sites[1] ?? "") ? 50 : 0);
		expect(await numberOf(handle, "EN")).toBe(enrolled);
		const unknown = met.has(sites[2] ?? "") ? [{ reason: "no-enrolment", rows: 1 }] : [];
		expect((await readFigure(handle, "EN")).leftOut).toEqual(unknown);
	});

	it("count once somebody says that they were held, or somebody was there; a day that has passed is not enough", async () => {
		const handle = await programme();
		const { sites } = await workshops(handle, 3);
		const before = await numberOf(handle, "EV");
		const by = authorBy(sarnai);
		const session = newId();
		const moveTo = (heldOn: string) =>
			run(handle, by, activitiesCommands["session-moved"], { session, heldOn, area: "84", site: sites[0] ?? null });
		await run(handle, by, activitiesCommands["activity-planned"], {
			id: newId(),
			title: "Уулзалт",
			kind: "workshop",
			sessions: [{ id: session, heldOn: "2020-04-27", area: "84", site: sites[0] ?? null }],
		});
		const more = async () => (await numberOf(handle, "EV")) - before;
		expect(await more()).toBe(0);
		expect((await readFigure(handle, "EV")).leftOut).toContainEqual({ reason: "not-said-held", rows: 1 });
		await run(handle, by, activitiesCommands["session-held"], { session });
		expect(await more()).toBe(1);
		await moveTo("2020-05-11");
		await expect(run(handle, by, activitiesCommands["session-held"], { session })).rejects.toMatchObject({
			code: "activities.session-to-come",
		});
		await moveTo("2020-04-26");
		expect(await more()).toBe(0);
		await run(handle, by, activitiesCommands["session-held"], { session });
		await run(handle, by, activitiesCommands["session-held-withdrawn"], { session });
		expect(await more()).toBe(0);
		await run(handle, by, activitiesCommands["head-count-written"], { session, cells: heads(3) });
		expect(await more()).toBe(1);
	});

	it("move by exactly what was corrected, and each earlier position still says what it said", async () => {
		const handle = await programme();
		const { held } = await workshops(handle, 9);
		const before = await readFigure(handle, "AA");
		const [one] = held;
		if (!one) throw new Error("a world without workshops");
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session: one.id, cells: heads(one.people + 7) });
		expect(await numberOf(handle, "AA")).toBe(before.count.low + 7);
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: one.id, because: "шуурга" });
		expect([await numberOf(handle, "AA"), await numberOf(handle, "EV")]).toEqual([before.count.low - one.people, held.length - 1]);
		expect(await readFigure(handle, "AA", { asOf: before.count.asOf })).toEqual(before);
	});

	it("are at most the people of the country, and an interval of their own beside those known by name", async () => {
		const handle = await programme();
		const { held } = await workshops(handle, 4);
		const largest = Math.max(...held.map(({ people }) => people));
		await write(handle, [["population", { area: "", year: 2019, people: largest + 1, source: "NSO" }]]);
		const figure = await readFigure(handle, "AW");
		expect([figure.count.low, figure.count.high]).toEqual([largest, largest + 1]);
		expect(figure.bounds?.population).toEqual({ people: largest + 1, year: 2019, source: "NSO" });
		const { unknown, unnamed } = breakDown(figure, "sex");
		expect([unknown.low, unnamed?.low, unnamed?.high]).toEqual([0, largest, largest + 1]);
	});

	it("make each quarter an interval, and the history a line that never falls", async () => {
		const handle = await programme();
		const { held } = await workshops(handle, 6);
		const history = await readHistory(handle, "AW");
		expect(history.map(({ day }) => day)).toEqual([...new Set(held.map(({ heldOn }) => heldOn))].sort());
		expect(history.at(-1)?.count.high).toBe(held.reduce((sum, { people }) => sum + people, 0));
		const { quarters } = await readOverTime(handle, "AW");
		for (const { fresh, returning } of quarters)
			expect([fresh.low <= fresh.high, (returning?.low ?? 0) <= (returning?.high ?? 0)]).toEqual([true, true]);
	});
});
