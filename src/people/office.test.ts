import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inChange } from "../../test/support/changes.ts";
import { freshInstallation, freshProgramme } from "../../test/support/database.ts";
import { sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { countPeople, enterReports, findKnownPeople, listPeople, type NewReport, peopleRoutes, withdrawReports } from "./index.ts";

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	await enter(programme.handle, [
		report({ given: "Болд", family: "Дорж", registerNumber: "ЗИ94120907", area: "84" }),
		report({ given: "Bold", registerNumber: "ЗИ94120907", area: "11/1110" }),
		report({ given: "Сараа", area: "11/1110" }),
	]);
});

describe("whoever seeks somebody", () => {
	it.each(["Болд Дорж", "дорж болд", "Bold", "dorj bold", "Дорж", "зи9412", "ЗИ94120907"])("finds them by %s", async (text) => {
		expect(await listPeople(programme.handle.db, [""], { text, limit: 5 })).toHaveLength(1);
	});

	it("finds nobody by words that no one has together", async () => {
		expect(await listPeople(programme.handle.db, [""], { text: "Дорж Сараа", limit: 5 })).toEqual([]);
	});
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
		expect(page).toContain("1 of them is outside");
		expect(page).not.toContain("Bold<");
		expect(await get(`people/${bold?.person}`, sarnai)).toContain("Bold<");
	});
});

describe("the address of a report that was taken back", () => {
	it("says who took it back, leads to what is left of the person, and tells nobody of another area", async () => {
		const [kept, gone] = [
			report({ given: "Цэрэндулам", family: "Гантөмөр", registerNumber: "ЗИ90120908", area: "84" }),
			report({ given: "Цэрэндулам", family: "Гантөмөр", registerNumber: "ЗИ90120908", area: "11/1110" }),
		];
		await enter(programme.handle, [kept, gone]);
		await inChange(programme.handle, (change) => withdrawReports(change, [gone.id]));
		const page = await get(`people/${gone.id}`, sarnai);
		expect(page).toContain("took this record back on");
		expect(page).toContain(`/people/${kept.id}"`);
		await expect(get(`people/${gone.id}`, tuya)).rejects.toMatchObject({ code: "people.unknown" });
		await inChange(programme.handle, (change) => withdrawReports(change, [kept.id]));
		expect(await get(`people/${kept.id}`, tuya)).toContain("There are no other records of this person");
	});
});

it("says whether somebody has a disability, and that not asked is not a no", async () => {
	const answers = { Дулмаа: "yes", Эрдэнэ: "no", Цогт: null } as const;
	const asked = Object.entries(answers).map(([given, disability]) => ({ ...report({ given, area: "62" }), disability }));
	await enter(programme.handle, [...asked, report({ given: "Наран", area: "62" })]);
	const said = { Дулмаа: "Yes", Эрдэнэ: "No", Цогт: "Not asked", Наран: "Not asked" };
	for (const [given, answer] of Object.entries(said)) {
		const [line] = await listPeople(programme.handle.db, [""], { text: given, limit: 1 });
		expect(await get(`people/${line?.person}`, sarnai)).toContain(`<dt>Disability</dt><dd>${answer}</dd>`);
	}
});

it("searches by part of a name or of a register number", async () => {
	for (const text of ["рж бо", "94120907"]) expect(await get(`people?text=${encodeURIComponent(text)}`, sarnai)).toContain("ЗИ94120907");
	expect(await get("people?text=%25", sarnai)).toContain("Nobody was found");
});

describe("the list of people", () => {
	// Ө stands before П and Ү before Ф in Mongolian, though their codes come after Я. Somebody is known by the newest name.
	const inOrder = ["Баатар", "Бат Ану", "Бат Өлзий", "Бат Пүрэв", "Өлзий Бат", "Пүрэв Бат", "Үнэн Бат", "Фёдор Бат", "Яра Бат"];
	let handle: Handle;

	beforeAll(async () => {
		handle = await freshProgramme();
		const [first, ...others] = inOrder.map((name) => nameOf(name));
		const known = { registerNumber: "ЗИ94120907", birthDate: { date: "1994-12-09", precision: "day" }, area: "84" } as const;
		const born = (at: number) => ({ date: `19${60 + 3 * at}-0${at + 1}-1${at}`, precision: "day" }) as const;
		const theirs = others.map((name, at) => report({ ...name, birthDate: born(at), area: "84" }));
		await enter(handle, [report({ given: "Ваатар", ...known }), ...theirs.toReversed()]);
		await enter(handle, [report({ ...(first ?? { given: "" }), ...known })]);
	});

	it.each([1, 2, 3, 100])("stands in the order of the Mongolian alphabet, each once, %i to a page", async (limit) => {
		for (const scope of [[""], ["84"]]) expect(await names(scope, limit)).toEqual(inOrder);
		expect(inOrder.toSorted()).not.toEqual(inOrder);
	});

	it("begins anew after a report that the viewer may not see", async () => {
		const [last] = (await listPeople(handle.db, [""], { limit: 100 })).slice(-1);
		expect(await listPeople(handle.db, ["11"], { after: last?.report ?? "", limit: 5 })).toEqual([]);
		expect(await listPeople(handle.db, ["84"], { after: newId(), limit: 1 })).toMatchObject([{ name: { given: "Баатар" } }]);
	});

	async function names(scope: readonly string[], limit: number): Promise<string[]> {
		const found: string[] = [];
		let after: string | undefined;
		do {
			const lines = await listPeople(handle.db, scope, { ...(after && { after }), limit });
			found.push(...lines.map(({ name }) => [name.family, name.given].filter(Boolean).join(" ")));
			after = lines.at(-1)?.report;
		} while (after);
		return found;
	}
});

it("foretells nothing of whoever is on record beyond the areas of who asks", async () => {
	const handle = await freshProgramme();
	const given = (at: number) => `Энхжаргал${at}`;
	const thirty = (named: typeof given, numbered: boolean, area: string) =>
		Array.from({ length: 30 }, (_, at) => report({ given: named(at), registerNumber: numbered ? `ТӨ750505${at + 10}` : null, area }));
	await enter(handle, thirty(given, true, "11/1110"));
	const asked = thirty(given, true, "84");
	expect(await findKnownPeople(handle.db, ["11"], asked)).toMatchObject({ people: 30, known: 30 });
	// Whoever works in Khovd learns the same as of names that nobody bears, of one line as of thirty.
	const nobody = thirty((at) => `Тэгш${at}`, false, "84");
	for (const lines of [asked, asked.slice(0, 1), nobody, [...nobody.slice(0, 29), ...asked.slice(0, 1)]])
		expect(await findKnownPeople(handle.db, ["84"], lines)).toMatchObject({ people: lines.length, known: 0 });
});

it("foretells how many people a list brings, exactly as entering it would", async () => {
	const handle = await freshProgramme();
	const record = fc.record({
		given: fc.constantFrom("Болд", "БОЛД", "Сараа"),
		family: fc.constantFrom("Дорж", null),
		sex: fc.constantFrom("female" as const, "male" as const, null),
		birthDate: fc.constantFrom({ date: "1980-01-02", precision: "day" as const }, { date: "1980-01-01", precision: "year" as const }, null),
		registerNumber: fc.constantFrom("ЗИ94120907", "УБ80010211", "ТӨ75050533", null),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
			const reports = records.map((one) => report({ ...one, area: "84" }));
			const foretold = await findKnownPeople(handle.db, [""], reports);
			await enter(handle, reports);
			const ids = reports.map(({ id }) => id);
			expect(foretold.people).toBe(await countPeople(handle.db, ids));
			// Each of those on record already has an elder report, whose id is theirs.
			const { rows } = await handle.pool.query(
				"select count(distinct person) as known from membership where until_seq > 1e15 and report = any($1) and person <> all($1)",
				[ids],
			);
			expect(foretold.known).toBe(rows[0].known);
		}),
		{ numRuns: 15 },
	);
});

function nameOf(written: string): { family: string | null; given: string } {
	const [given = "", family = null] = written.split(" ").toReversed();
	return { family, given };
}

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
	return inChange(handle, (change) => enterReports(change, reports));
}

async function get(path: string, person: typeof tuya): Promise<string> {
	return (await call(peopleRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme })).text();
}
