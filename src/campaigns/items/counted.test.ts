import { beforeAll, describe, expect, it } from "vitest";
import { release, releasedStory, writeStory } from "../../../test/support/campaign.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, bayar, sarnai } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { checkClaims } from "../../claims/check.ts";
import { gatherFacts } from "../../claims/facts/gathering.ts";
import { readFigure, readRows } from "../../figures/index.ts";
import { readLeftOut } from "../../figures/rows/left-out.ts";
import type { IndicatorSheet } from "../../indicators/schema.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { campaignCommands as commands } from "../index.ts";

// Today is 2020-04-27.
let handle: Handle;
const author = authorBy(bayar);
const [first, second] = [newId(), newId()];
const items = { society: newId(), voice: newId(), poster: newId(), story: newId(), drawer: newId() };

function sheetOf(code: string, counts: Partial<Extract<IndicatorSheet["counts"], { of: "campaign-items" }>>): IndicatorSheet {
	const all = { of: "campaign-items", kinds: [], year: null, state: null, language: null } as const;
	const title = { mn: "Аяны бүтээл", en: "Items of the campaign" };
	return {
		...plainSheet,
		title,
		definition: title,
		code,
		unit: "item",
		windowFrom: "2018-10-01",
		windowUntil: "2020-12-31",
		counts: { ...all, ...counts },
	};
}

async function post(item: string, publishedOn: string): Promise<string> {
	const id = newId();
	await run(handle, author, commands["post-written"], { id, item, platform: "facebook", publishedOn });
	return id;
}

beforeAll(async () => {
	handle = await freshProgramme();
	const campaign = newId();
	await run(handle, author, commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
	for (const [number, id] of [first, second].entries()) {
		const days = { startsOn: `${2018 + number}-09-01`, endsOn: `${2019 + number}-08-31` };
		await run(handle, author, commands["year-written"], {
			id,
			campaign,
			number: number + 1,
			themeMn: "Хүртээмж",
			themeEn: "Inclusion",
			...days,
		});
	}
	const written = [
		[items.society, first, "video", "Тэгш нийгэм"],
		[items.voice, second, "video", "Хүүхдийн дуу хоолой"],
		[items.poster, first, "poster", "Сургууль бүрд"],
		[items.story, second, "human_story", "Бат-Эрдэнийн түүх"],
		[items.drawer, second, "video", "Нийтлээгүй"],
	] as const;
	for (const [id, year, kind, titleMn] of written) {
		await run(handle, author, commands["item-written"], { id, year, kind, titleMn, titleEn: titleMn });
	}
	await post(items.society, "2018-11-05");
	await post(items.society, "2018-10-05");
	await post(items.voice, "2019-10-01");
	await post(items.poster, "2018-09-30");
	await post(items.story, "2020-05-01");
	const sheets = { ALL: {}, VI: { kinds: ["video"] }, Y1: { year: first }, PO: { kinds: ["poster"] } } as const;
	for (const [code, counts] of Object.entries(sheets)) await defineIndicator(handle, sarnai, sheetOf(code, counts));
});

const numberOf = async (code: string, asOf?: number) => (await readFigure(handle, code, { asOf })).count.low;
const reasons = async (code: string) => (await readLeftOut(handle, [""], code, { limit: 50 })).map(({ id, reason }) => [id, reason]).sort();

describe("items of a campaign", () => {
	it("are each counted once, on the day of their first post", async () => {
		const figure = await readFigure(handle, "ALL");
		expect(figure.count).toMatchObject({ unit: "item", how: "unique", low: 2, high: 2, rows: 2, until: "2019-10-01" });
		const rows = await readRows(handle, [""], "ALL", { limit: 50 });
		expect(rows.map(({ id, name, day, occasion }) => [id, name, day, occasion])).toEqual([
			[items.society, "Тэгш нийгэм", "2018-10-05", "video"],
			[items.voice, "Хүүхдийн дуу хоолой", "2019-10-01", "video"],
		]);
	});

	it("are left out where they were never posted, first posted outside the window, or are to be posted", async () => {
		expect(await reasons("ALL")).toEqual(
			[
				[items.poster, "before-window"],
				[items.drawer, "never-posted"],
				[items.story, "not-yet-held"],
			].sort(),
		);
		expect(await reasons("PO")).toEqual([[items.poster, "before-window"]]);
	});

	it("are of the kinds and of the year that the sheet asks for", async () => {
		expect([await numberOf("VI"), await numberOf("Y1"), await numberOf("PO")]).toEqual([2, 1, 0]);
		expect(await reasons("VI")).toEqual([[items.drawer, "never-posted"]]);
	});

	it("move with their posts, and each earlier position still says what it said", async () => {
		const before = await readFigure(handle, "VI");
		const only = await post(items.drawer, "2020-01-10");
		expect([await numberOf("VI"), await numberOf("VI", before.count.asOf)]).toEqual([3, 2]);
		await run(handle, author, commands["post-removed"], { id: only });
		expect(await numberOf("VI")).toBe(2);
		expect(await readFigure(handle, "VI", { asOf: before.count.asOf })).toEqual(before);
	});

	it("are counted by what was decided of them, in the language that a sheet asks for, and each earlier position still says what it said", async () => {
		const sheets = {
			PUB: { state: "published" },
			PUBEN: { state: "published", language: "en" },
			APP: { state: "approved" },
			GONE: { state: "withdrawn" },
		} as const;
		for (const [code, counts] of Object.entries(sheets)) await defineIndicator(handle, sarnai, sheetOf(code, counts));
		const numbers = (asOf?: number) => Promise.all(["PUB", "PUBEN", "APP", "GONE"].map((code) => numberOf(code, asOf)));
		expect(await numbers()).toEqual([0, 0, 0, 0]);
		const { item } = await releasedStory(handle, second, ["mn", "en"], { releaseOn: "2020-04-01" });
		await writeStory(handle, items.story, "mn");
		await release(handle, items.story, "mn", { releaseOn: "2020-05-10" });
		const released = await readFigure(handle, "PUB");
		expect(await numbers()).toEqual([1, 1, 2, 0]);
		expect(await reasons("PUBEN")).toContainEqual([items.story, "not-in-state"]);
		await run(handle, author, commands["item-withdrawn"], { item, language: "en", because: "Орчуулга буруу" });
		expect(await numbers()).toEqual([1, 0, 2, 1]);
		expect(await numbers(released.count.asOf)).toEqual([1, 1, 2, 0]);
	});

	it("bear out the number of a text, or contradict it, and leave the contacts of their year what they are", async () => {
		const facts = await gatherFacts(handle);
		const told = (text: string) => checkClaims(text, facts).map(({ verdict, figure }) => [verdict, figure]);
		expect([told("2 videos were made."), told("2 видео бүтээсэн.")]).toEqual([[["supported", "VI"]], [["supported", "VI"]]]);
		expect(told("5 videos were made.")).toEqual([["unsupported", "VI"]]);
		expect(facts.facts.filter(({ unit }) => unit === "contact").map(({ campaignYear }) => campaignYear?.number)).toEqual([1, 2]);
	});
});
