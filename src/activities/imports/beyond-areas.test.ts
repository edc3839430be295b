import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../../../test/support/office.ts";
import { newId } from "../../shared/id.ts";
import { importRegisters } from "./command-line.ts";

let office: Office;

const names = "Анударь Бямбасүрэн Гэрэлчулуун Долгормаа Ичинхорлоо Лувсандорж Цэрэнпунцаг Ёндонжамц Жавзандулам Хүрэлтогоо".split(" ");

/** A register of so many people; the first of them are those of the other registers, the others nobody has met. */
function register(known: number, people: number, of: string): string {
	const lines = Array.from({ length: people }, (_, index) => {
		const isKnown = index < known;
		const number = 10 + index;
		const own = isKnown ? `ТӨ750505${number}` : `У${of}820304${number}`;
		return `${index + 1},${isKnown ? "Дорж" : `Шинэ${of}`},${names[index % names.length]}${isKnown ? "" : of},эм,,${own}`;
	});
	return ["Сургалтын бүртгэл,,,2020-02-03", "", "№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистр", ...lines, ""].join("\n");
}

async function upload(csv: string, who: "tuya" | "sarnai" = "tuya"): Promise<string> {
	const form = new FormData();
	form.set("operation", newId());
	form.set("files", new File([csv], `${newId()}.csv`));
	const reply = await office.post(who, "/office/test/imports", form);
	return reply.headers.get("location") ?? "";
}

const ask = (draft: string, who: "tuya" | "sarnai" | "delger" = "tuya") => office.post(who, `${draft}/beyond`, { operation: newId() });

async function read(draft: string, who: "tuya" | "sarnai" = "tuya"): Promise<string> {
	return (
		(await (await office.get(who, draft, { "accept-language": "en" })).text())
			.replace(/<[^>]+>/g, " ")
			.replace(/\s+/g, " ")
			.split("How the file was read")[0] ?? ""
	);
}

async function told() {
	const { rows } = await sql<{ subject: string; input: object }>`
		select subject, payload -> 'input' as input from journal join journal_payload using (seq)
		where kind = 'people.beyond-areas-told' order by seq`.execute(office.programme.handle.db);
	return rows;
}

beforeAll(async () => {
	office = await openOffice();
	const file = { name: "first.csv", bytes: Buffer.from(register(30, 30, "А")) };
	await importRegisters(office.programme.handle, [file], { dryRun: false, area: "11/1110", language: "mn" });
});

describe("of who is on record beyond the areas of whoever uploads a register", () => {
	it("nothing is said of a handful of lines, and nothing is journalled", async () => {
		const draft = await upload(register(19, 19, "Б"));
		expect(await read(draft)).toContain("fewer than 20 people");
		expect((await ask(draft)).status).toBe(422);
		expect(await told()).toEqual([]);
	});

	it("nothing is said without being asked, and those who import nothing may not ask", async () => {
		const draft = await upload(register(30, 30, "В"));
		expect(await read(draft)).toMatch(/On record already 0/);
		expect(await read(draft)).toContain("You may ask 3 more times");
		expect((await ask(draft, "delger")).status).toBe(403);
		expect((await ask(draft.replace(/[^/]+$/, newId()))).status).toBe(404);
		expect(await told()).toEqual([]);
	});

	it("a range is said when it is asked, nobody's name is, and the journal keeps it", async () => {
		const draft = await upload(register(12, 30, "Г"));
		const reply = await ask(draft);
		expect([reply.status, reply.headers.get("location")]).toEqual([303, `${draft}#beyond`]);
		expect(await read(draft)).toContain("Between 10 and 14 of the 30 people");
		expect(await told()).toEqual([{ subject: draft.split("/").at(-1), input: expect.objectContaining({ people: 30, low: 10, high: 14 }) }]);
	});

	it("all of them are no more than most of them, and the same form sent twice asks once", async () => {
		const draft = await upload(register(30, 30, "Д"));
		const operation = newId();
		for (const _ of [1, 2]) expect((await office.post("tuya", `${draft}/beyond`, { operation })).status).toBe(303);
		expect(await read(draft)).toContain("Between 25 and 30 of the 30 people");
		expect(await told()).toHaveLength(2);
	});

	it("no more is said than three times an hour, whether or not there is anybody", async () => {
		const draft = await upload(register(0, 30, "Е"));
		expect((await ask(draft)).status).toBe(303);
		expect(await read(draft)).toContain("Between 0 and 4 of the 30 people");
		expect(await read(draft)).toContain("this hour’s limit");
		for (const known of [0, 30]) expect((await ask(await upload(register(known, 30, known ? "Ж" : "З")))).status).toBe(429);
		expect(await told()).toHaveLength(3);
	});

	it("whoever works everywhere is not asked to ask: the preview compares with all", async () => {
		const draft = await upload(register(30, 30, "И"), "sarnai");
		const text = await read(draft, "sarnai");
		expect(text).toMatch(/On record already 30/);
		expect(text).not.toContain("Beyond your areas");
	});
});
