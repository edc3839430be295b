import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation, freshProgramme } from "../../test/support/database.ts";
import { orderBy, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { perform } from "../shared/journal/index.ts";
import { countPeople, enterReports, findKnownPeople, listPeople, type NewReport, peopleRoutes } from "./index.ts";

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	await enter(programme.handle, [
		report({ given: "Болд", family: "Дорж", registerNumber: "ЗИ94120907", area: "84" }),
		report({ given: "Bold", registerNumber: "ЗИ94120907", area: "11/1110" }),
		report({ given: "Сараа", area: "11/1110" }),
	]);
});

describe("Tuya, who works in Khovd", () => {
	it("finds nobody who was written down elsewhere only", async () => {
		const list = await get("people", tuya);
		expect(list).toContain("Дорж Болд");
		expect(list).not.toContain("Сараа");
		const [saraa] = await listPeople(programme.handle.db, [""], { text: "Сараа", limit: 1 });
		await expect(get(`people/${saraa?.person}`, tuya)).rejects.toMatchObject({ code: "people.unknown" });
		await expect(get("people/nobody", tuya)).rejects.toMatchObject({ code: "people.unknown" });
	});

	it("sees what was written in her area, and of the rest only how much there is", async () => {
		const [bold] = await listPeople(programme.handle.db, tuya.areas, { limit: 1 });
		const page = await get(`people/${bold?.person}`, tuya);
		expect(page).toContain("1 more report lies outside");
		expect(page).not.toContain("Bold<");
		expect(await get(`people/${bold?.person}`, sarnai)).toContain("Bold<");
	});
});

it("searches by part of a name or of a register number", async () => {
	for (const text of ["рж бо", "94120907"]) expect(await get(`people?text=${encodeURIComponent(text)}`, sarnai)).toContain("ЗИ94120907");
	expect(await get("people?text=%25", sarnai)).toContain("Nobody was found");
});

it("foretells how many people a list brings, exactly as entering it would", async () => {
	const handle = await freshProgramme();
	const clue = fc.record({
		given: fc.constantFrom("Болд", "БОЛД", "Сараа"),
		family: fc.constantFrom("Дорж", null),
		sex: fc.constantFrom("female" as const, "male" as const, null),
		birthDate: fc.constantFrom({ date: "1980-01-02", precision: "day" as const }, { date: "1980-01-01", precision: "year" as const }, null),
		registerNumber: fc.constantFrom("ЗИ94120907", "УБ80010211", "ТӨ75050533", null),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(clue, { minLength: 1, maxLength: 8 }), async (clues) => {
			const reports = clues.map((one) => report({ ...one, area: "84" }));
			const before = await countPeople(handle.db);
			const foretold = await findKnownPeople(handle.db, reports);
			await enter(handle, reports);
			const entered = await countPeople(
				handle.db,
				reports.map(({ id }) => id),
			);
			// Where a new report joins two people on record, there are fewer people afterwards: their number says so.
			expect(foretold.people).toBe(entered);
			expect(foretold.people - foretold.known).toBeGreaterThanOrEqual((await countPeople(handle.db)) - before);
		}),
		{ numRuns: 40 },
	);
});

interface Written {
	readonly given: string;
	readonly family?: string | null;
	readonly sex?: NewReport["sex"];
	readonly birthDate?: NewReport["birthDate"];
	readonly registerNumber?: string | null;
	readonly area: string;
}

function report({ given, family = null, sex = null, birthDate = null, registerNumber = null, area }: Written): NewReport {
	const name = { clan: null, family, given };
	return { id: newId(), written: { given }, name, birthDate, sex, registerNumber, phone: null, workplace: null, area };
}

function enter(handle: Handle, reports: readonly NewReport[]): Promise<unknown> {
	return perform(handle, {
		...orderBy(sarnai),
		kind: "test.reports-entered",
		subject: "test",
		work: async (tx, seq) => {
			await enterReports(tx, seq, reports);
			return { result: null };
		},
	});
}

async function get(path: string, person: typeof tuya): Promise<string> {
	return (await call(peopleRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme })).text();
}
