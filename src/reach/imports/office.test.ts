import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { campaignCommands, proposedPosts, readCampaignYear } from "../../campaigns/index.ts";
import type { Programme } from "../../programme/index.ts";
import { listFiles } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, run } from "../../shared/journal/index.ts";
import { exportRoutes } from "../index.ts";
import { listTotals } from "../totals/store.ts";
import { exportCommands } from "./commands.ts";
import { listExportedPosts, listExportImports } from "./store.ts";

// Today is 2020-04-27. The first year of the campaign is that of the sample files; item 1 is in no title, item 2 in one.
let programme: Programme;
const [campaign, year, one, two] = [newId(), newId(), newId(), newId()];
const folder = join(import.meta.dirname, "../../../test/samples/exports");
const sample = (name: string) => new File([readFileSync(join(folder, name))], name, { type: "text/csv" });
const csv = (name: string, ...lines: string[]) => new File([`${lines.join("\n")}\n`], name);
const head = "Post ID,Page ID,Title,Publish time,Permalink,Views,Reach";

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const theme = { themeMn: "Тэгш хамруулал", themeEn: "Inclusion", startsOn: "2018-09-01", endsOn: "2019-08-31" };
	const population = { low: 2_000_000, high: 2_974_000, source: "NSO 2019" };
	await run(handle, authorBy(delger), campaignCommands["campaign-written"], { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	await run(handle, authorBy(oyun), campaignCommands["year-written"], { id: year, campaign, number: 1, ...theme, ...population });
	const item = (id: string, titleMn: string, titleEn: string) =>
		run(handle, authorBy(delger), campaignCommands["item-written"], { id, year, kind: "video", titleMn, titleEn });
	await item(one, "Ялгаатай ч адилхан", "Different and alike");
	await item(two, "Видео дөрөв", "A letter from mother");
});

const at = "/office/test/campaigns/exports";
const get = (path: string, person: Person) => call(exportRoutes, { path: `${at}${path}`, viewer: viewerFor(person), programme });
const send = (path: string, person: Person, form: Record<string, string | File | File[]>) =>
	call(exportRoutes, { path: `${at}${path}`, viewer: viewerFor(person), programme, form: { operation: newId(), ...form } });
const upload = async (person: Person, ...files: File[]) =>
	(await send("", person, { files })).headers.get("location")?.split("/").at(-1) ?? "";
const numbers = async () => {
	const full = await readCampaignYear(programme.handle, year);
	return [full?.total.low, full?.total.rows];
};
const fieldsIn = (html: string) => [...html.matchAll(/name="(match-\d+-\d+)"/g)].map(([, name]) => name ?? "");

/** Hands files in and confirms them, each post to the item it is given; gives back the import. */
async function imported(person: Person, files: File[], choose: (field: string, at: number) => string, measuredOn = "2020-04-20") {
	const draft = await upload(person, ...files);
	const html = await (await get(`/drafts/${draft}`, person)).text();
	const chosen = Object.fromEntries(fieldsIn(html).map((field, place) => [field, choose(field, place)]));
	const reply = await send(`/drafts/${draft}/confirmation`, person, { ...chosen, measuredOn });
	expect([reply.status, reply.status === 303 ? "" : await reply.text()]).toEqual([303, ""]);
	return draft;
}

describe("exports", () => {
	it("are handed in by who writes of campaigns: neither by who looks after people nor by who only reads", async () => {
		const before = await journalHead(programme.handle);
		for (const person of [sarnai, tsolmon, yuki]) {
			for (const path of ["", "/new", "/columns", `/${newId()}`, `/drafts/${newId()}`])
				expect([path, (await get(path, person)).status]).toEqual([path, 403]);
			expect((await send("", person, { files: sample("ads-manager-2020.csv") })).status).toBe(403);
			expect((await send(`/drafts/${newId()}/confirmation`, person, { measuredOn: "2020-04-20" })).status).toBe(403);
			expect((await send(`/${newId()}/withdrawal`, person, {})).status).toBe(403);
			const input = { import: newId(), measuredOn: "2020-04-20", files: [{ name: "a.csv", bytes: Buffer.from(`${head}\n`) }] };
			await expect(run(programme.handle, authorBy(person), exportCommands["exports-imported"], input)).rejects.toMatchObject({
				status: 403,
			});
		}
		expect(await journalHead(programme.handle)).toEqual(before);
	});

	it("of somebody else are no draft of the media company's, and the files they cannot be are told so", async () => {
		const draft = await upload(delger, csv("x.csv", "Name,Phone", "Bat,99112233"));
		await expect(get(`/drafts/${draft}`, narantuya)).rejects.toMatchObject({ code: "reach.import-unknown" });
		const html = await (await get(`/drafts/${draft}`, delger)).text();
		expect(html).toContain("x.csv:1: ");
		expect(html).not.toContain("/confirmation");
		const refused = await send(`/drafts/${draft}/confirmation`, delger, { measuredOn: "2020-04-20" });
		expect([refused.status, (await refused.text()).includes("“Phone”")]).toEqual([422, true]);
		expect((await send(`/drafts/${draft}/removal`, delger, {})).status).toBe(303);
		await expect(get(`/drafts/${draft}`, delger)).rejects.toMatchObject({ code: "reach.import-unknown" });
		expect((await send("", delger, {})).status).toBe(422);
	});

	it("show how they were understood, what does not count, and where each post belongs, before anything counts", async () => {
		const draft = await upload(delger, sample("facebook-content-2019.csv"), sample("page-reach-28-days-2019.csv"));
		const html = await (await get(`/drafts/${draft}`, delger)).text();
		expect(html).toContain("posts of Facebook");
		expect(html).toContain("2,577,860");
		expect(html).toContain("An error occurred while computing metadata");
		expect(html).toContain("reach of a page");
		expect(html).toContain("in these windows the page posted nothing else");
		expect(fieldsIn(html)).toHaveLength(14);
		expect([await numbers(), await listExportImports(programme.handle.db)]).toEqual([[0, 0], []]);
		await send(`/drafts/${draft}/removal`, delger, {});
	});
});

describe("confirmed by a communications officer", () => {
	it("count to the published total, with the file and its hash, and windows bound the people", async () => {
		const files = [sample("facebook-content-2019.csv"), sample("page-reach-28-days-2019.csv")];
		const id = await imported(delger, files, (_, place) => (place % 2 === 0 ? one : two));
		expect(await numbers()).toEqual([2_577_860, 14]);
		const [only] = await listExportImports(programme.handle.db);
		const kept = await listFiles(programme.handle.db, only?.files ?? []);
		expect(kept.map(({ mediaType, size }) => [mediaType, size > 100])).toEqual([
			["text/csv", true],
			["text/csv", true],
		]);
		const totals = await listTotals(programme.handle.db);
		expect(totals).toHaveLength(7);
		expect(totals[0]).toMatchObject({
			kind: "page_window",
			reach: 1_021_994,
			only: true,
			whole: true,
			from: "2019-03-01",
			until: "2019-03-28",
		});
		const shown = await (await get(`/${id}`, delger)).text();
		for (const file of kept) expect(shown).toContain(file.sha256);
		const handed = await get(`/${id}/files/${only?.files[0]}`, narantuya);
		expect(Buffer.from(await handed.arrayBuffer()).equals(readFileSync(join(folder, "facebook-content-2019.csv")))).toBe(true);
		await expect(imported(delger, [sample("facebook-content-2019.csv")], () => one)).rejects.toThrow();
	});

	it("leave a post that is on record where it is, and a newer file adds a measurement", async () => {
		const newer = csv("newer.csv", head, "71527802768072542,1,Film,06/08/2019 08:06,https://www.facebook.com/1002003004/posts/3,,200000");
		const draft = await upload(delger, newer);
		const html = await (await get(`/drafts/${draft}`, delger)).text();
		expect(html).toContain("known by its id");
		expect(html).toContain("200,000 (now 186,193)");
		await send(`/drafts/${draft}/confirmation`, delger, { measuredOn: "2020-04-25" });
		expect(await numbers()).toEqual([2_577_860 - 186_193 + 200_000, 14]);
		const measured = (await listExportedPosts(programme.handle.db)).filter((row) => row.platform_id === "71527802768072542");
		expect(measured.map(({ unique_value, measured_on }) => [unique_value, measured_on])).toEqual([
			[186_193, "2020-04-20"],
			[200_000, "2020-04-25"],
		]);
		const older = csv("older.csv", head, "71527802768072542,1,Film,06/08/2019 08:06,https://www.facebook.com/1002003004/posts/3,,100000");
		const late = await imported(delger, [older], () => two, "2019-12-01");
		expect(await numbers()).toEqual([2_577_860 - 186_193 + 200_000, 14]);
		// The number goes back to what the file before says, whatever the older one brought.
		await send(`/${late}/withdrawal`, delger, {});
		await send(`/${draft}/withdrawal`, delger, {});
		expect(await numbers()).toEqual([2_577_860, 14]);
	});

	it("find a post that was typed in by its address, an item by its title, and leave aside what is of no campaign", async () => {
		const typed = {
			id: newId(),
			item: two,
			platform: "facebook",
			publishedOn: "2019-02-01",
			link: "https://facebook.com/sc/posts/777/?ref=x",
		};
		await run(programme.handle, authorBy(delger), campaignCommands["post-written"], typed);
		const file = csv(
			"three.csv",
			head,
			'900000000000000001,9,"Different and alike (full film)",01/13/2019 10:01,https://www.facebook.com/sc/posts/900000000000000001,,50',
			"900000000000000002,9,,01/14/2019 10:01,https://www.facebook.com/sc/posts/777,,60",
			"900000000000000003,9,Job advertisement,01/15/2019 10:01,https://www.facebook.com/sc/posts/3,,70",
		);
		const draft = await upload(delger, file);
		const html = await (await get(`/drafts/${draft}`, delger)).text();
		expect([html.includes("proposed by its title"), html.includes("known by its address")]).toEqual([true, true]);
		const chosen = [...html.matchAll(/name="(match-0-\d)".*?<\/select>/gs)].map(([select, name]) => [
			name,
			/value="([^"]*)" selected/.exec(select)?.[1] ?? "",
		]);
		expect(chosen).toEqual([
			["match-0-2", one],
			["match-0-3", two],
			["match-0-4", ""],
		]);
		await send(`/drafts/${draft}/confirmation`, delger, { ...Object.fromEntries(chosen), measuredOn: "2020-04-20" });
		expect(await numbers()).toEqual([2_577_860 + 110, 16]);
		const full = await readCampaignYear(programme.handle, year);
		expect(full?.posts.find(({ id }) => id === typed.id)?.contacts).toBe(60);
		expect(await (await get(`/${draft}`, delger)).text()).toContain("1 post is of no campaign.");
		await send(`/${draft}/withdrawal`, delger, {});
		expect(await numbers()).toEqual([2_577_860, 14]);
		expect((await readCampaignYear(programme.handle, year))?.posts.find(({ id }) => id === typed.id)?.contacts).toBeNull();
	});

	it("are taken back as a whole", async () => {
		const first = (await listExportImports(programme.handle.db)).at(-1);
		await expect(send(`/${first?.id}/withdrawal`, narantuya, {})).resolves.toMatchObject({ status: 422 });
		expect((await send(`/${first?.id}/withdrawal`, delger, {})).status).toBe(303);
		expect(await numbers()).toEqual([0, 0]);
		expect([await listTotals(programme.handle.db), await listExportedPosts(programme.handle.db)]).toEqual([[], []]);
		expect((await send(`/${first?.id}/withdrawal`, delger, {})).status).toBe(422);
		// And may come again.
		await imported(delger, [sample("facebook-content-2019.csv"), sample("page-reach-28-days-2019.csv")], () => one);
		expect(await numbers()).toEqual([2_577_860, 14]);
	});
});

describe("of the media company", () => {
	it("wait as posts do, and their windows are the communications officer's", async () => {
		const before = await numbers();
		const file = csv("theirs.csv", head, "800000000000000001,9,,01/13/2019 10:01,https://www.facebook.com/sc/posts/801,,50");
		const page = csv("page-28-days.csv", "Date,Reach", "2019-01-01,45");
		const draft = await upload(narantuya, file, page);
		expect(await (await get(`/drafts/${draft}`, narantuya)).text()).toContain("until a communications officer accepts it");
		const id = await imported(narantuya, [file, page], () => one);
		expect(await numbers()).toEqual(before);
		const [total] = (await listTotals(programme.handle.db)).filter(({ from }) => from === "2019-01-01");
		expect(total).toBeUndefined();
		const visit = { url: new URL("http://localhost/office/test"), language: "en", programme, viewer: viewerFor(delger), params: {} };
		expect((await proposedPosts(visit as never))?.count).toBe(1);
		expect((await send(`/${id}/withdrawal`, narantuya, {})).status).toBe(303);
		expect(await proposedPosts(visit as never)).toBeNull();
	});
});

describe("a file of unknown shape", () => {
	it("is read once somebody has said which column is which, and so is the next one", async () => {
		const strange = (reach: string) => csv(`strange-${reach}.csv`, "Nr,Wann,Leute", `700000000000000001,03/14/2019 08:10,${reach}`);
		const draft = await upload(delger, strange("900"));
		const path = `/drafts/${draft}/files/0/columns`;
		const html = await (await get(path, delger)).text();
		expect([html.includes("Leute"), html.includes("900")]).toEqual([true, true]);
		const lacking = await send(path, delger, { kind: "facebook", column1: "published", keep: "yes" });
		expect([lacking.status, (await lacking.text()).includes("cannot be read")]).toEqual([422, true]);
		expect(
			(await send(path, delger, { kind: "instagram", column0: "post", column1: "published", column2: "reach", keep: "yes" })).status,
		).toBe(303);
		expect(await (await get(`/drafts/${draft}`, delger)).text()).toContain("posts of Instagram");
		const next = await upload(narantuya, strange("950"));
		expect(await (await get(`/drafts/${next}`, narantuya)).text()).toContain("posts of Instagram");
		const [, mapping] = /columns\/([0-9a-f-]{36})\/removal/.exec(await (await get("/columns", delger)).text()) ?? [];
		expect((await send(`/columns/${mapping}/removal`, delger, {})).status).toBe(303);
		expect(await (await get(`/drafts/${next}`, narantuya)).text()).toContain("strange-950.csv:1: ");
	});
});
