import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { campaignCommands as commands } from "../../campaigns/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, run } from "../../shared/journal/index.ts";
import { readingRoutes, surveyRoutes, totalCommands, totalRoutes } from "../index.ts";
import { readReach } from "./reading.ts";

// Today is 2020-04-27.
let programme: Programme;
const [campaign, year, otherYear, item, total] = [newId(), newId(), newId(), newId(), newId()];
const reaches = [812_400, 641_300, 503_760, 371_900, 248_500];
const posts = reaches.map(() => newId());
const days = ["2018-10-05", "2018-10-06", "2018-11-01", "2018-12-01", "2018-12-02"];
const theme = { themeMn: "Тэгш хамруулал", themeEn: "Inclusion" };
const routes = [...readingRoutes, ...totalRoutes, ...surveyRoutes];

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const author = authorBy(delger);
	const population = { low: 2_000_000, high: 2_000_000, source: "Platform's own figure" };
	await run(handle, author, commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
	const stretch = { startsOn: "2018-09-01", endsOn: "2019-08-31" };
	await run(handle, authorBy(oyun), commands["year-written"], { id: year, campaign, number: 1, ...theme, ...stretch, ...population });
	await run(handle, author, commands["year-written"], { id: otherYear, campaign, number: 2, ...theme, ...stretch });
	await run(handle, author, commands["item-written"], { id: item, year, kind: "video", titleMn: "Дуу хоолой", titleEn: "Voice" });
	for (const [at, contacts] of reaches.entries()) {
		const number = { metric: "Reach", counted: "once", contacts, measuredOn: "2019-11-01", source: "Page export" } as const;
		await run(handle, author, commands["post-written"], {
			id: posts[at] ?? "",
			item,
			platform: "facebook",
			publishedOn: days[at] ?? "",
			...number,
		});
	}
});

function get(path: string, person: Person, language: "mn" | "en" = "en"): Promise<Response> {
	return call(routes, { path: `/office/test/campaigns${path}`, viewer: viewerFor(person), programme, language });
}

function send(path: string, person: Person, form: Record<string, string>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(routes, { path: `/office/test/campaigns${path}`, viewer: viewerFor(person), programme, form: fields });
}

const window = {
	kind: "page_window",
	posts: posts.slice(0, 3).join("\n"),
	reach: "1 240 000",
	only: "yes",
	whole: "yes",
	source: "Business Suite",
};

describe("reach", () => {
	it("is closed to a field officer, and its totals to all who may only read or propose", async () => {
		expect((await get(`/years/${year}/reach`, tsolmon)).status).toBe(403);
		const { seq } = await journalHead(programme.handle);
		for (const person of [yuki, sarnai, narantuya, tsolmon]) {
			expect([person.role, (await get(`/years/${year}/totals/new`, person)).status]).toEqual([person.role, 403]);
			expect([person.role, (await send(`/years/${year}/totals`, person, window)).status]).toEqual([person.role, 403]);
		}
		expect((await journalHead(programme.handle)).seq).toBe(seq);
	});

	it("is not found of what there is not", async () => {
		for (const path of [`/years/${newId()}/reach`, `/items/x/reach`, `/posts/${newId()}/reach.json`, `/totals/${newId()}`]) {
			await expect(get(path, delger)).rejects.toMatchObject({ status: 404 });
		}
	});

	it("of a year is a sentence, a drawing, what it rests on and the rows behind it", async () => {
		const page = await (await get(`/years/${year}/reach`, delger)).text();
		expect(page).toContain(
			"Between 812,400 and 2,000,000 people, most likely about 1,570,000. The sum of 2,577,860 counts people several times.",
		);
		expect(page).toContain("The sum is larger than the number of people who can be reached");
		expect(page).toContain("Viewers of the Facebook page from 5 October 2018 to 2 December 2018");
		for (const post of posts) expect(page).toContain(`/office/test/campaigns/posts/${post}"`);
		const mongolian = await (await get(`/years/${year}/reach`, delger, "mn")).text();
		expect(mongolian).toContain("812,400–2,000,000 хүн үзсэн бөгөөд хамгийн магадлалтай нь 1,570,000 орчим.");
	});

	it("of a year without a range of people says nothing of people", async () => {
		const page = await (await get(`/years/${otherYear}/reach`, oyun)).text();
		expect(page).toContain("Nothing was published yet");
		expect(await readReach(programme.handle, "year", otherYear)).toMatchObject({ known: null });
	});

	it("of an item, a post and the campaign is said alike", async () => {
		expect((await readReach(programme.handle, "item", item))?.known?.accounts).toMatchObject({ low: 812_400, high: 2_000_000, rows: 5 });
		expect((await readReach(programme.handle, "campaign", campaign))?.known?.accounts).toMatchObject({ low: 812_400, high: 2_000_000 });
		expect((await readReach(programme.handle, "post", posts[1] ?? ""))?.known?.accounts).toMatchObject({ low: 641_300, high: 641_300 });
		for (const path of [`/items/${item}/reach`, `/${campaign}/reach`, `/posts/${posts[0]}/reach`, `/${campaign}/reach/report`]) {
			expect([path, (await get(path, sarnai)).status]).toEqual([path, 200]);
		}
	});
});

describe("a total of several posts", () => {
	it.each([
		["without posts", { posts: "" }, "Tick the posts"],
		["that says nothing of them", { only: "", whole: "" }, "Tick at least one of the two"],
		["that ends before it begins", { from: "2019-02-01", until: "2019-01-01" }, "lies before the first"],
		["of more than everybody", { reach: "2000001" }, "at most 2,000,000 people"],
	])("%s is refused in the form, which keeps what was typed", async (_, changes, message) => {
		const reply = await send(`/years/${year}/totals`, delger, { ...window, ...changes });
		const page = await reply.text();
		expect([reply.status, page.includes(message), page.includes("Business Suite")]).toEqual([422, true, true]);
	});

	it("narrows the interval, is corrected and is taken away; an earlier position keeps it", async () => {
		const { handle } = programme;
		const author = authorBy(delger);
		const typed = {
			year,
			kind: "page_window",
			posts: posts.slice(0, 3),
			reach: 1_240_000,
			only: true,
			whole: true,
			source: "Business Suite",
		} as const;
		await run(handle, author, totalCommands["total-written"], { id: total, ...typed, only: "yes", whole: "yes" });
		const other = { ...typed, posts: posts.slice(3), reach: 540_000 };
		await run(handle, author, totalCommands["total-written"], { id: newId(), ...other, only: "yes", whole: "yes" });
		const read = await readReach(handle, "year", year);
		expect(read?.known?.accounts).toMatchObject({ unit: "account", low: 1_240_000, high: 1_780_000, best: { method: "frailty" } });
		const page = await (await get(`/years/${year}/reach`, delger)).text();
		expect(page).toContain("Between 1,240,000 and 1,780,000 people, most likely about 1,350,000.");
		expect((await get(`/totals/${total}`, delger)).status).toBe(200);
		expect((await send(`/totals/${total}`, delger, { ...window, only: "" })).status).toBe(303);
		expect((await readReach(handle, "year", year))?.known?.accounts).toMatchObject({ low: 812_400, high: 1_780_000 });
		const position = (await journalHead(handle)).seq;
		expect((await send(`/totals/${total}/removal`, delger, {})).status).toBe(303);
		expect((await readReach(handle, "year", year))?.known?.accounts.high).toBe(2_000_000);
		expect((await readReach(handle, "year", year, { asOf: position }))?.known?.accounts.high).toBe(1_780_000);
	});

	it("that cannot be true is named on the page", async () => {
		await send(`/years/${year}/totals`, delger, { ...window, reach: "700000", source: "Another page" });
		const page = await (await get(`/years/${year}/reach`, delger)).text();
		expect(page).toContain("the total “Another page” (700,000) is smaller than one of its own posts");
	});
});

describe("a survey result", () => {
	const typed = {
		topic: "attitude",
		questionMn: "Хүүхэд бүр хамт сурах ёстой юу?",
		questionEn: "Should all children learn together?",
		beforeOn: "2018-09-10",
		beforeAsked: "80",
		beforeYes: "48",
		afterOn: "2019-06-10",
		afterAsked: "70",
		afterYes: "56",
		source: "Survey of parents, by lot",
	};

	it("is entered by whoever publishes, and by nobody else", async () => {
		for (const person of [yuki, sarnai, narantuya, tsolmon]) {
			expect([person.role, (await send(`/years/${year}/surveys`, person, typed)).status]).toEqual([person.role, 403]);
		}
	});

	it.each([
		["more who answered so than were asked", { afterYes: "71" }, "71 cannot have answered so of 70"],
		["a second day before the first", { afterOn: "2018-01-01" }, "lies before the first"],
		["a second wave in part", { afterAsked: "" }, "Enter how many were asked."],
	])("with %s is refused in the form", async (_, changes, message) => {
		const reply = await send(`/years/${year}/surveys`, delger, { ...typed, ...changes });
		expect([reply.status, (await reply.text()).includes(message)]).toEqual([422, true]);
	});

	it("stands beside the reach with how many were asked, what may be chance, and its change", async () => {
		expect((await send(`/years/${year}/surveys`, delger, typed)).status).toBe(303);
		const page = await (await get(`/years/${year}/reach`, yuki)).text();
		expect(page).toContain("60 % (49 to 70 %), 80 asked, 10 September 2018");
		expect(page).toContain("+20 points (+5 to +33)");
		expect(page).not.toContain("It may be chance.");
		expect(await (await get(`/years/${year}/reach/report`, yuki)).text()).toContain("+20 points");
		const json = (await (await get(`/years/${year}/reach.json`, yuki)).json()) as { readonly surveys: readonly { readonly id: string }[] };
		const id = json.surveys[0]?.id ?? "";
		expect((await get(`/surveys/${id}`, delger)).status).toBe(200);
		expect((await send(`/surveys/${id}`, delger, { ...typed, afterYes: "43" })).status).toBe(303);
		expect(await (await get(`/years/${year}/reach`, yuki)).text()).toContain("It may be chance.");
		expect((await send(`/surveys/${id}/removal`, delger, {})).status).toBe(303);
		expect(await (await get(`/years/${year}/reach`, yuki)).text()).toContain("No survey result yet.");
	});
});

describe("the files of a reach", () => {
	it("carry the formula version, the position and every row", async () => {
		const reply = await get(`/years/${year}/reach.json`, yuki);
		const json = (await reply.json()) as { readonly rows: readonly unknown[]; readonly asOf: { readonly hash: string } };
		expect(json).toMatchObject({ formula: 1, contacts: 2_577_860, unique: { low: 812_400 }, population: { high: 2_000_000 } });
		expect(json.rows).toHaveLength(5);
		expect(json.asOf.hash).toMatch(/^[0-9a-f]{64}$/);
		const csv = await (await get(`/years/${year}/reach.csv`, yuki)).text();
		expect(csv).toContain("Formula version,1");
		expect(csv.split("\r\n").filter((line) => line.startsWith('"Facebook'))).toHaveLength(5);
		expect((await get(`/years/${year}/reach.xlsx`, yuki)).headers.get("content-type")).toContain("spreadsheetml");
	});
});
