import { describe, expect, it } from "vitest";
import { readOneSession } from "../../../test/support/registers.ts";
import { readDisability, readRole } from "./answers.ts";
import { roleOf } from "./headings.ts";

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };

describe("an answer on disability", () => {
	it.each(["тийм", "ТИЙМ", "байгаа", "Хөгжлийн бэрхшээлтэй", "yes", "Y", "Yes."])("%j is yes", (written) => {
		expect(readDisability(written)).toBe("yes");
	});
	it.each(["үгүй", "їгїй", "Байхгүй", "no", "N", "none"])("%j is no", (written) => {
		expect(readDisability(written)).toBe("no");
	});
	it.each(["", " ", "-", "…", "асуугаагүй", "not asked", "N/A", "тодорхойгүй"])("%j is not asked, and no “no”", (written) => {
		expect(readDisability(written)).toBeNull();
	});
	it.each(["1", "0", "хараа", "maybe", "цагаан"])("%j is reported", (written) => {
		expect(readDisability(written)).toBe("unclear");
	});
});

it.each([
	["багш", "teacher"],
	["Teachers", "teacher"],
	["Сургалтын менежер", "education_staff"],
	["нийгмийн ажилтан", "social_worker"],
	["Эцэг, эх", "parent"],
	["Эцэг эх /асран хамгаалагч/", "parent"],
	["Parent / guardian", "parent"],
	["Орон нутгийн иргэн", "community_member"],
	["Төрийн албан хаагч", "official"],
	["Сурагч", "child"],
	["Бусад", "other"],
	["ахлах мэргэжилтэн", "unclear"],
	["", null],
])("%j takes part as %j", (written, role) => {
	expect(readRole(written)).toBe(role);
});

it.each([
	["Хөгжлийн бэрхшээл", "disability"],
	["Хөгжлийн бэрхшээлтэй эсэх", "disability"],
	["ХБ эсэх", "disability"],
	["Disability (yes/no)", "disability"],
	["Person with disability", "disability"],
	["Үүрэг", "took-part-as"],
	["Оролцогчийн төрөл", "took-part-as"],
	["Role", "took-part-as"],
	["Type of participant", "took-part-as"],
	["Албан тушаал", null],
	["Position", null],
])("a column called %j means %j", (heading, role) => {
	expect(roleOf(heading)).toBe(role);
});

it("unknown words are reported and kept; nothing of the row is lost", async () => {
	const csv = "Овог,Нэр,Үүрэг,Disability\nБат,Болд,багш,yes\nДорж,Сараа,сансрын нисгэгч,хараа\nЯра,Ану,,\n";
	const { rows } = await readOneSession(Buffer.from(csv), "register.csv", clock);
	expect(rows).toMatchObject([
		{ tookPartAs: "teacher", disability: "yes", remarks: [] },
		{ tookPartAs: null, disability: null, written: { Үүрэг: "сансрын нисгэгч", Disability: "хараа" } },
		{ tookPartAs: null, disability: null, remarks: [] },
	]);
	expect(rows[1]?.remarks.map((remark) => remark("en"))).toEqual([
		expect.stringContaining("сансрын нисгэгч"),
		expect.stringContaining("taken as not asked"),
	]);
});
