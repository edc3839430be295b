import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, bayar, tuya } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { campaignContacts, campaignCommands as commands, listCampaigns, readCampaignContacts, readCampaignYear } from "./index.ts";
import { readItem } from "./store.ts";

// Today is 2020-04-27.
let handle: Handle;
let campaign: string;

const author = authorBy(bayar);
const theme = { themeMn: "Нийгмийн хүртээмж", themeEn: "Inclusiveness in society" };
const titles = { titleMn: "Хүүхдийн дуу хоолой", titleEn: "Voice of a child" };
const population = { low: 1_800, high: 2_000, source: "Platform's own figure, January 2019" };

function yearOf(number: number, changes: object = {}) {
	return { id: newId(), campaign, number, ...theme, startsOn: "2018-09-01", endsOn: "2019-08-31", ...population, ...changes };
}

beforeAll(async () => {
	handle = await freshProgramme();
	campaign = newId();
	await run(handle, author, commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
});

let years = 0;

async function freshItem(): Promise<{ year: string; item: string }> {
	const year = yearOf(++years);
	const item = { id: newId(), year: year.id, kind: "video", ...titles };
	await run(handle, author, commands["year-written"], year);
	await run(handle, author, commands["item-written"], item);
	return { year: year.id, item: item.id };
}

function measured(contacts: number, changes: { metric?: string; counted?: string; measuredOn?: string } = {}) {
	return { metric: "Reach", counted: "once", contacts, measuredOn: "2019-11-01", source: "Page export", ...changes };
}

async function publish(item: string, number: ReturnType<typeof measured> | null, publishedOn = "2018-10-05"): Promise<string> {
	const post = { id: newId(), item, platform: "facebook", publishedOn, ...number };
	await run(handle, author, commands["post-written"], post);
	return post.id;
}

describe("a year of a campaign", () => {
	it("adds contacts and keeps people between the largest post and everybody who can be reached", async () => {
		const { year, item } = await freshItem();
		await publish(item, measured(900));
		await publish(item, measured(700));
		await publish(item, measured(800, { metric: "Views", counted: "each_time" }), "2018-11-05");
		const read = await readCampaignYear(handle, year);
		expect(read?.total).toMatchObject({ unit: "contact", how: "duplicated", low: 2_400, high: 2_400, rows: 3, until: "2018-11-05" });
		expect(read?.people).toMatchObject({ unit: "person", how: "unique", low: 900, high: 2_000 });
	});

	it("without posts is none; with a post of unknown number may be everybody; one whose day is to come is not in it", async () => {
		const { year, item } = await freshItem();
		expect((await readCampaignYear(handle, year))?.people).toMatchObject({ low: 0, high: 0 });
		await publish(item, measured(10));
		await publish(item, null, "2020-05-05");
		const before = await readCampaignYear(handle, year);
		expect(before).toMatchObject({ total: { low: 10 }, people: { low: 10, high: 10 } });
		expect([before?.posts.length, before?.counted.length]).toEqual([2, 1]);
		expect((await readCampaignYear(handle, year, { day: "2020-05-06" }))?.people).toMatchObject({ low: 10, high: 2_000 });
	});

	it("has no interval while nobody has said how many can be reached", async () => {
		const year = yearOf(++years, { low: null, high: null, source: null });
		await run(handle, author, commands["year-written"], year);
		expect(await readCampaignYear(handle, year.id)).toMatchObject({ total: { low: 0 }, people: null });
	});

	it("is refused when its number is taken, its days or its range are crossed, or a post contradicts it", async () => {
		const { year, item } = await freshItem();
		await publish(item, measured(900));
		const write = (changes: object) => run(handle, author, commands["year-written"], yearOf(years, { id: year, ...changes }));
		await expect(write({ id: newId() })).rejects.toMatchObject({ code: "campaigns.year-number-taken" });
		await expect(write({ endsOn: "2018-08-31" })).rejects.toMatchObject({ code: "campaigns.ends-before-start" });
		await expect(write({ low: 3_000 })).rejects.toMatchObject({ code: "campaigns.population-crossed" });
		await expect(write({ low: 1, high: 899 })).rejects.toMatchObject({
			code: "campaigns.population-below-post",
		});
		await write({ low: 1, high: 900 });
	});
});

describe("a post", () => {
	it("that more accounts saw than there are people is impossible; as many views are not", async () => {
		const { item } = await freshItem();
		await expect(publish(item, measured(2_001))).rejects.toMatchObject({ code: "campaigns.more-than-people" });
		await publish(item, measured(2_001, { metric: "Views", counted: "each_time" }));
		await publish(item, measured(2_000));
	});

	it("takes a later number in place of an earlier one, and figures as of before keep the earlier", async () => {
		const { year, item } = await freshItem();
		const post = await publish(item, measured(500));
		const { seq } = await journalHead(handle);
		await run(handle, author, commands["post-measured"], { id: post, ...measured(650, { measuredOn: "2020-01-01" }) });
		const total = async (asOf?: number) => (await readCampaignYear(handle, year, asOf === undefined ? {} : { asOf }))?.total.low;
		expect([await total(), await total(seq)]).toEqual([650, 500]);
		const earlier = run(handle, author, commands["post-measured"], { id: post, ...measured(700, { measuredOn: "2019-12-31" }) });
		await expect(earlier).rejects.toMatchObject({ code: "campaigns.measured-earlier" });
	});

	it("is not measured before it was published, nor in days to come", async () => {
		const { item } = await freshItem();
		const early = publish(item, measured(5, { measuredOn: "2018-10-04" }));
		await expect(early).rejects.toMatchObject({ code: "campaigns.measured-before-published" });
		const late = publish(item, measured(5, { measuredOn: "2020-04-28" }));
		await expect(late).rejects.toMatchObject({ code: "campaigns.day-to-come" });
	});

	it("entered by mistake is taken away, but not from before", async () => {
		const { year, item } = await freshItem();
		const post = await publish(item, measured(5));
		const { seq } = await journalHead(handle);
		await run(handle, author, commands["post-removed"], { id: post });
		const rows = (asOf: number) => campaignContacts(handle.db, { asOf, day: "2020-04-27", year });
		expect(await rows(seq + 1)).toEqual([]);
		expect(await rows(seq)).toMatchObject([{ id: post, contacts: 5, year, itemTitle: { en: "Voice of a child" } }]);
		await expect(run(handle, author, commands["post-removed"], { id: post })).rejects.toMatchObject({ code: "campaigns.post-unknown" });
	});
});

it("several years add contacts, and people stay between the largest post and everybody", async () => {
	const two = newId();
	await run(handle, author, commands["campaign-written"], { id: two, nameMn: "Хоёр жил", nameEn: "Two years" });
	for (const [number, contacts, high] of [
		[1, 1_500, 2_000],
		[2, 1_700, 2_100],
	] as const) {
		const year = { ...yearOf(number), campaign: two, high };
		const item = { id: newId(), year: year.id, kind: "poster", ...titles };
		await run(handle, author, commands["year-written"], year);
		await run(handle, author, commands["item-written"], item);
		await publish(item.id, measured(contacts));
	}
	const found = (await listCampaigns(handle.db)).find(({ id }) => id === two);
	if (!found) throw new Error("the campaign is lost");
	expect(found.years.map(({ number }) => number)).toEqual([1, 2]);
	const { total, people } = await readCampaignContacts(handle, found);
	expect(total).toMatchObject({ unit: "contact", low: 3_200, rows: 2 });
	expect(people).toMatchObject({ low: 1_700, high: 2_100 });
});

it("an item that was entered by mistake is taken away, once no post of it is on record", async () => {
	const { item } = await freshItem();
	const post = await publish(item, null);
	const remove = () => run(handle, author, commands["item-removed"], { id: item });
	await expect(remove()).rejects.toMatchObject({ code: "campaigns.item-has-posts" });
	await run(handle, author, commands["post-removed"], { id: post });
	await remove();
	expect(await readItem(handle.db, item)).toBeNull();
	await expect(remove()).rejects.toMatchObject({ code: "campaigns.item-unknown" });
});

it("whoever works in some areas only changes nothing of a campaign", async () => {
	const { year, item } = await freshItem();
	const post = await publish(item, null);
	const partly = authorBy({ ...tuya, role: "manager" });
	const refused = [
		run(handle, partly, commands["campaign-written"], { id: campaign, nameMn: "Өөр", nameEn: "Other" }),
		run(handle, partly, commands["year-written"], yearOf(9, { id: year })),
		run(handle, partly, commands["item-written"], { id: item, year, kind: "poster", ...titles }),
		run(handle, partly, commands["post-written"], { id: post, item, platform: "other", publishedOn: "2019-01-01" }),
		run(handle, partly, commands["post-measured"], { id: post, ...measured(1) }),
		run(handle, partly, commands["post-removed"], { id: post }),
		run(handle, partly, commands["item-removed"], { id: item }),
	];
	for (const one of refused) await expect(one).rejects.toMatchObject({ code: "operation.whole-programme" });
});
