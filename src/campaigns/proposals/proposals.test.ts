import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai } from "../../../test/support/people.ts";
import { call, viewerFor, visitOf } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { campaignsRoutes, campaignCommands as commands, proposedPosts, readCampaignYear } from "../index.ts";
import { readPost } from "../store.ts";
import { readProposal } from "./store.ts";

// Today is 2020-04-27. Narantuya is of the media company, Delger the communications officer, Sarnai the monitoring officer.
let programme: Programme;
let year: string;
let item: string;

const people = { low: 1_000, high: 2_000, source: "NSO 2019" };
const theme = { themeMn: "Тэгш", themeEn: "Equal", startsOn: "2018-09-01", endsOn: "2019-08-31" };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const campaign = newId();
	[year, item] = [newId(), newId()];
	await by(delger, "campaign-written", { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	await by(delger, "year-written", { id: year, campaign, number: 1, ...theme });
	await by(sarnai, "people-estimated", { id: year, ...people });
	await by(delger, "item-written", { id: item, year, kind: "video", titleMn: "Кино", titleEn: "Film" });
});

async function by(person: Person, name: keyof typeof commands, input: object) {
	return (await run(programme.handle, authorBy(person), commands[name] as (typeof commands)["post-removed"], input as { id: string }))
		.result;
}

function post(contacts: number | null, id = newId()) {
	const number = contacts === null ? {} : { metric: "Reach", counted: "once", contacts, measuredOn: "2019-11-01", source: "Page export" };
	return { id, item, platform: "facebook", publishedOn: "2018-10-05", ...number };
}

const counted = async () => {
	const full = await readCampaignYear(programme.handle, year);
	return [full?.total.low, full?.total.rows, full?.people?.low, full?.people?.high];
};
const page = async (path: string, person: Person, form?: Record<string, string>) =>
	call(campaignsRoutes, {
		path: `/office/test/campaigns/${path}`,
		viewer: viewerFor(person),
		programme,
		...(form && { form: { operation: newId(), ...form } }),
	});
const desk = async (person: Person) => proposedPosts(visitOf({ path: "/office/test", viewer: viewerFor(person), programme }));

describe("how many people can be reached", () => {
	it("is said by the monitoring officer and the manager alone: neither by the media company nor the communications officer", async () => {
		for (const person of [narantuya, delger]) {
			await expect(by(person, "people-estimated", { id: year, ...people, high: 9_000 })).rejects.toMatchObject({ status: 403 });
			expect((await page(`years/${year}/people`, person)).status).toBe(403);
			expect((await page(`years/${year}/people`, person, { low: "1", high: "9000", source: "I" })).status).toBe(403);
			expect(await (await page(`years/${year}`, person)).text()).not.toContain("/people");
		}
		const known = await readCampaignYear(programme.handle, year);
		const described = { id: year, campaign: known?.year.campaign, number: 1, ...theme };
		await expect(by(delger, "year-written", { ...described, ...people, high: 9_000 })).rejects.toMatchObject({
			code: "campaigns.people-of-figures",
		});
		await expect(by(narantuya, "year-written", { ...described, themeEn: "Mine" })).rejects.toMatchObject({ status: 403 });
		// What the year is called is the communications officer's to correct, and the range stays.
		await by(delger, "year-written", { ...described, themeEn: "Equality" });
		expect((await readCampaignYear(programme.handle, year))?.year).toMatchObject({ theme: { en: "Equality" }, population: people });
		for (const person of [sarnai, oyun]) await by(person, "people-estimated", { id: year, ...people });
	});

	it("is refused where one post was seen by more, or its ends are crossed", async () => {
		await expect(by(sarnai, "people-estimated", { id: year, ...people, low: 3_000 })).rejects.toMatchObject({
			code: "campaigns.population-crossed",
		});
		await expect(by(sarnai, "people-estimated", { id: newId(), ...people })).rejects.toMatchObject({ code: "campaigns.year-unknown" });
	});
});

describe("what the media company enters", () => {
	it("counts in no figure until it is accepted, and then at once", async () => {
		const before = await counted();
		const made = post(900);
		expect(await by(narantuya, "post-written", made)).toEqual({ post: made.id, proposed: true });
		expect([await counted(), await readPost(programme.handle.db, made.id)]).toEqual([before, null]);
		for (const person of [narantuya, sarnai]) {
			await expect(by(person, "post-accepted", { id: made.id })).rejects.toMatchObject({ code: "operation.not-permitted" });
			expect((await page(`posts/${made.id}/acceptance`, person, {})).status).toBe(403);
			expect((await page(`posts/${made.id}/return`, person, { because: "no" })).status).toBe(403);
		}
		expect((await page(`posts/${made.id}/acceptance`, delger, {})).status).toBe(303);
		expect(await counted()).toEqual([900, 1, 900, 900]);
		await expect(by(delger, "post-accepted", { id: made.id })).rejects.toMatchObject({ code: "campaigns.nothing-proposed" });
	});

	it("of a post that counts leaves the number as it is: a new reading, a correction, a removal", async () => {
		const own = post(500);
		await by(delger, "post-written", own);
		const before = await counted();
		const reading = { metric: "Reach", counted: "once", contacts: 650, measuredOn: "2020-01-01", source: "Page export" };
		await by(narantuya, "post-measured", { id: own.id, ...reading });
		await by(narantuya, "post-written", { ...post(null, own.id), platform: "youtube" });
		expect(await counted()).toEqual(before);
		// The correction goes on from the reading: both are in what waits.
		expect((await readProposal(programme.handle.db, own.id))?.post).toMatchObject({ platform: "youtube", contacts: 650 });
		await by(delger, "post-accepted", { id: own.id });
		expect(await readPost(programme.handle.db, own.id)).toMatchObject({ platform: "youtube", contacts: 650 });
		const now = await counted();
		expect(await by(narantuya, "post-removed", { id: own.id })).toEqual({ item, proposed: true });
		expect(await counted()).toEqual(now);
		expect(await by(delger, "post-accepted", { id: own.id })).toEqual({ post: own.id, item, counts: false });
		expect(await counted()).toEqual([900, 1, 900, 900]);
	});

	it("goes back with a reason, is told apart in lists and on the desk, and comes again", async () => {
		const made = post(120);
		await by(narantuya, "post-written", made);
		expect(await desk(delger)).toMatchObject({ count: 1, items: [{ href: `/office/test/campaigns/posts/${made.id}` }] });
		expect([await desk(narantuya), await desk(sarnai)]).toEqual([null, null]);
		for (const path of [`items/${item}`, `years/${year}`, `posts/${made.id}`])
			expect([path, (await (await page(path, delger)).text()).includes("Waits to be accepted")]).toEqual([path, true]);
		const bare = await page(`posts/${made.id}/return`, delger, { because: "" });
		expect([bare.status, (await bare.text()).includes("Say what is to be changed")]).toEqual([422, true]);
		expect((await page(`posts/${made.id}/return`, delger, { because: "Which page was it?" })).status).toBe(303);
		expect([await desk(delger), (await desk(narantuya))?.items[0]?.detail]).toEqual([null, "Which page was it?"]);
		expect(await (await page(`posts/${made.id}`, narantuya)).text()).toContain("Which page was it?");
		await expect(by(delger, "post-accepted", { id: made.id })).rejects.toMatchObject({ code: "campaigns.nothing-proposed" });
		expect(await (await page(`posts/${made.id}/number`, narantuya)).text()).toContain("Page export");
		await by(narantuya, "post-written", { ...made, contacts: 130 });
		expect(await desk(narantuya)).toBeNull();
		expect(await by(narantuya, "post-removed", { id: made.id })).toEqual({ item, proposed: false });
		expect(await readProposal(programme.handle.db, made.id)).toBeNull();
		expect(await counted()).toEqual([900, 1, 900, 900]);
	});

	it("that became impossible since is not accepted", async () => {
		const made = post(1_900);
		await by(narantuya, "post-written", made);
		await by(sarnai, "people-estimated", { id: year, ...people, high: 1_800 });
		await expect(by(delger, "post-accepted", { id: made.id })).rejects.toMatchObject({ code: "campaigns.more-than-people" });
		await by(sarnai, "people-estimated", { id: year, ...people });
		await by(narantuya, "post-removed", { id: made.id });
	});

	it("changes no kind of an item that counts", async () => {
		const described = { id: item, year, titleMn: "Кино", titleEn: "A film" };
		await expect(by(narantuya, "item-written", { ...described, kind: "poster" })).rejects.toMatchObject({ code: "campaigns.item-counts" });
		await by(narantuya, "item-written", { ...described, kind: "video" });
	});
});
