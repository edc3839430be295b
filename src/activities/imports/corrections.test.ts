import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { sarnai, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { verifyJournal } from "../../shared/journal/index.ts";
import { activitiesRoutes } from "../index.ts";

// A row that is refused, held back or read wrongly is corrected where it is shown, before anything counts.

const csv = "Сургалт 2019-05-13\nОвог,Нэр,Утас,Ирц\nБат,Сараа,99112233,+\nДорж,,88112244,+\nПүрэв,Нара,,магадгүй\nСүх,Болд,,-\n";
const days = "Сургалт\nОвог,Нэр,2019-05-13,2019-05-14\nБат,Сараа,+,?\nДорж,Туяа,+,-\n";
const target = { target: "new", title: "Ховд", kind: "training", participants: "teacher", heldOn: "2019-05-13", area: "84", site: "" };
const line = {
	given: "Нара",
	family: "Пүрэв",
	clan: "",
	sex: "female",
	birthDate: "1985-03-14",
	registerNumber: "",
	phone: "",
	workplace: "",
	disability: "",
	role: "",
};

let programme: Programme;
beforeEach(async () => {
	programme = (await freshInstallation()).programme;
});

const post = (path: string, fields: Record<string, string | File>, by = sarnai) =>
	call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme, form: { operation: newId(), ...fields } });
const get = async (path: string, by = sarnai) =>
	(await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme })).text();
async function upload(text: string): Promise<string> {
	const reply = await post("imports", { files: new File([text], "register.csv") });
	return /imports\/([\w-]+)$/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
}

/** Those who came, by day: the name, the birth date and the row as the file has it. */
async function came() {
	const { rows } =
		await programme.handle.pool.query(`select session.held_on as day, report.family, report.given, report.birth_date, report.written
		from attendance join session on session.id = attendance.session and session.until_seq = 9007199254740991
		join report on report.id = attendance.report where attendance.until_seq = 9007199254740991 order by session.held_on, register_row`);
	return rows;
}

describe("a line of a draft", () => {
	it("shows what is written and why it does not count, and corrected it counts with who corrected it", async () => {
		const draft = await upload(csv);
		expect((await get(`imports/${draft}`)).match(/Correct row \d/g)).toEqual(["Correct row 5", "Correct row 4", "Correct row 6"]);
		const shown = await get(`imports/${draft}/lines/1/5`);
		for (const text of ["магадгүй", "Held back", 'value="Нара"', 'value="Пүрэв"'])
			expect([text, shown.includes(text)]).toEqual([text, true]);
		expect((await post(`imports/${draft}/lines/1/5`, { ...line, came: "1" })).status).toBe(303);
		expect((await post(`imports/${draft}/lines/1/4`, { ...line, given: "Туяа", family: "Дорж", birthDate: "", came: "1" })).status).toBe(
			303,
		);
		expect(await get(`imports/${draft}`)).toContain("Corrected by hand.");
		await post(`imports/${draft}/confirmation`, target);
		expect((await came()).map(({ family, given, birth_date }) => [family, given, birth_date])).toEqual([
			["Бат", "Сараа", null],
			["Дорж", "Туяа", null],
			["Пүрэв", "Нара", "1985-03-14"],
		]);
		expect((await came()).map(({ written }) => written)).toContainEqual({ Овог: "Пүрэв", Нэр: "Нара", Ирц: "магадгүй" });
		const { rows } = await programme.handle.pool.query("select payload -> 'result' -> 'corrected' as corrected from journal_payload");
		expect(rows).toEqual([
			{
				corrected: [
					{ list: 1, row: 5, by: sarnai.account },
					{ list: 1, row: 4, by: sarnai.account },
				],
			},
		]);
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
		expect(await get(`imports/${draft}`)).toContain("Corrected by hand.");
	});

	it("that was passed over may be somebody who came, and one that was read may be of nobody who did", async () => {
		const draft = await upload(csv);
		await post(`imports/${draft}/lines/1/6`, { ...line, given: "Болд", family: "Сүх", came: "1" });
		await post(`imports/${draft}/lines/1/3`, { ...line, given: "Сараа", family: "Бат" });
		await post(`imports/${draft}/confirmation`, target);
		expect((await came()).map(({ given }) => given)).toEqual(["Дорж", "Болд"]);
	});

	it("of several days is said for each of them", async () => {
		const draft = await upload(days);
		await post(`imports/${draft}/lines/1/3`, { ...line, given: "Сараа", family: "Бат", came: "2" });
		const both = { target1: "new", target2: "new", heldOn1: "2019-05-13", heldOn2: "2019-05-14" };
		await post(`imports/${draft}/confirmation`, { ...target, ...both });
		expect((await came()).map(({ day, given }) => [day, given])).toEqual([
			["2019-05-13", "Туяа"],
			["2019-05-14", "Сараа"],
		]);
	});

	it("is refused with the fields that are wrong", async () => {
		const draft = await upload(csv);
		const wrong = await post(`imports/${draft}/lines/1/5`, { ...line, given: "", came: "1" });
		expect([wrong.status, (await wrong.text()).includes('href="#given"')]).toEqual([422, true]);
		const day = await post(`imports/${draft}/lines/1/5`, { ...line, birthDate: "2019-02-31", came: "1" });
		expect([day.status, (await day.text()).includes('href="#birthDate"')]).toEqual([422, true]);
	});

	it("is nobody else's, and none where there is none", async () => {
		const draft = await upload(csv);
		await expect(get(`imports/${draft}/lines/1/5`, tuya)).rejects.toMatchObject({ status: 404 });
		await expect(post(`imports/${draft}/lines/1/5`, line, tuya)).rejects.toMatchObject({ status: 404 });
		await expect(get(`imports/${draft}/lines/1/99`)).rejects.toMatchObject({ status: 404 });
		await expect(get(`imports/${draft}/lines/nobody/5`)).rejects.toMatchObject({ status: 404 });
		await post(`imports/${draft}/confirmation`, target);
		await expect(get(`imports/${draft}/lines/1/5`)).rejects.toMatchObject({ status: 409 });
	});
});
