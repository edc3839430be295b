import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOneSession } from "../../../test/support/registers.ts";
import { languages } from "../../shared/words.ts";
import { writeTemplate } from "./template.ts";

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };
const filled = {
	mn: [
		["1", "Бат", "Сараа", "эм", "1985-03-14", "УБ85031442", "1-р сургууль", "99112233", "Эцэг эх, асран хамгаалагч", "үгүй"],
		["2", "Дорж", "Болд", "эр", "1979-11-02", "", "", "", "Багш", "тийм"],
	],
	en: [
		["1", "Bat", "Saraa", "female", "1985-03-14", "УБ85031442", "School 1", "99112233", "Parent or guardian", "no"],
		["2", "Dorj", "Bold", "male", "1979-11-02", "", "", "", "Teacher", "yes"],
	],
};

describe.each(languages)("the template in %s", (language) => {
	it("is understood wholly when it is filled in", async () => {
		const bytes = await writeTemplate(language, { title: "Дүйцүүлэх сургалт", day: "2019-05-14", filled: filled[language as "mn" | "en"] });
		const reading = await readOneSession(bytes, "template.xlsx", clock);
		expect(reading).toMatchObject({ title: "Дүйцүүлэх сургалт", date: "2019-05-14", rejected: [], skipped: [] });
		expect(reading.columns.map(({ role }) => role)).toEqual([
			...["number", "family", "given", "sex", "birth-date", "register-number", "workplace", "phone", "took-part-as", "disability"],
		]);
		expect(reading.rows.map(({ sex, tookPartAs, disability, remarks }) => [sex, tookPartAs, disability, remarks])).toEqual([
			["female", "parent", "no", []],
			["male", "teacher", "yes", []],
		]);
	});

	it("holds nobody before that, and its headings are known", async () => {
		const reading = await readOneSession(await writeTemplate(language), "template.xlsx", clock);
		expect([reading.rows, reading.rejected, reading.columns.every(({ role }) => role !== null)]).toEqual([[], [], true]);
	});

	it("has lists to choose from, whose words are understood", async () => {
		const files = unzipSync(await writeTemplate(language));
		const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
		const lists = [...sheet.matchAll(/sqref="([A-Z])5:[A-Z]300"><formula1>"([^"]+)"/g)].map(([, column, options = ""]) => [
			column,
			options.split(","),
		]);
		expect(lists.map(([column]) => column)).toEqual(["D", "I", "J"]);
		const roles = lists[1]?.[1] as string[];
		const rows = roles.map((role, at) => [String(at + 1), "Бат", `Сараа${"абвгдежз"[at]}`, null, null, null, null, null, role, null]);
		const { rows: read } = await readOneSession(await writeTemplate(language, { day: "2019-05-14", filled: rows }), "t.xlsx", clock);
		expect([read.length, read.filter(({ tookPartAs }) => tookPartAs === null)]).toEqual([8, []]);
	});
});
