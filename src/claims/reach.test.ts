import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, delger, oyun } from "../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { campaignCommands as commands } from "../campaigns/index.ts";
import { readFigure, readInStretches } from "../figures/index.ts";
import { totalCommands } from "../reach/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { checkClaims } from "./check.ts";
import { gatherFacts } from "./facts/gathering.ts";

// Today is 2020-04-27.
let handle: Handle;
const [campaign, year, item] = [newId(), newId(), newId()];
const posts = [812_400, 641_300, 503_760, 371_900, 248_500].map((contacts, at) => ({
	id: newId(),
	contacts,
	publishedOn: `2018-1${at < 3 ? 0 : 2}-0${at + 1}`,
}));

beforeAll(async () => {
	handle = await freshProgramme();
	const theme = { themeMn: "Тэгш хамруулал", themeEn: "Inclusion" };
	const people = { low: 2_000_000, high: 2_000_000, source: "Platform's own figure" };
	await run(handle, authorBy(delger), commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
	const days = { startsOn: "2018-09-01", endsOn: "2019-08-31" };
	await run(handle, authorBy(oyun), commands["year-written"], { id: year, campaign, number: 1, ...theme, ...days, ...people });
	await run(handle, authorBy(delger), commands["item-written"], { id: item, year, kind: "video", titleMn: "Дуу хоолой", titleEn: "Voice" });
	const number = { metric: "Reach", counted: "once", measuredOn: "2019-11-01", source: "Page export" } as const;
	for (const post of posts) {
		await run(handle, authorBy(delger), commands["post-written"], { item, platform: "facebook", ...number, ...post });
	}
	for (const [reach, some] of [
		[1_240_000, posts.slice(0, 3)],
		[540_000, posts.slice(3)],
	] as const) {
		const total = { id: newId(), year, kind: "page_window", reach, only: "yes", whole: "yes", source: "Business Suite" } as const;
		await run(handle, authorBy(delger), totalCommands["total-written"], { ...total, posts: some.map(({ id }) => id) });
	}
});

describe("a text that calls contacts people", () => {
	it.each([
		["The campaign reached 2,577,860 people.", "between 1,240,000 and 1,780,000, most likely about 1,351,651"],
		["Аяны хүрээнд 2,577,860 хүнд хүрсэн.", "1,240,000–1,780,000 хооронд, хамгийн магадлалтай нь 1,351,651 орчим"],
	])("is refused and offered the interval with what is likely: %s", async (text, offered) => {
		const [claim] = checkClaims(text, await gatherFacts(handle));
		expect(claim?.verdict).toBe("duplicated");
		expect(claim?.note).toContain(offered);
	});
});

describe("people reached, as a figure", () => {
	const code = "PEOPLE";

	beforeAll(async () => {
		const counts = { of: "campaign-reach", year } as const;
		const title = { titleMn: "Аянаар хүрсэн хүн", titleEn: "People reached by the campaign" };
		await defineIndicator(handle, oyun, {
			...plainSheet,
			...title,
			code,
			unit: "person",
			reach: "campaign",
			counts,
			windowFrom: "2018-09-01",
		});
	});

	it("is the interval with its estimate, and not the sum of its rows", async () => {
		const { count, cells } = await readFigure(handle, code);
		expect(count).toMatchObject({
			unit: "person",
			low: 1_240_000,
			high: 1_780_000,
			best: { value: 1_351_651, method: "frailty" },
			rows: 5,
		});
		expect(cells).toEqual([]);
	});

	it("says of a period what is new as an interval, which may be nobody", async () => {
		const { indicator, count, asOfDay } = await readFigure(handle, code);
		const autumn = { startsOn: "2018-10-01", endsOn: "2018-10-31" };
		const winter = { startsOn: "2018-12-01", endsOn: "2018-12-31" };
		const [read] = await readInStretches(handle, [indicator], { asOf: count.asOf, day: asOfDay }, [autumn, winter]);
		expect(read?.of({}, autumn)).toMatchObject({ fresh: { low: 1_240_000 }, soFar: { low: 1_240_000, high: 1_240_000 } });
		// At most all whom the two posts of December reached.
		expect(read?.of({}, winter)).toMatchObject({
			fresh: { low: 0, high: 620_400, best: null },
			soFar: { low: 1_240_000, high: 1_780_000 },
		});
		expect(read?.of({ sex: "female" }, winter)).toBeNull();
	});

	it("supports a text that says so, and refuses one that says the sum", async () => {
		const facts = await gatherFacts(handle);
		const verdictOf = (text: string) => checkClaims(text, facts)[0]?.verdict;
		expect(verdictOf("The campaign reached about 1,350,000 people.")).toBe("supported");
		expect(verdictOf("The campaign reached 2,577,860 people.")).not.toBe("supported");
	});
});
