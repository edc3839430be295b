import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign, beginStory, releasedStory, writeStory } from "../../../test/support/campaign.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, oyun } from "../../../test/support/people.ts";
import { call } from "../../../test/support/visits.ts";
import { campaignCommands, listCampaigns } from "../../campaigns/index.ts";
import { consentCommands } from "../../consent/index.ts";
import type { Programme } from "../../programme/index.ts";
import { addBatch } from "../../reach/devices/store.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { createPageCache, siteRoutes } from "../index.ts";

// Today is 2020-04-27, until a test has another in mind.
const origin = "https://tegsh.example";
let now = new Date("2020-04-27T04:00:00Z");
let programme: Programme;
let year: string;
let read: (path: string) => Promise<{ status: number; text: string; headers: Headers }>;

beforeAll(async () => {
	const { programme: opened } = await freshInstallation();
	programme = { ...opened, handle: { ...opened.handle, clock: { now: () => now } } };
	({ year } = await beginCampaign(programme.handle));
	const routes = siteRoutes({ programmes: () => [programme], origin, cache: createPageCache() });
	read = async (path) => {
		const response = await call(routes, { path: path.replace("~", programme.slug) });
		return { status: response.status, text: await response.text(), headers: response.headers };
	};
});

/** The number under which the story that was begun last is found. */
let stories = 0;
const begin: typeof releasedStory = async (...given) => {
	stories += 1;
	return releasedStory(...given);
};
const at = (language: string, number = stories) => `/${language}/~/campaign/1/story-${number}`;

describe("a human story", () => {
	it("is a page of its own in the language in which it is public, and its title is nowhere in the other", async () => {
		await begin(programme.handle, year, ["mn"]);
		const page = await read(at("mn"));
		expect([page.status, page.text]).toEqual([200, expect.stringContaining("<h1>Очих дөч, ирэх дөчин минут</h1>")]);
		expect(page.text).toContain('property="og:type" content="article"');
		expect(page.text).not.toContain('hreflang="en" href="https');
		const other = await read(at("en"));
		expect([other.status, other.text]).toEqual([404, expect.stringContaining("in Mongolian only")]);
		expect(other.text).not.toContain("Очих");
		// Whoever lists it in English says that it is Mongolian.
		const list = await read("/en/~/campaign/1");
		expect(list.text).toMatch(/href="\/mn\/[^"]*story-\d+" lang="mn"[\s\S]*Очих/);
		for (const path of ["/mn/~/campaign", "/mn/~/feed.xml", "/sitemap.xml"])
			expect((await read(path)).text).toContain(`campaign/1/story-${stories}`);
		expect((await read("/en/~/feed.xml")).text).not.toContain(`campaign/1/story-${stories}`);
	});

	it("that is a draft, or whose day has not come, is nowhere", async () => {
		await begin(programme.handle, year, ["mn"], { releaseOn: "2020-04-28" });
		const scheduled = stories;
		stories += 1;
		const { item } = await beginStory(programme.handle, year);
		await writeStory(programme.handle, item, "mn");
		for (const number of [scheduled, stories]) {
			for (const below of ["", "/card.png", "/transcript"]) expect((await read(at("mn", number) + below)).status).toBe(404);
		}
		expect((await read("/mn/~/campaign")).text).not.toContain(`story-${scheduled}`);
	});

	it("appears with its day and goes with its last, though nobody writes anything", async () => {
		await begin(programme.handle, year, ["mn"], { releaseOn: "2020-05-01", endOn: "2020-05-02" });
		const seen: number[] = [];
		for (const day of ["2020-04-30", "2020-05-01", "2020-05-02", "2020-05-03"]) {
			now = new Date(`${day}T04:00:00Z`);
			seen.push((await read(at("mn"))).status);
		}
		now = new Date("2020-04-27T04:00:00Z");
		expect(seen).toEqual([404, 200, 200, 410]);
	});

	it("answers 410 with kind words from the request after a consent was withdrawn, and nothing below it is left", async () => {
		const { consent } = await begin(programme.handle, year, ["mn", "en"]);
		expect((await read(at("en"))).status).toBe(200);
		const asked = { id: newId(), consent: consent ?? "", askedBy: "Сувдаа", way: "letter", askedOn: "2020-04-27" } as const;
		await run(programme.handle, authorBy(delger), consentCommands["consent-withdrawn"], { ...asked, channels: [], assets: [] });
		const gone = await read(at("en"));
		expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
		expect(gone.text).toContain("This story has gone home");
		expect(gone.text).toContain('name="robots" content="noindex"');
		for (const trace of ["Forty minutes", "gravel", "Nomin"]) expect(gone.text).not.toContain(trace);
		for (const track of ["captions.en.vtt", "subtitles.mn.vtt"]) {
			expect([track, (await read(`${at("en")}/${track}`)).status]).toEqual([track, 410]);
		}
		// Whoever has linked the picture gets one that shows nothing of it.
		const card = await read(`${at("en")}/card.png`);
		expect([card.status, card.headers.get("content-type")]).toEqual([200, "image/png"]);
		for (const path of ["/en/~/feed.xml", "/sitemap.xml", "/en/~/campaign", "/en/~/campaign/1"]) {
			const { text } = await read(path);
			expect([path, text.includes(`story-${stories}<`) || text.includes(`story-${stories}"`)]).toEqual([path, false]);
		}
		expect((await read(`/oembed?url=${encodeURIComponent(origin + at("en").replace("~", programme.slug))}`)).status).toBe(404);
	});

	it("that the office took down is gone in that language alone", async () => {
		const { item } = await begin(programme.handle, year, ["mn", "en"]);
		await run(programme.handle, authorBy(oyun), campaignCommands["item-withdrawn"], { item, language: "en", because: "Алдаатай орчуулга" });
		expect([(await read(at("en"))).status, (await read(at("mn"))).status]).toEqual([410, 200]);
	});

	it("is told to whoever shares it by a link, and never as something to put into another page", async () => {
		await begin(programme.handle, year, ["en"]);
		const address = encodeURIComponent(origin + at("en").replace("~", programme.slug));
		expect((await read(at("en"))).text).toContain(`href="/oembed?format=json&amp;url=${address}"`);
		const told = JSON.parse((await read(`/oembed?format=json&url=${address}`)).text);
		expect(told).toMatchObject({ version: "1.0", type: "link", title: "Forty minutes, there and back again" });
		expect((await read(`/oembed?url=${encodeURIComponent("https://elsewhere.example/x")}`)).status).toBe(404);
		const hidden = siteRoutes({ programmes: () => [{ ...programme, isPublic: false }], origin, cache: createPageCache() });
		expect((await call(hidden, { path: `/oembed?format=json&url=${address}` })).status).toBe(404);
	});
});

it("pages of a campaign have no script but the one that counts devices, and weigh at most 14 KB", async () => {
	for (const path of ["/mn/~/campaign", "/mn/~/campaign/1", at("mn", 1), at("en", 4)]) {
		const { text } = await read(path);
		expect(text.replace(/<script type="module" src="\/island-counting-\w+\.js"><\/script>/, "")).not.toMatch(/<script|\sstyle=/);
		expect(gzipSync(text).length).toBeLessThanOrEqual(14 * 1024);
	}
	expect((await read("/mn/~/campaign/2")).status).toBe(404);
});

it("devices of our own pages are said of a year by tens, as a month ended, and not while they are few", async () => {
	const path = "/en/~/campaign/1";
	const { db } = programme.handle;
	const [{ id: campaign } = { id: "" }] = await listCampaigns(db);
	const add = (day: string, count: number) =>
		addBatch(db, {
			server: newId(),
			number: 1,
			day,
			counts: [
				{ day, campaign, counter: "new-year", subject: year, count },
				{ day, campaign, counter: "new-campaign", subject: "", count },
			],
		});
	const onDay = async (day: string) => {
		now = new Date(`${day}T04:00:00Z`);
		return (await read(path)).text;
	};
	expect(await onDay("2020-05-20")).not.toContain("On our own pages");
	await add("2020-05-20", 49);
	expect(await onDay("2020-06-02")).toContain("Fewer than 50 devices");
	await add("2020-06-03", 3);
	const before = await onDay("2020-06-04");
	await add("2020-06-04", 500);
	for (const day of ["2020-06-05", "2020-06-30", "2020-07-01"]) expect(await onDay(day)).toBe(before);
	expect(await onDay("2020-07-02")).toContain(
		"About 550 devices saw this year of the campaign on the pages of this site until 30 June 2020",
	);
});
