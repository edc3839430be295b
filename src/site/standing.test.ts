import { beforeAll, describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, bayar, oyun, sarnai } from "../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import type { NewReport } from "../people/index.ts";
import { planCommands } from "../programme/index.ts";
import { publishingCommands } from "../publishing/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, machine, run } from "../shared/journal/index.ts";
import { publishEditions } from "./editions.ts";
import { listEditions, readPublicView } from "./store.ts";

let handle: Handle;
const session = newId();

beforeAll(async () => {
	handle = await freshProgramme();
	const sessions = [{ id: session, heldOn: "2020-03-04", area: "84", site: null }];
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Сургалт", sessions });
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "P" });
	await come(6);
});

let people = 9;

async function come(count: number): Promise<string> {
	let last = "";
	for (let index = 0; index < count; index += 1) {
		people += 1;
		const given = `Нэр${people}`;
		const particulars = {
			birthDate: null,
			sex: null,
			registerNumber: `УБ8001${people}${people}`,
			phone: null,
			workplace: null,
			area: null,
		};
		const report: NewReport = { id: newId(), written: { name: given }, name: { clan: null, family: given, given }, ...particulars };
		last = newId();
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: last, session, ...lineOf(report) });
	}
	return last;
}

async function publish(period: string): Promise<void> {
	const { seq: asOf } = await run(handle, authorBy(sarnai), publishingCommands["period-submitted"], { period });
	await run(handle, authorBy(oyun), publishingCommands["period-approved"], { period, asOf });
	await run(handle, authorBy(bayar), publishingCommands["period-published"], { period, asOf });
}

async function view(showsToday: boolean, day = "2020-04-27") {
	return readPublicView({ handle, showsToday }, await journalHead(handle), day);
}

const nextMonth = "2020-05-01";

const numbers = async (showsToday: boolean, day?: string) =>
	(await view(showsToday, day)).figures.map(({ figure, published, soFar }) => [
		figure.count.high,
		published?.period.name.en ?? null,
		soFar?.count.high ?? null,
	]);

describe("the number of a public page", () => {
	it("is none before anything was published, or that of the last month where the programme shows it", async () => {
		expect(await numbers(false)).toEqual([]);
		expect((await view(false)).silent.map(({ code }) => code)).toEqual(["P"]);
		expect(await numbers(true)).toEqual([]);
		expect(await numbers(true, "2020-04-30")).toEqual([]);
		expect(await numbers(true, nextMonth)).toEqual([[6, null, null]]);
		expect((await view(true, "2020-05-31")).figures.map(({ figure }) => figure.asOfDay)).toEqual(["2020-04-30"]);
		await publishEditions({ handle, showsToday: false });
		expect(await listEditions(handle)).toEqual([]);
	});

	it("is what was published last, whatever is entered or taken back", async () => {
		const period = { id: newId(), nameMn: "1-р улирал", nameEn: "Quarter 1", startsOn: "2020-01-01", endsOn: "2020-03-31" };
		await run(handle, machine, planCommands["period-written"], period);
		await publish(period.id);
		const late = await come(5);
		expect(await numbers(false)).toEqual([[6, "Quarter 1", null]]);
		expect(await numbers(true)).toEqual([[6, "Quarter 1", null]]);
		expect(await numbers(true, nextMonth)).toEqual([[6, "Quarter 1", 11]]);
		await publishEditions({ handle, showsToday: false });
		expect((await listEditions(handle)).map(({ tables }) => tables.people)).toEqual([6]);
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-removed"], { attendance: late, because: "Андуурсан" });
		expect(await numbers(true)).toEqual([[6, "Quarter 1", null]]);
		expect(await numbers(true, nextMonth)).toEqual([[6, "Quarter 1", 10]]);
	});

	it("is of the stretch that ends last: a report until a day takes the place of the period before it", async () => {
		const day = newId();
		await run(handle, authorBy(sarnai), publishingCommands["reporting-day-set"], { id: day, day: "2020-04-27" });
		await publish(day);
		expect(await numbers(false)).toEqual([[10, "Until 27 April 2020", null]]);
		const [{ anchor, published } = { anchor: "", published: null }] = (await view(false)).figures;
		expect(anchor).toBe(`${published?.edition.asOf}:${published?.edition.hash}`);
	});
});
