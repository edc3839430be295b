import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, sarnai, tsolmon, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { placeCommands as commands, listSites, openSites, placesRoutes } from "./index.ts";

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const site = { kind: "school", nameMn: "79-р сургууль", nameEn: "School No. 79", area: "11/1110" } as const;
	await run(programme.handle, authorBy(sarnai), commands["site-added"], { ...site, id: newId() });
});

const school = { kind: "school", nameMn: "Ирээдүй", nameEn: "", area: "84" };

describe("Tuya, who works in Khovd", () => {
	it("adds no site elsewhere", async () => {
		await expect(post({ ...school, area: "11/1110" }, tuya)).rejects.toMatchObject({ code: "places.outside-areas" });
		expect(await listSites(programme.handle.db, ["11"])).toHaveLength(1);
	});

	it("sees no site elsewhere, and is offered no area elsewhere", async () => {
		expect(await get("sites", tuya)).not.toContain("School No. 79");
		expect(await get("sites", sarnai)).toContain("School No. 79");
		expect(await get("sites/new", tuya)).toMatch(/<option value="84"/);
		expect(await get("sites/new", tuya)).not.toMatch(/<option value="11/);
	});

	it("adds one at home; the English page shows its Mongolian name", async () => {
		expect((await post(school, tuya)).headers.get("location")).toBe("/office/test/sites?done=added");
		expect(await get("sites", tuya)).toContain("Ирээдүй");
	});
});

it("says what is missing, and keeps what was typed", async () => {
	const { kind: _, ...unsure } = { ...school, nameMn: " ", nameEn: "Future", area: "" };
	const reply = await post(unsure, sarnai);
	expect(reply.status).toBe(422);
	const body = await reply.text();
	for (const field of ["kind", "nameMn", "area"]) expect(body).toContain(`href="#${field}"`);
	expect(body).toContain('value="Future"');
});

function post(form: Record<string, string>, person: typeof tuya, path = "sites"): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(placesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, form: fields });
}

async function get(path: string, person: typeof tuya): Promise<string> {
	return (await call(placesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme })).text();
}

describe("a site on record", () => {
	const khovd = { kind: "school", nameMn: "Алтай", nameEn: null, area: "84/8404" } as const;
	const id = newId();
	const typed = { ...khovd, nameEn: "Altai", coordinates: "45,82; 92,25", closedGroup: "yes" };

	beforeAll(async () => {
		await run(programme.handle, authorBy(sarnai), commands["site-added"], { ...khovd, id });
	});

	it("is changed, with its point on the map, and shown", async () => {
		expect((await post(typed, tuya, `sites/${id}`)).headers.get("location")).toBe(`/office/test/sites/${id}?done=changed`);
		const body = await get(`sites/${id}`, tuya);
		for (const text of ["45.82, 92.25", "Altai soum, Khovd", "area-map"]) expect(body).toContain(text);
		expect(body).not.toContain("outside Mongolia");
	});

	it("is warned of outside Mongolia, and refused with a point that cannot be read", async () => {
		expect((await post({ ...typed, coordinates: "92.25, 45.82" }, tuya, `sites/${id}`)).status).toBe(422);
		await post({ ...typed, coordinates: "45.82, 2.25" }, tuya, `sites/${id}`);
		expect(await get(`sites/${id}`, tuya)).toContain("outside Mongolia");
	});

	it("is moved nowhere that Tuya does not work, and neither shown nor changed by whoever works elsewhere", async () => {
		await expect(post({ ...typed, area: "11/1110" }, tuya, `sites/${id}`)).rejects.toMatchObject({ code: "places.outside-areas" });
		const elsewhere = { ...tuya, areas: ["11"] };
		for (const path of [`sites/${id}`, `sites/${id}/edit`]) await expect(get(path, elsewhere)).rejects.toMatchObject({ status: 404 });
		await expect(post(typed, elsewhere, `sites/${id}`)).rejects.toMatchObject({ status: 404 });
		await expect(post({ endedOn: "2020-01-01" }, elsewhere, `sites/${id}/end`)).rejects.toMatchObject({ status: 404 });
	});

	it("is read and not written by a field officer", async () => {
		const inKhovd = { ...tsolmon, areas: ["84"] };
		expect(await get(`sites/${id}`, inKhovd)).not.toMatch(/\/edit|\/end"/);
		for (const path of ["sites", `sites/${id}`, `sites/${id}/end`, "population"])
			expect((await post(typed, inKhovd, path)).status).toBe(403);
	});

	it("ends, stays on record, and opens again", async () => {
		await post({ endedOn: "2020-03-31" }, tuya, `sites/${id}/end`);
		const [site] = (await listSites(programme.handle.db, ["84/8404"])) as [Awaited<ReturnType<typeof listSites>>[number]];
		expect(site.endedOn).toBe("2020-03-31");
		expect(openSites([site])).toEqual([]);
		expect(openSites([site], { day: "2020-03-31" })).toEqual([site]);
		for (const endedOn of ["2999-01-01", "2020-02-30", "0000-01-01", ""]) {
			expect((await post({ endedOn }, tuya, `sites/${id}/end`)).status).toBe(422);
		}
		await post({}, tuya, `sites/${id}/reopening`);
		expect(openSites(await listSites(programme.handle.db, ["84/8404"]))).toHaveLength(1);
	});

	it("is found by text, kind and area", async () => {
		expect(await get("sites?text=алт", tuya)).toContain("Altai");
		expect(await get("sites?text=алт&kind=kindergarten", tuya)).toContain("No place matches");
		expect(await get("sites?area=84/8410", tuya)).toContain("No place matches");
	});

	it("has a number of people a year, entered within the areas of who enters it", async () => {
		const number = { place: `site:${id}`, year: "2019", people: "1 240", source: "School register" };
		expect((await post(number, tuya, "population")).headers.get("location")).toBe("/office/test/population?done=population-written");
		expect(await get(`sites/${id}`, tuya)).toContain("1,240");
		expect(await get("population", tuya)).toContain("1,240");
		expect(await get("population", { ...tuya, areas: ["11"] })).not.toContain("1,240");
		for (const place of ["area:11/1110", "area:"]) {
			await expect(post({ ...number, place }, tuya, "population")).rejects.toMatchObject({ code: "places.outside-areas" });
		}
		const refused = await post({ ...number, place: "", year: "19", people: "0", source: " " }, tuya, "population");
		const body = await refused.text();
		for (const field of ["place", "year", "people", "source"]) expect(body).toContain(`href="#${field}"`);
	});
});
