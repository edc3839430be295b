import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { orderBy, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { addSite, listSites, placesRoutes } from "./index.ts";

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const site = { kind: "school", nameMn: "79-р сургууль", nameEn: "School No. 79", area: "11/1110" } as const;
	await addSite(programme.handle, orderBy(sarnai), { ...site, id: newId() });
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

function post(form: Record<string, string>, person: typeof tuya): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(placesRoutes, { path: "/office/test/sites", viewer: viewerFor(person), programme, form: fields });
}

async function get(path: string, person: typeof tuya): Promise<string> {
	return (await call(placesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme })).text();
}
