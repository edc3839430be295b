import { beforeAll, describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { usualModel } from "../../linkage/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { enterReports } from "../reports/entering.ts";
import type { NewReport } from "../schema.ts";
import { findCandidates } from "./candidates.ts";
import { partialRecordOf } from "./partial-record.ts";
import { reasonsOf } from "./reasons.ts";

const today = "2020-04-27";
const typed = {
	family: "Батын",
	given: "Сүхбаатар",
	sex: "male",
	birthDate: "1984.03.12",
	registerNumber: "УБ84031215",
	phone: "99112233",
} as const;

let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme();
	await enter([
		reportOf(typed, { area: "11/1110", workplace: "1-р сургууль" }),
		reportOf({ given: "Цэцэгмаа", family: "Доржийн", sex: "female", birthDate: "1990.07.21", phone: "88990011" }, { area: "84" }),
		reportOf({ given: "Өнөрбаяр", family: "Ганбатын", sex: "female", birthDate: "1979.11.02" }, { area: "11/1110" }),
		reportOf({ given: "Мөнхтуяа", family: "Сүрэнгийн", sex: "female", birthDate: "1988.05.30" }, { area: null }),
	]);
});

describe("somebody on record", () => {
	it.each([
		["as they were written down", typed],
		["in Latin letters", { given: "Sukhbaatar", family: "Bat", birthDate: "1984-03-12" }],
		["by initial and given name with a slip in the date", { given: "Сүхбаатар", family: "Б.", birthDate: "1984.03.13", phone: "99112233" }],
		["with the two names in each other's place", { given: "Бат", family: "Сүхбаатар", birthDate: "1984.03.12" }],
		["by register number alone", { registerNumber: "уб 84031215" }],
		["by given name and telephone", { given: "Сүхбаатар", phone: "+976 9911 2233" }],
		["by telephone and birth date", { phone: "99112233", birthDate: "1984.03.12" }],
		["by given name and birth date", { given: "Сүхбаатар", birthDate: "1984.03.12" }],
	])("is found %s", async (_, record) => {
		const { likely } = await search(record);
		expect(likely.map(({ report }) => report.name.given)).toEqual(["Сүхбаатар"]);
	});

	it("is found under another spelling of the letters that are mixed up most", async () => {
		const { likely } = await search({ given: "Unurbayar", family: "Ganbat", birthDate: "1979.11.02", sex: "female" });
		expect(likely.map(({ report }) => report.name.given)).toEqual(["Өнөрбаяр"]);
	});

	it("is shown with the reasons for and against in the person's language", async () => {
		const [found] = (await search({ ...typed, registerNumber: "", phone: "95556677", birthDate: "1984.03.13" })).likely;
		const said = { en: reasonsOf(found?.fields ?? [], "en"), mn: reasonsOf(found?.fields ?? [], "mn") };
		expect(said.en.for).toEqual(expect.arrayContaining([expect.stringMatching(/^same given name/), "birth date one digit apart"]));
		expect(said.en.against).toContain("different telephone number");
		expect(said.mn.for).toContain("төрсөн огноо нэг цифрээр зөрнө");
		expect(said.mn.against).toContain("утасны дугаар өөр");
	});

	it("is not mistaken for somebody else", async () => {
		expect((await search({ given: "Энхжаргал", family: "Лувсангийн", birthDate: "1984.03.12", sex: "female" })).likely).toEqual([]);
		expect((await search({ given: "Сүхбаатар", family: "Очирын", birthDate: "1961.08.25", sex: "male" })).likely).toEqual([]);
	});
});

describe("with too little to tell anybody by", () => {
	it.each([
		["a given name alone", { given: "Сүхбаатар" }],
		["a given name and a sex", { given: "Сүхбаатар", sex: "male" }],
		["a birth date alone", { birthDate: "1984.03.12" }],
		["the first letter of a name and a sex", { given: "С", sex: "male" }],
	])("nobody is looked for: %s", async (_, record) => {
		expect(await search(record)).toMatchObject({ tooLittle: true, likely: [] });
	});
});

describe("outside the scope", () => {
	it("only the fact and the area are found, and of the person nothing", async () => {
		const found = await search(typed, ["84"]);
		expect(found.likely).toEqual([]);
		expect(found.elsewhere).toEqual([{ person: expect.any(String), report: expect.any(String), area: "11/1110" }]);
	});

	it("somebody without an area is known elsewhere to everybody but those who see everything", async () => {
		const record = { given: "Мөнхтуяа", family: "Сүрэнгийн", birthDate: "1988.05.30" };
		expect((await search(record, ["84", "11/1110"])).elsewhere).toMatchObject([{ area: null }]);
		expect((await search(record)).likely).toHaveLength(1);
	});

	it("somebody of whom anything lies within is nobody known elsewhere only", async () => {
		const again = reportOf({ ...typed, given: "Sukhbaatar" }, { area: "84" });
		await enter([again]);
		const found = await search(typed, ["84"]);
		expect(found.elsewhere).toEqual([]);
		expect(found.likely.map(({ report }) => report.id)).toEqual([again.id]);
	});
});

function search(record: Readonly<Record<string, string>>, scope: readonly string[] = [""]) {
	return findCandidates(handle.db, { scope, record: partialRecordOf(record, today), model: usualModel, limit: 5 });
}

function enter(reports: readonly NewReport[]) {
	return inChange(handle, (change) => enterReports(change, reports));
}

function reportOf(record: Readonly<Record<string, string>>, more: Pick<NewReport, "area"> & { workplace?: string }): NewReport {
	const { name, birthDate, sex, registerNumber, phone } = partialRecordOf(record, today);
	const known = { name, birthDate, sex, registerNumber, phone: phone ?? null };
	return { id: newId(), written: record, ...known, workplace: more.workplace ?? null, area: more.area };
}
