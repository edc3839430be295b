import { sql } from "kysely";
import type * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, bayar, oyun, type Person, sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reviseIndicator } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import { readFigure, readFigures } from "../figures/index.ts";
import type { Figure } from "../figures/schema.ts";
import { summarise } from "../figures/summary.ts";
import type { NewReport } from "../people/index.ts";
import { planCommands } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { type Command, type Given, machine, parseAnchor, run, verifyJournal } from "../shared/journal/index.ts";
import { verifyPublished } from "./check.ts";
import { publishingCommands as commands } from "./commands.ts";
import { readDifferences } from "./restatements/differences.ts";
import type { FrozenFigure } from "./schema.ts";
import { listPublished, readPeriodOnItsWay } from "./store.ts";

const year = { id: newId(), nameMn: "2019 он", nameEn: "2019", startsOn: "2019-01-01", endsOn: "2019-12-31" };
const session = newId();
const reason = { mn: "Бүртгэл хожуу ирсэн.", en: "A register came late." };
const reasons = { reasonMn: reason.mn, reasonEn: reason.en };
let handle: Handle;
let people = 0;

beforeEach(async () => {
	handle = await freshProgramme();
	await run(handle, machine, planCommands["period-written"], year);
	const sessions = [
		{ id: session, heldOn: "2019-03-04", area: "11/1110", site: null },
		{ id: newId(), heldOn: "2018-11-05", area: "84", site: null },
	];
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Сургалт", sessions });
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "P" });
	await come("Бат");
	await come("Саран");
	await come("Нэргүй", sessions[1]?.id);
});

/** Each has a register number of their own, so that nobody is taken for somebody else. */
async function come(given: string, at = session): Promise<void> {
	const report: NewReport = {
		id: newId(),
		written: { name: given },
		name: { clan: null, family: given, given },
		birthDate: null,
		sex: null,
		registerNumber: freshNumber(),
		phone: null,
		workplace: null,
		area: null,
	};
	await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: newId(), session: at, ...lineOf(report) });
}

function freshNumber(): string {
	people = (people + 1) % 18;
	return `УБ8001${10 + people}${11 + people}`;
}

async function submitted(): Promise<number> {
	return (await act(sarnai, commands["period-submitted"], { period: year.id })).seq;
}

async function published(): Promise<number> {
	const asOf = await submitted();
	await act(oyun, commands["period-approved"], { period: year.id, asOf });
	await act(bayar, commands["period-published"], { period: year.id, asOf });
	return asOf;
}

/** What the command line prints of a figure, less how many rows are left out: a frozen one has them by reason. */
function numbersOf(figure: Figure) {
	const { leftOut: _, ...numbers } = summarise(figure);
	return numbers;
}

/** A figure as it was stored before frozen figures had a schema. */
function asFirstStored(figure: FrozenFigure): object {
	const { version: _, bounds, doubt, people, attendances, leftOut, unrecognisable, ...numbers } = asSecondStored(figure);
	const all = leftOut.reduce((sum, { rows }) => sum + rows, 0);
	return { ...numbers, leftOut: all, parts: { bounds, doubt, people, attendances, leftOut, unrecognisable } };
}

/** Before version 3 the best number was the number as linked, and a period had none. */
function asSecondStored({ low, high, best, rows, doubt, period: { fresh, soFar }, ...figure }: FrozenFigure) {
	const bounds = ({ best: _, ...number }: FrozenFigure["period"]["fresh"]) => number;
	return {
		...figure,
		...{ version: 2, low, high, rows, best: best === null || low === high ? best : rows },
		period: { fresh: bounds(fresh), soFar: bounds(soFar) },
		doubt: doubt && { apart: doubt.apart, fewer: doubt.fewer, joined: doubt.joined, more: doubt.more },
	};
}

function act<Schema extends v.GenericSchema>(who: Person, command: Command<Schema>, input: Given<v.InferInput<Schema>>) {
	return run(handle, authorBy(who), command, input);
}

const stepOf = async () => (await readPeriodOnItsWay(handle.db, year.id)).step;
const refused = (code: string) => ({ code: `publishing.${code}` });

describe("a period", () => {
	it("goes open, submitted, approved, published, and no step is left out", async () => {
		expect(await stepOf()).toBe("open");
		await expect(act(oyun, commands["period-approved"], { period: year.id, asOf: 1 })).rejects.toMatchObject(refused("wrong-step"));
		await expect(act(oyun, commands["period-published"], { period: year.id, asOf: 1 })).rejects.toMatchObject(refused("wrong-step"));
		await expect(act(oyun, commands["period-sent-back"], { period: year.id, reason: "!" })).rejects.toMatchObject(refused("wrong-step"));
		const asOf = await submitted();
		expect(await stepOf()).toBe("submitted");
		await expect(submitted()).rejects.toMatchObject(refused("wrong-step"));
		await expect(act(oyun, commands["period-published"], { period: year.id, asOf })).rejects.toMatchObject(refused("wrong-step"));
		await act(oyun, commands["period-approved"], { period: year.id, asOf });
		await act(oyun, commands["period-published"], { period: year.id, asOf });
		expect(await stepOf()).toBe("published");
		await expect(act(oyun, commands["period-sent-back"], { period: year.id, reason: "!" })).rejects.toMatchObject(refused("wrong-step"));
		await expect(submitted()).rejects.toMatchObject(refused("wrong-step"));
	});

	it("is not approved by whoever submitted it, nor at another position than was submitted", async () => {
		const first = (await act(oyun, commands["period-submitted"], { period: year.id })).seq;
		await expect(act(oyun, commands["period-approved"], { period: year.id, asOf: first })).rejects.toMatchObject(refused("own-submission"));
		await act(oyun, commands["period-sent-back"], { period: year.id, reason: "Нэг бүртгэл дутуу" });
		expect(await stepOf()).toBe("open");
		await submitted();
		await expect(act(oyun, commands["period-approved"], { period: year.id, asOf: first })).rejects.toMatchObject(refused("other-position"));
	});

	it("is moved only by somebody with a name who works everywhere, and when it is over", async () => {
		await expect(act(tuya, commands["period-submitted"], { period: year.id })).rejects.toMatchObject({
			code: "operation.whole-programme",
		});
		const nobody = { ...authorBy(sarnai), account: null, device: "command line" };
		await expect(run(handle, nobody, commands["period-submitted"], { period: year.id })).rejects.toMatchObject(refused("unsigned"));
		const running = { ...year, id: newId(), startsOn: "2020-01-01", endsOn: "2020-04-27" };
		await run(handle, machine, planCommands["period-written"], running);
		await expect(act(sarnai, commands["period-submitted"], { period: running.id })).rejects.toMatchObject(refused("period-not-over"));
		await expect(act(sarnai, commands["period-submitted"], { period: newId() })).rejects.toMatchObject(refused("period-unknown"));
	});

	it("keeps its days from the submission on, and may be called otherwise", async () => {
		await submitted();
		const longer = { ...year, endsOn: "2020-01-31" };
		await expect(run(handle, machine, planCommands["period-written"], longer)).rejects.toMatchObject({
			code: "programme.period-on-its-way",
		});
		await act(sarnai, commands["period-sent-back"], { period: year.id, reason: "Хугацаа буруу" });
		await published();
		await expect(run(handle, machine, planCommands["period-written"], longer)).rejects.toMatchObject({
			code: "programme.period-published",
		});
		await expect(run(handle, machine, planCommands["period-removed"], { id: year.id })).rejects.toMatchObject({
			code: "programme.period-published",
		});
		await run(handle, machine, planCommands["period-written"], { ...year, nameMn: "Хоёр дахь жил", nameEn: "The second year" });
	});
});

describe("a reporting day", () => {
	const day = { id: newId(), day: "2020-04-27" };

	it("takes the steps of a period, at once, and is published with all until then", async () => {
		await expect(act(tuya, commands["reporting-day-set"], day)).rejects.toMatchObject({ code: "operation.whole-programme" });
		await expect(act(sarnai, commands["reporting-day-set"], { ...day, day: "2020-04-28" })).rejects.toMatchObject(refused("day-to-come"));
		await act(sarnai, commands["reporting-day-set"], day);
		await expect(act(sarnai, commands["reporting-day-set"], { ...day, id: newId() })).rejects.toMatchObject(refused("day-set"));
		const { seq: asOf } = await act(sarnai, commands["period-submitted"], { period: day.id });
		await expect(act(sarnai, commands["reporting-day-removed"], { period: day.id })).rejects.toMatchObject(refused("wrong-step"));
		await act(oyun, commands["period-approved"], { period: day.id, asOf });
		await act(bayar, commands["period-published"], { period: day.id, asOf });
		const [figure] = await listPublished(handle.db, day.id);
		expect(figure).toMatchObject({ day: day.day, figure: { low: 3, period: { fresh: { low: 3, high: 3 }, soFar: { low: 3, high: 3 } } } });
		await come("Хожуу");
		expect((await readDifferences(handle, day.id)).map(({ now }) => now.low)).toEqual([4]);
		expect(await verifyPublished(handle)).toEqual({ figures: 1, faults: [] });
	});

	it("is removed as long as nothing was submitted for it", async () => {
		await act(sarnai, commands["reporting-day-set"], day);
		await act(sarnai, commands["reporting-day-removed"], { period: day.id });
		await expect(act(sarnai, commands["period-submitted"], { period: day.id })).rejects.toMatchObject(refused("period-unknown"));
	});
});

describe("a published figure", () => {
	it("is what the figure was at the position that was submitted, whatever is recorded before it is published", async () => {
		const asOf = await submitted();
		await come("Хожуу");
		await act(oyun, commands["period-approved"], { period: year.id, asOf });
		await act(oyun, commands["period-published"], { period: year.id, asOf });
		const [figure] = await listPublished(handle.db);
		expect(figure).toMatchObject({ edition: 0, asOf, day: year.endsOn, publishedOn: "2020-04-27", reason: null });
		expect(figure?.figure).toMatchObject(numbersOf(await readFigure(handle, "P", { asOf })));
		expect(figure?.figure).toMatchObject({ low: 3, high: 3, period: { fresh: { low: 2, high: 2 }, soFar: { low: 3, high: 3 } } });
		const anchor = parseAnchor(`${asOf}:${figure?.hash}`);
		expect((await verifyJournal(handle, anchor ?? undefined)).faults).toEqual([]);
		expect(await verifyPublished(handle)).toEqual({ figures: 1, faults: [] });
	});

	it("counts until the last day of its period, and what happens after it is no reason to restate it", async () => {
		const later = { id: newId(), heldOn: "2020-02-03", area: "84", site: null };
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Дараа жил", sessions: [later] });
		await come("Эрт", later.id);
		await published();
		expect((await listPublished(handle.db))[0]?.figure).toMatchObject({ low: 3, period: { fresh: { low: 2 }, soFar: { low: 3 } } });
		await come("Бас", later.id);
		expect((await readFigure(handle, "P")).count.low).toBe(5);
		expect(await readDifferences(handle, year.id)).toEqual([]);
		// Somebody of the period who is found late is one.
		await come("Мартагдсан");
		expect((await readDifferences(handle, year.id)).map(({ now }) => now.period.fresh.low)).toEqual([3]);
	});

	it("of attendances and of sessions is found again as well", async () => {
		await defineIndicator(handle, sarnai, { ...plainSheet, code: "A", unit: "attendance" });
		await defineIndicator(handle, sarnai, { ...plainSheet, code: "E", unit: "event" });
		await published();
		expect((await listPublished(handle.db)).map(({ indicator, figure: { low } }) => [indicator, low])).toEqual([
			["A", 3],
			["E", 2],
			["P", 3],
		]);
		expect(await verifyPublished(handle)).toEqual({ figures: 3, faults: [] });
		await sql`delete from attendance where id = (select min(id::text)::uuid from attendance)`.execute(handle.db);
		expect((await verifyPublished(handle)).faults.map(({ indicator }) => indicator)).toEqual(["A", "P"]);
	});

	const faults: readonly (readonly [string, string, string])[] = [
		["a session that was moved in place", "update session set held_on = '2017-03-04'", "low"],
		["an attendance that was taken out", "delete from attendance where id = (select min(id::text)::uuid from attendance)", "rows"],
		["two people who were made one in place", "update membership set person = (select min(person::text)::uuid from membership)", "rows"],
		["a sheet that was changed in place", `update indicator set window_from = '2019-01-01'`, "low"],
		["a frozen number that was changed", `update published_figure set figure = replace(figure::text, '"low":3', '"low":4')::json`, "low"],
		["a frozen figure that is none any more", `update published_figure set figure = '{"low":3}'`, "figure"],
		["a digest that was changed", "update published_figure set rows_digest = 'none'", "rows"],
		["a hash that was changed", "update published_figure set hash = 'none'", "hash"],
		["a model that was changed", "update published_figure set linkage_model = 'other'", "linkageModel"],
	];

	it("is stored in the present version, and found again in the first one as well", async () => {
		await published();
		const [{ figure: before } = { figure: null }] = await listPublished(handle.db);
		if (!before) throw new Error("nothing is published");
		const stored = async () => (await sql<{ figure: unknown }>`select figure from published_figure`.execute(handle.db)).rows;
		expect(await stored()).toEqual([{ figure: before }]);
		await sql`update published_figure set figure = ${JSON.stringify(asFirstStored(before))}::json`.execute(handle.db);
		expect(await stored()).not.toEqual([{ figure: before }]);
		expect((await listPublished(handle.db)).map(({ figure }) => figure)).toEqual([before]);
		expect(await verifyPublished(handle)).toEqual({ figures: 1, faults: [] });
		const wrong = asFirstStored({ ...before, attendances: before.attendances + 1 });
		await sql`update published_figure set figure = ${JSON.stringify(wrong)}::json`.execute(handle.db);
		expect((await verifyPublished(handle)).faults).toMatchObject([{ indicator: "P", what: ["attendances"] }]);
	});

	it.each(faults)("does not move unseen: %s", async (_, statement, what) => {
		await published();
		await sql.raw(statement).execute(handle.db);
		const [fault] = (await verifyPublished(handle)).faults;
		expect(fault).toMatchObject({ period: year.id, indicator: "P", edition: 0 });
		expect(fault?.what).toContain(what);
	});
});

it("does not move unseen when a likeness is weighed anew in place", async () => {
	await sql`insert into likeness (one, other, since_seq, bits, probability, model, band, joined)
		select min(report::text)::uuid, max(report::text)::uuid, 1, 0, 0.5, 'mongolia-1', 'review', false from attendance`.execute(handle.db);
	await published();
	expect((await verifyPublished(handle)).faults).toEqual([]);
	const [{ figure } = { figure: null }] = await listPublished(handle.db);
	expect(figure).toMatchObject({
		low: 2,
		high: 3,
		best: 2,
		rows: 3,
		doubt: { expected: { perhapsOne: 0.5, wronglyJoined: 0, missed: 0.1 } },
	});
	// Before numbers were expected it was published as linked; that is found again, and is no reason to restate it.
	if (!figure) throw new Error("nothing is published");
	await sql`update published_figure set figure = ${JSON.stringify(asSecondStored(figure))}::json`.execute(handle.db);
	expect((await listPublished(handle.db))[0]?.figure).toMatchObject({
		version: 3,
		best: 3,
		period: { soFar: { low: 2, high: 3, best: null } },
	});
	expect((await verifyPublished(handle)).faults).toEqual([]);
	expect(await readDifferences(handle, year.id)).toEqual([]);
	await sql`update likeness set probability = 0.001`.execute(handle.db);
	expect((await verifyPublished(handle)).faults).toMatchObject([{ indicator: "P" }]);
});

describe("a restatement", () => {
	it("stands beside what was published, which does not move", async () => {
		const asOf = await published();
		expect(await readDifferences(handle, year.id)).toEqual([]);
		const id = newId();
		const proposal = { id, period: year.id, indicator: "P", ...reasons };
		await expect(act(sarnai, commands["restatement-proposed"], proposal)).rejects.toMatchObject(refused("nothing-to-restate"));
		await come("Хожуу");
		const [difference] = await readDifferences(handle, year.id);
		expect([difference?.published.figure.low, difference?.now.low]).toEqual([3, 4]);
		expect((await listPublished(handle.db)).map(({ figure }) => figure.low)).toEqual([3]);

		await expect(act(tuya, commands["restatement-proposed"], proposal)).rejects.toMatchObject({
			code: "operation.whole-programme",
		});
		await act(oyun, commands["restatement-proposed"], proposal);
		await expect(act(sarnai, commands["restatement-proposed"], { ...proposal, id: newId() })).rejects.toMatchObject(
			refused("restatement-waits"),
		);
		// What comes after the proposal is not what somebody approves.
		await come("Бүр хожуу");
		await expect(act(oyun, commands["figure-restated"], { period: year.id, restatement: id })).rejects.toMatchObject(
			refused("own-restatement"),
		);
		await act(bayar, commands["figure-restated"], { period: year.id, restatement: id });
		const editions = await listPublished(handle.db);
		expect(editions.map(({ edition, figure, reason }) => [edition, figure.low, reason])).toEqual([
			[0, 3, null],
			[1, 4, reason],
		]);
		expect(editions[0]).toMatchObject({ asOf, day: year.endsOn });
		expect(await verifyPublished(handle)).toEqual({ figures: 2, faults: [] });
		// Whoever doubts an edition computes it by its position and its day, as the command line prints it.
		for (const { asOf: seq, day, figure } of editions) {
			const again = await readFigures(handle, { asOf: seq, day });
			expect(again.map((one) => ({ ...figure, ...numbersOf(one) }))).toEqual([figure]);
		}
		const [before] = await readFigures(handle, { day: "2018-12-31" });
		expect(before?.count).toMatchObject({ low: 1, until: "2018-11-05" });
		await expect(readFigures(handle, { day: "2020-04-28" })).rejects.toMatchObject({ code: "figures.day-not-known" });
		expect((await readDifferences(handle, year.id)).map(({ now }) => now.low)).toEqual([5]);
		await expect(act(bayar, commands["figure-restated"], { period: year.id, restatement: id })).rejects.toMatchObject(
			refused("restatement-unknown"),
		);
	});

	it("is withdrawn without a trace on what was published", async () => {
		await published();
		await reviseIndicator(handle, sarnai, { ...plainSheet, code: "P", windowFrom: "2019-01-01" });
		const id = newId();
		await act(sarnai, commands["restatement-proposed"], { id, period: year.id, indicator: "P", ...reasons });
		await act(oyun, commands["restatement-withdrawn"], { period: year.id, restatement: id });
		expect((await listPublished(handle.db)).map(({ edition }) => edition)).toEqual([0]);
		expect((await readDifferences(handle, year.id)).map(({ now }) => now.low)).toEqual([2]);
		expect(await verifyPublished(handle)).toEqual({ figures: 1, faults: [] });
	});
});
