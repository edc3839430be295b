import { beforeAll, describe, expect, it } from "vitest";
import { release, writeStory } from "../../test/support/campaign.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { may } from "../identity/index.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { campaignsRoutes, campaignCommands as commands, listCampaigns, readCampaignYear } from "./index.ts";
import { listPosts } from "./store.ts";

// Today is 2020-04-27.
let programme: Programme;
const [campaign, year, item, post, story, block] = [newId(), newId(), newId(), newId(), newId(), newId()];
const both = { mn: "Хүүхдийн дуу хоолой", en: "Voice of a child" };
const days = { startsOn: "2018-09-01", endsOn: "2019-08-31" };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const author = authorBy(delger);
	const population = { low: 1_800_000, high: 2_000_000, source: "Platform's own figure" };
	const theme = { themeMn: both.mn, themeEn: both.en };
	await run(handle, author, commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
	await run(handle, authorBy(oyun), commands["year-written"], { id: year, campaign, number: 1, ...theme, ...days, ...population });
	await run(handle, author, commands["item-written"], { id: item, year, kind: "video", titleMn: both.mn, titleEn: both.en });
	await run(handle, author, commands["post-written"], { id: post, item, platform: "facebook", publishedOn: "2018-10-05" });
	await run(handle, authorBy(narantuya), commands["item-written"], {
		id: story,
		year,
		kind: "human_story",
		titleMn: both.mn,
		titleEn: both.en,
	});
	await writeStory(handle, story, "mn");
	await release(handle, story, "mn");
	const written = { id: block, item: story, language: "mn", kind: "heading", text: "Зам" } as const;
	await run(handle, authorBy(narantuya), commands["block-written"], written);
	await run(handle, authorBy(narantuya), commands["review-asked"], { item: story, language: "mn" });
});

function get(path: string, person: Person, language: "mn" | "en" = "en"): Promise<Response> {
	return call(campaignsRoutes, { path: `/office/test/campaigns${path}`, viewer: viewerFor(person), programme, language });
}

function send(path: string, person: Person, form: Record<string, string | File>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(campaignsRoutes, { path: `/office/test/campaigns${path}`, viewer: viewerFor(person), programme, form: fields });
}

const addressOf = (path: string) =>
	path
		.replace("/office/:programme/campaigns", "")
		.replace("years/:id", `years/${year}`)
		.replace("items/:id", `items/${item}`)
		.replace("posts/:id", `posts/${post}`)
		.replace(/items\/:item\/(contents|releases|kits)/, `items/${story}/$1`)
		.replace("blocks/:id", `blocks/${block}`)
		.replace(":language", "mn")
		.replace(":kind", "quote")
		.replace(":id", campaign)
		.replace(":campaign", campaign)
		.replace(":year", year)
		.replace(":item", item);

const number = { metric: "Reach", counted: "once", contacts: "812 400", measuredOn: "2019-11-01", source: "Page export" };

describe("every route of campaigns", () => {
	it("is closed to a field officer", async () => {
		for (const { method, path } of campaignsRoutes) {
			const reply = await (method === "GET" ? get(addressOf(path), tsolmon) : send(addressOf(path), tsolmon, {}));
			expect([method, path, reply.status]).toEqual([method, path, 403]);
		}
	});

	it.each([yuki, sarnai])("that writes is closed to $role, who may read", async (person) => {
		const { seq } = await journalHead(programme.handle);
		for (const { method, path } of campaignsRoutes.filter(({ access }) => access === "campaigns.write")) {
			const reply = await (method === "GET" ? get(addressOf(path), person) : send(addressOf(path), person, {}));
			expect([path, reply.status]).toEqual([path, 403]);
		}
		expect((await journalHead(programme.handle)).seq).toBe(seq);
		for (const path of ["", `/${campaign}`, `/years/${year}`, `/items/${item}`, `/posts/${post}`]) {
			const reply = await get(path, person);
			expect([path, reply.status]).toEqual([path, 200]);
			expect(await reply.text()).not.toMatch(/campaigns[^"]*\/(new|description|name|title|number|publication|removal)"/);
		}
	});

	it.each([oyun, delger, narantuya])("opens its forms to $role", async (person) => {
		for (const { method, path, access } of campaignsRoutes) {
			if (method !== "GET" || /\/(file|kits\/:id)$/.test(path) || !may(person.role, access)) continue;
			expect([path, (await get(addressOf(path), person)).status]).toEqual([path, expect.toBeOneOf([200, 303])]);
		}
	});

	it("that publishes is closed to the media company", async () => {
		const publishing = campaignsRoutes.filter(({ access }) => access === "campaigns.publish");
		expect(publishing.length).toBeGreaterThan(5);
		for (const { method, path } of publishing) {
			const reply = await (method === "GET" ? get(addressOf(path), narantuya) : send(addressOf(path), narantuya, {}));
			expect([path, reply.status]).toEqual([path, 403]);
		}
	});

	it("leads nobody to a film or a picture who may see none", async () => {
		const image = newId();
		const shown = { id: newId(), item: story, language: "mn", kind: "image", image, alt: "Зам" } as const;
		await run(programme.handle, authorBy(narantuya), commands["block-written"], shown);
		await run(programme.handle, authorBy(narantuya), commands["content-shown"], { item: story, language: "mn", image, imageAlt: "Зам" });
		for (const [person, leads] of [
			[yuki, false],
			[narantuya, true],
		] as const) {
			const page = await (await get(`/items/${story}/contents/mn`, person)).text();
			expect([person.role, page.includes(`/media/images/${image}`)]).toEqual([person.role, leads]);
		}
	});

	it("says of what there is not that there is none", async () => {
		for (const path of [`/${newId()}`, "/x", `/years/${newId()}`, `/items/${newId()}`, `/posts/${newId()}`, `/posts/${post}/file`]) {
			await expect(get(path, yuki)).rejects.toMatchObject({ status: 404 });
		}
	});

	it("tells somebody of one area before they type that a campaign is everybody's", async () => {
		const partly = { ...delger, areas: ["84"] };
		expect(await (await get("", partly)).text()).not.toContain("/new");
		await expect(get("/new", partly)).rejects.toMatchObject({ code: "operation.whole-programme" });
	});
});

describe("a campaign", () => {
	it("begins with a year, an item and a post, whose number comes later", async () => {
		const began = await send("", delger, { nameMn: "Хоёр дахь", nameEn: "The second" });
		const path = (began.headers.get("location") ?? "").replace(/^.*campaigns(.*)\?.*$/, "$1");
		const theme = { number: "1", themeMn: "Сургууль", themeEn: "Schools", ...days };
		const added = await send(`${path}/years`, oyun, { ...theme, low: "1 800 000", high: "2,000,000", source: "NSO 2019" });
		expect(added.status).toBe(303);
		const second = (await listCampaigns(programme.handle.db)).find(({ name }) => name.en === "The second")?.years[0];
		expect(second?.population).toEqual({ low: 1_800_000, high: 2_000_000, source: "NSO 2019" });
		await send(`/years/${second?.id}/items`, narantuya, { kind: "poster", titleMn: "Зурагт хуудас", titleEn: "Poster" });
		const full = await readCampaignYear(programme.handle, second?.id ?? "");
		const publication = { platform: "instagram", publishedOn: "2019-01-05", link: "https://instagram.com/p/x" };
		const empty = { metric: "", contacts: "", measuredOn: "", source: "" };
		const posted = await send(`/items/${full?.items[0]?.id}/posts`, delger, { ...publication, ...empty });
		expect(posted.status).toBe(303);
		expect(await (await get(`/years/${second?.id}`, narantuya)).text()).toContain("1 post has no number yet");
	});

	it("has a number with its screenshot, and later a second one", async () => {
		const png = new File([tinyPng], "insights.png", { type: "image/png" });
		expect((await send(`/posts/${post}/number`, delger, { ...number, file: png })).status).toBe(303);
		expect((await get(`/posts/${post}/file`, yuki)).headers.get("content-type")).toBe("image/png");
		const later = { ...number, contacts: "900,000", measuredOn: "2020-01-01" };
		expect((await send(`/posts/${post}/number`, delger, later)).status).toBe(303);
		const page = await (await get(`/years/${year}`, yuki)).text();
		expect(page).toMatch(/900,000[\s\S]*contacts[\s\S]*900,000[\s\S]*people/);
	});

	it("says what is missing or impossible, and keeps what was typed", async () => {
		const bare = await send(`/posts/${post}/number`, delger, { metric: "Reach", contacts: "many", measuredOn: "", source: "" });
		const body = await bare.text();
		expect([bare.status, body]).toEqual([422, expect.stringContaining('value="many"')]);
		for (const field of ["counted", "contacts", "measuredOn", "source"]) expect(body).toContain(`href="#${field}"`);
		const more = await send(`/posts/${post}/number`, delger, { ...number, contacts: "2 000 001", measuredOn: "2020-02-01" });
		expect([more.status, await more.text()]).toEqual([422, expect.stringContaining("impossible")]);
		const half = await send(`/items/${item}/posts`, delger, { platform: "youtube", publishedOn: "2019-01-05", metric: "Views" });
		expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('href="#contacts"')]);
		const script = await send(`/items/${item}/posts`, delger, { platform: "youtube", publishedOn: "2019-01-05", link: "javascript:x" });
		expect([script.status, await script.text()]).toEqual([422, expect.stringContaining('href="#link"')]);
		const text = new File(["not a picture"], "insights.png", { type: "image/png" });
		expect((await send(`/posts/${post}/number`, delger, { ...number, measuredOn: "2020-02-01", file: text })).status).toBe(422);
		const range = { number: "1", themeMn: "А", themeEn: "A", ...days, low: "1000", high: "", source: "" };
		const year1 = await send(`/years/${year}/description`, oyun, range);
		const said = await year1.text();
		expect(year1.status).toBe(422);
		for (const field of ["high", "source"]) expect(said).toContain(`href="#${field}"`);
	});

	it("has posts that are corrected without losing their number, and removed", async () => {
		const moved = { platform: "youtube", publishedOn: "2018-10-06", link: "" };
		await send(`/posts/${post}/publication`, delger, moved);
		const [corrected] = await listPosts(programme.handle.db, { year });
		expect(corrected).toMatchObject({ platform: "youtube", publishedOn: "2018-10-06", contacts: 900_000 });
		const removed = await send(`/posts/${post}/removal`, delger, {});
		expect(removed.headers.get("location")).toBe(`/office/test/campaigns/items/${item}?done=removed`);
		expect(await listPosts(programme.handle.db, { year })).toEqual([]);
	});
});

it("an office without a campaign says what belongs there", async () => {
	const { programme: empty } = await freshInstallation();
	for (const language of ["mn", "en"] as const) {
		const options = { path: "/office/test/campaigns", viewer: viewerFor(delger), programme: empty, language };
		expect(await (await call(campaignsRoutes, options)).text()).toContain("/office/test/campaigns/new");
	}
});

const tinyPng = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
