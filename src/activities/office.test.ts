import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { countPeople, listPeople } from "../people/index.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { run, verifyJournal } from "../shared/journal/index.ts";
import { activitiesCommands } from "./commands.ts";
import { activitiesRoutes } from "./index.ts";
import { listActivities, listAttendance, readActivity, readSession } from "./store.ts";

const everywhere = [""];
let programme: Programme;

beforeEach(async () => {
	({ programme } = await freshInstallation());
});

describe("an activity", () => {
	it("is planned with the sessions that were filled in, and found in the list", async () => {
		const reply = await post("activities", {
			title: " Тэгш хамруулах ",
			heldOn1: "2020-05-04",
			area1: "84",
			site1: "",
			heldOn2: "2020/5/5",
			area2: "84",
		});
		expect(reply.status).toBe(303);
		const { activities } = await listActivities(programme.handle.db, everywhere, { limit: 10 });
		expect(activities).toMatchObject([
			{ title: "Тэгш хамруулах", sessions: 2, firstDay: "2020-05-04", lastDay: "2020-05-05", areas: ["84"] },
		]);
		expect(reply.headers.get("location")).toBe(`/office/test/activities/${activities[0]?.id}?done=planned`);
	});

	it("comes back with what was typed and what is wrong, field by field", async () => {
		const reply = await post("activities", { title: "", heldOn1: "2020-02-31", area1: "", site1: "", heldOn3: "", area3: "84", site3: "" });
		expect(reply.status).toBe(422);
		const body = await reply.text();
		for (const field of ["title", "heldOn1", "area1", "heldOn3"]) expect(body).toContain(`href="#${field}"`);
		expect(body).toContain('value="2020-02-31"');
		expect((await listActivities(programme.handle.db, everywhere, { limit: 10 })).activities).toEqual([]);
	});

	it("is one, however often the same form is sent", async () => {
		const form = { operation: newId(), title: "Сургалт", heldOn1: "2020-05-04", area1: "84", site1: "" };
		const first = await post("activities", form);
		const second = await post("activities", form);
		expect(second.headers.get("location")).toBe(first.headers.get("location"));
		expect((await listActivities(programme.handle.db, everywhere, { limit: 10 })).activities).toHaveLength(1);
	});

	it("gets another title, and keeps the former in the journal", async () => {
		const { activity } = await plan();
		await post(`activities/${activity}/description`, { title: "Шинэ нэр" });
		expect(await readActivity(programme.handle.db, everywhere, activity)).toMatchObject({ title: "Шинэ нэр" });
		const { rows } = await sql<{ title: string }>`select title from activity where id = ${activity} order by since_seq`.execute(
			programme.handle.db,
		);
		expect(rows.map(({ title }) => title)).toEqual(["Сургалт", "Шинэ нэр"]);
	});

	it("stands in a list by its last day, page by page, each once", async () => {
		const days = ["2019-03-01", "2020-01-10", "2018-05-05", "2020-01-10", "2019-12-31"];
		for (const day of days) await plan(day);
		const seen: (string | null)[] = [];
		let after: string | undefined;
		do {
			const { activities, next } = await listActivities(programme.handle.db, everywhere, { limit: 2, ...(after && { after }) });
			seen.push(...activities.map(({ lastDay }) => lastDay));
			after = next ?? undefined;
		} while (after);
		expect(seen).toEqual(days.toSorted().reverse());
	});
});

describe("attendance", () => {
	it("is marked by what the sheet says, and the same person once", async () => {
		const { session } = await plan();
		const line = {
			family: "Пүрэвбатын",
			given: "Түвшинцэцэн",
			sex: "female",
			birthDate: "1994.12.09",
			registerNumber: "зи94120907",
			phone: "9165-6435",
		};
		expect((await post(`sessions/${session}/attendance`, line)).status).toBe(303);
		const [marked] = await listAttendance(programme.handle.db, everywhere, session);
		expect(marked?.report).toMatchObject({
			name: { family: "Пүрэвбатын", given: "Түвшинцэцэн" },
			birthDate: { date: "1994-12-09", precision: "day" },
			registerNumber: "ЗИ94120907",
			phone: "91656435",
			written: { registerNumber: "зи94120907", birthDate: "1994.12.09" },
			area: "11/1110",
		});
		const same = { given: "Т", registerNumber: "ЗИ94120907" };
		expect(await (await post(`sessions/${session}/attendance`, same)).text()).toContain("Is it one of these?");
		const again = await post(`sessions/${session}/attendance`, { ...same, known: marked?.report.person ?? "" });
		expect(again.status).toBe(422);
		expect(await again.text()).toContain("marked as present in this session already");
		expect(await countPeople(programme.handle.db)).toBe(1);
	});

	it("asks again about an odd register number, and believes the sheet", async () => {
		const { session } = await plan();
		const line = { given: "Болд", registerNumber: "ЗИ9412" };
		const asked = await post(`sessions/${session}/attendance`, line);
		expect(asked.status).toBe(422);
		expect(await asked.text()).toContain('name="asWritten"');
		expect((await post(`sessions/${session}/attendance`, { ...line, asWritten: "yes" })).status).toBe(303);
	});

	it("is corrected by another report; the first stays readable", async () => {
		const { session } = await plan();
		await post(`sessions/${session}/attendance`, { given: "Болд", birthDate: "1985" });
		const [before] = await listAttendance(programme.handle.db, everywhere, session);
		await post(`attendance/${before?.id}/correction`, { given: "Болдбаатар", birthDate: "1985.03" });
		const [after] = await listAttendance(programme.handle.db, everywhere, session);
		expect(after).toMatchObject({ id: before?.id, report: { name: { given: "Болдбаатар" }, birthDate: { precision: "month" } } });
		const { rows } = await sql`select from report where id = ${before?.report.id} and given = 'Болд'`.execute(programme.handle.db);
		expect(rows).toHaveLength(1);
	});

	it("is not corrected where nothing was changed: no entry in the journal, and no other report", async () => {
		const { session } = await plan();
		const line = { family: "Дорж", given: "Болд", sex: "male", birthDate: "1985.03", registerNumber: "ЗИ9412", phone: "9165-6435" };
		await post(`sessions/${session}/attendance`, { ...line, asWritten: "yes" });
		const [marked] = await listAttendance(programme.handle.db, everywhere, session);
		const before = await journalLength();
		const shown = { ...line, given: " Болд ", birthDate: "1985-03", phone: "91656435", clan: "", workplace: "" };
		const reply = await post(`attendance/${marked?.id}/correction`, shown);
		expect(reply.headers.get("location")).toBe(`/office/test/sessions/${session}?done=unchanged`);
		expect(await get(`sessions/${session}?done=unchanged`)).toContain("Nothing was changed");
		expect(await journalLength()).toBe(before);
		expect(await listAttendance(programme.handle.db, everywhere, session)).toEqual([marked]);
		for (const [field, value] of Object.entries({ given: "Бат", sex: "", birthDate: "1985", phone: "" })) {
			const changed = await post(`attendance/${marked?.id}/correction`, { ...shown, [field]: value, asWritten: "yes" });
			expect(changed.headers.get("location")).toContain("done=corrected");
		}
		expect(await journalLength()).toBe(before + 4);
	});

	it("is removed with a reason, and not without", async () => {
		const { session } = await plan();
		await post(`sessions/${session}/attendance`, { given: "Болд" });
		const [marked] = await listAttendance(programme.handle.db, everywhere, session);
		expect((await post(`attendance/${marked?.id}/removal`, { because: " " })).status).toBe(422);
		expect((await post(`attendance/${marked?.id}/removal`, { because: "Ирээгүй" })).status).toBe(303);
		expect(await listAttendance(programme.handle.db, everywhere, session)).toEqual([]);
		expect(await countPeople(programme.handle.db)).toBe(0);
		expect(await get(`sessions/${session}`)).toContain("Attendance removed – Болд – Ирээгүй");
	});

	it("of somebody on record is marked by choosing them", async () => {
		const { session } = await plan();
		const other = await plan();
		await post(`sessions/${session}/attendance`, { given: "Болд", family: "Дорж" });
		const [line] = await listPeople(programme.handle.db, everywhere, { text: "дорж", limit: 5 });
		const found = await get(`sessions/${other.session}/attendance/known?text=${encodeURIComponent("болд")}`);
		expect(found).toContain("Дорж Болд");
		expect((await post(`sessions/${other.session}/attendance/known`, { person: line?.person ?? "" })).status).toBe(303);
		expect(await listAttendance(programme.handle.db, everywhere, other.session)).toMatchObject([{ report: { person: line?.person } }]);
		expect(await get(`people/${line?.person}/attendance`)).toContain(`/office/test/sessions/${other.session}`);
	});
});

describe("a session", () => {
	it("is moved, cancelled with a reason and reinstated", async () => {
		const { session } = await plan();
		await post(`sessions/${session}/date-and-place`, { heldOn: "2020-03-09", area: "84", site: "" });
		expect(await readSession(programme.handle.db, everywhere, session)).toMatchObject({ heldOn: "2020-03-09", area: "84" });
		await post(`sessions/${session}/cancellation`, { because: "Хөл хорио" });
		expect(await get(`sessions/${session}`)).toContain("Хөл хорио");
		const refused = await post(`sessions/${session}/attendance`, { given: "Болд" });
		expect(refused.status).toBe(422);
		expect(await refused.text()).toContain("This session is cancelled");
		await post(`sessions/${session}/reinstatement`, {});
		expect(await readSession(programme.handle.db, everywhere, session)).toMatchObject({ cancelledBecause: null });
	});

	it("has a sheet with those on record for any session of its activity, by name, and empty lines", async () => {
		const { activity, session } = await plan();
		for (const [family, given] of ["Яра Ану", "Өлзий Бат", "Дорж Болд", "Пүрэв Ану"].map((name) => name.split(" "))) {
			await post(`sessions/${session}/attendance`, { given: given ?? "", family: family ?? "" });
		}
		await post(`activities/${activity}/sessions`, { heldOn: "2020-05-04", area: "11/1110", site: "" });
		const next = (await readActivity(programme.handle.db, everywhere, activity))?.sessions.at(-1);
		for (const one of [session, next?.id]) {
			const sheet = await get(`sessions/${one}/sign-in-sheet?lines=7`);
			expect(sheet.match(/Дорж Болд|Өлзий Бат|Пүрэв Ану|Яра Ану/g)).toEqual(["Дорж Болд", "Өлзий Бат", "Пүрэв Ану", "Яра Ану"]);
			expect(sheet.match(/<tr>/g)).toHaveLength(1 + 4 + 7);
		}
	});
});

describe("an uploaded register", () => {
	const csv =
		"Сургалтын бүртгэл,,,2020-02-03\n\n№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистр\n1,Бат,Болд,эр,1980-01-02,\n2,Дорж,Сараа,эм,,ЗИ94120907\n3,,,эм,,\n";

	it("is shown before anything is written, then imported, then undone", async () => {
		const draft = await upload(csv);
		const shown = await get(`imports/${draft}`);
		expect(shown).toContain("Бат Болд");
		expect(shown).toContain("Nothing has been recorded yet");
		expect(await countPeople(programme.handle.db)).toBe(0);
		const target = { target: "new", title: "Ховд", heldOn: "2020-02-03", area: "84", site: "" };
		expect((await post(`imports/${draft}/confirmation`, { ...target, area: "" })).status).toBe(422);
		expect((await post(`imports/${draft}/confirmation`, target)).status).toBe(303);
		expect(await countPeople(programme.handle.db)).toBe(2);
		expect((await post(`imports/${draft}/withdrawal`, {})).status).toBe(303);
		expect(await countPeople(programme.handle.db)).toBe(0);
		expect((await listActivities(programme.handle.db, everywhere, { limit: 5 })).activities).toEqual([]);
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("says who is known already, and is refused a second time", async () => {
		const target = { target: "new", title: "Ховд", heldOn: "2020-02-03", area: "84", site: "" };
		await post(`imports/${await upload(csv)}/confirmation`, target);
		const other = await upload(csv.replace("Болд", "Цэрэн"));
		expect((await get(`imports/${other}`)).replace(/<[^>]+>/g, " ")).toMatch(/On record already\s+1\s+New people\s+1/);
		const twin = await upload(csv);
		expect(await get(`imports/${twin}`)).toContain("is imported already");
		const refused = await post(`imports/${twin}/confirmation`, target);
		expect(refused.status).toBe(422);
		expect(await countPeople(programme.handle.db)).toBe(2);
		await post(`imports/${twin}/removal`, {});
		expect((await sql`select from register_import where id = ${twin}`.execute(programme.handle.db)).rows).toEqual([]);
	});

	it("goes into a session planned for that day, which stays when the import is undone", async () => {
		const { session } = await plan("2020-02-03");
		const draft = await upload(csv);
		expect(await get(`imports/${draft}`)).toContain(`value="${session}"`);
		await post(`imports/${draft}/confirmation`, { target: session });
		expect(await listAttendance(programme.handle.db, everywhere, session)).toHaveLength(2);
		await post(`imports/${draft}/withdrawal`, {});
		expect(await listAttendance(programme.handle.db, everywhere, session)).toEqual([]);
		expect(await readSession(programme.handle.db, everywhere, session)).not.toBeNull();
	});

	it("leaves in place whom it brought and who was marked elsewhere since", async () => {
		const draft = await upload(csv);
		await post(`imports/${draft}/confirmation`, { target: "new", title: "Ховд", heldOn: "2020-02-03", area: "84", site: "" });
		const { session } = await plan();
		const [line] = await listPeople(programme.handle.db, everywhere, { text: "Болд", limit: 5 });
		await post(`sessions/${session}/attendance/known`, { person: line?.person ?? "" });
		await post(`imports/${draft}/withdrawal`, {});
		expect(await listAttendance(programme.handle.db, everywhere, session)).toHaveLength(1);
		expect(await countPeople(programme.handle.db)).toBe(1);
	});

	it("is one draft, however often its file is uploaded before it is confirmed", async () => {
		const draft = await upload(csv);
		expect(await upload(csv)).toBe(draft);
		await post("imports", { files: [file("a.csv", csv), file("b.csv", csv)] });
		expect(await upload(csv, tuya)).not.toBe(draft);
		await post(`imports/${draft}/confirmation`, { target: "new", title: "Ховд", heldOn: "2020-02-03", area: "84", site: "" });
		expect(await upload(csv)).not.toBe(draft);
		expect((await sql`select from register_import`.execute(programme.handle.db)).rows).toHaveLength(3);
	});

	it("is refused when it is no table; its neighbours are kept, and one whose columns somebody must name", async () => {
		const files = [file("a.csv", csv), file("b.csv", "сайн байна уу"), file("c.xlsx", "PK\u0003\u0004 no zip")];
		const reply = await post("imports", { files });
		expect(reply.status).toBe(422);
		const body = await reply.text();
		expect(body).toContain("b.csv");
		expect(body).toContain("c.xlsx");
		expect((await sql`select from register_import`.execute(programme.handle.db)).rows).toHaveLength(2);
	});
});

async function plan(day = "2020-03-02"): Promise<{ activity: string; session: string }> {
	const [activity, session] = [newId(), newId()];
	const sessions = [{ id: session, heldOn: day, area: "11/1110", site: null }];
	await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: activity, title: "Сургалт", sessions });
	return { activity, session };
}

async function upload(csv: string, by = sarnai): Promise<string> {
	const reply = await post("imports", { files: file("register.csv", csv) }, by);
	return /imports\/([\w-]+)$/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
}

function file(name: string, text: string): File {
	return new File([text], name);
}

function post(path: string, form: Record<string, string | File | File[]>, by = sarnai): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme, form: fields });
}

async function journalLength(): Promise<number> {
	return (await sql`select from journal`.execute(programme.handle.db)).rows.length;
}

async function get(path: string): Promise<string> {
	return (await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(sarnai), programme })).text();
}
