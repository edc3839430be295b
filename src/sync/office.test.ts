import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { childCalled } from "../../test/support/field/children.ts";
import { digestOf, enrolPhone, type Phone } from "../../test/support/field/phone.ts";
import { type Office, openOffice } from "../../test/support/office.ts";
import { authorBy, oyun } from "../../test/support/people.ts";
import { childrenCommands, readChild } from "../children/index.ts";
import { sendingOf } from "../field/engine/push.ts";
import { peopleCommands, reportsEverOf, reportsToErase } from "../people/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run, verifyJournal } from "../shared/journal/index.ts";
import { inLanguage } from "../shared/words.ts";
import { openConflicts } from "./conflicts/store.ts";
import { openKept } from "./kept/store.ts";
import { schemaOfSync } from "./schema.ts";

let office: Office;
let phone: Phone;
const inbox = "/office/test/field";

beforeAll(async () => {
	office = await openOffice();
	phone = await enrolPhone(office, "tsolmon");
});

/** A child whose telephone number a phone and the office changed at once. */
async function conflicted(given: string) {
	const { handle } = office.programme;
	const child = childCalled(given);
	const { household, identifiedOn, area, site, situation, report, id } = child;
	await run(handle, authorBy(oyun), childrenCommands["child-registered"], child);
	const shown = { id, household, identifiedOn, area, site, situation, report };
	const written = (number: string) => ({ ...shown, report: { ...report, id: newId(), phone: number } });
	await run(handle, authorBy(oyun), childrenCommands["child-corrected"], written("99110000"));
	await phone.engine.add({ kind: "children.child-corrected", input: written("88000011"), shown });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	const { rows } = await handle.pool.query("select id from sync_conflict where subject = $1 order by since_seq desc", [id]);
	return { child, page: `${inbox}/conflicts/${rows[0].id}`, read: async () => (await readChild(handle.db, [""], id))?.report.phone };
}

const text = async (reply: Promise<Response>) => (await reply).text();

it("only who supervises sees what waits, and settles it", async () => {
	const { page } = await conflicted("Хулан");
	for (const person of ["tsolmon", "sarnai", "yuki"] as const) {
		expect((await office.get(person, inbox)).status).toBe(403);
		expect((await office.get(person, page)).status).toBe(403);
		expect((await office.post(person, page, { operation: newId(), take: "sent" })).status).toBe(403);
	}
});

it("a field that was changed twice shows both values in words, and the one that is chosen holds", async () => {
	const one = await conflicted("Номин");
	const shown = await text(office.get("oyun", inbox));
	for (const said of ["99110000", "88000011", "Асран хамгаалагчийн утас", "Номин", "Цолмон"]) expect(shown).toContain(said);
	expect(await text(office.get("oyun", one.page))).toContain(`/office/test/children/${one.child.id}"`);
	expect(await text(office.get("oyun", "/office/test"))).toContain(one.page);
	expect((await office.post("oyun", one.page, { operation: newId() })).status).toBe(422);
	expect(await one.read()).toBe("99110000");
	expect((await office.post("oyun", one.page, { operation: newId(), take: "sent" })).status).toBe(303);
	expect(await one.read()).toBe("88000011");
	expect((await office.get("oyun", one.page)).status).toBe(404);

	const other = await conflicted("Анужин");
	const operation = newId();
	expect((await office.post("oyun", other.page, { operation, take: "stands" })).status).toBe(303);
	expect(await other.read()).toBe("99110000");
	const { rows } = await office.programme.handle.pool.query(
		"select settled, settled_by from sync_conflict where settled is not null order by until_seq",
	);
	expect(rows.map(({ settled }) => settled)).toEqual(["sent", "stands"]);
});

it("what was kept aside is done by somebody who may, or put away with a reason, once", async () => {
	const refused = [childCalled("Ховдын", { area: "84" }), childCalled("Дорнын", { area: "84" })] as const;
	for (const input of refused) await phone.engine.add({ kind: "children.child-registered", input });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	const [first, second] = (await phone.engine.entries()).map(({ operation }) => `${inbox}/kept/${operation.id}`);
	expect(await phone.engine.counts()).toEqual({ unsent: 0, notDone: 2 });
	const shown = await text(office.get("oyun", first ?? ""));
	for (const said of ["Ховдын", "Цолмон", "таны хариуцсан нутагт"]) expect(shown).toContain(said);
	const { db } = office.programme.handle;
	expect((await office.post("oyun", first ?? "", { operation: newId(), do: "yes" })).status).toBe(303);
	expect(await readChild(db, [""], refused[0].id)).toMatchObject({ area: "84" });
	expect((await office.post("oyun", first ?? "", { operation: newId(), do: "yes" })).status).toBe(404);
	expect((await office.post("oyun", second ?? "", { operation: newId() })).status).toBe(422);
	expect((await office.post("oyun", second ?? "", { operation: newId(), because: "Ховдынхон бүртгэсэн." })).status).toBe(303);
	expect(await readChild(db, [""], refused[1].id)).toBeNull();
	for (const { operation } of await phone.engine.entries()) await phone.engine.forget(operation.id);
	expect(await phone.engine.counts()).toEqual({ unsent: 0, notDone: 0 });
});

it("a sensitive note that was kept aside is done by a supervisor who does not read it", async () => {
	const { handle } = office.programme;
	const child = childCalled("Нууцтай", { area: "84" });
	await run(handle, authorBy(oyun), childrenCommands["child-registered"], child);
	const input = { id: newId(), child: child.id, on: "2020-04-20", text: "Эх нь хүчирхийллийн талаар ярьсан." };
	await phone.engine.add({ kind: "children.sensitive-note-written", input });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	const entry = (await phone.engine.entries()).find(({ operation }) => (operation.input as { id: string }).id === input.id);
	const page = `${inbox}/kept/${entry?.operation.id}`;
	const shown = [
		await text(office.get("oyun", page)),
		await text(office.get("oyun", inbox)),
		await text(office.get("oyun", "/office/test")),
	];
	expect(shown[0]).toContain("Нууцтай");
	expect(shown.filter((html) => html.includes("хүчирхийлл"))).toEqual([]);
	expect((await office.post("oyun", page, { operation: newId(), do: "yes" })).status).toBe(303);
	const { rows } = await handle.pool.query("select text, sealed is not null as sealed from case_note where child = $1", [child.id]);
	expect(rows).toEqual([{ text: null, sealed: true }]);
	await phone.engine.forget(entry?.operation.id ?? "");
});

it("a file of unsent work is taken once, by any officer who brings it; one that was changed is not", async () => {
	const child = childCalled("Файлын");
	await phone.engine.add({ kind: "children.child-registered", input: child });
	const unsent = phone.disk.entries.filter(({ receipt }) => receipt === null).map(({ sealed }) => sealed);
	const sending = JSON.stringify(sendingOf(unsent));
	const key = Buffer.from(digestOf(phone.secrets.send), "hex");
	const proof = createHmac("sha256", key).update(`${phone.device}\n${sending}`).digest("base64");
	const bring = (file: object) => {
		const form = new FormData();
		form.set("file", new Blob([JSON.stringify(file)]), "work.tegsh");
		return office.post("oyun", `${inbox}/hand-in`, form);
	};
	const whole = { schema: schemaOfSync, device: phone.device, sending, proof };
	expect((await office.post("yuki", `${inbox}/hand-in`, {})).status).toBe(403);
	expect((await bring({ ...whole, sending: `${sending} ` })).status).toBe(422);
	expect((await bring({ ...whole, device: newId() })).status).toBe(422);
	expect((await bring({ any: "thing" })).status).toBe(422);
	expect(await text(bring(whole))).toMatch(/>Хийсэн<.*>1</);
	expect(await text(bring(whole))).toMatch(/Өмнө нь хийсэн<.*>1</);
	expect(await readChild(office.programme.handle.db, [""], child.id)).not.toBeNull();
	// It is the work of whose phone it was.
	const { rows } = await office.programme.handle.pool.query("select account, device from journal where subject = $1", [child.id]);
	expect(rows).toMatchObject([{ device: phone.device }]);
	// The phone, which knows nothing of the file, sends it as well.
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	expect(await phone.engine.counts()).toEqual({ unsent: 0, notDone: 0 });
});

it("everybody revokes their own phones; only an account that manages accounts revokes those of others", async () => {
	const own = await enrolPhone(office, "tsolmon");
	const page = `/office/devices/${own.device}/revocation`;
	expect((await office.get("sarnai", page)).status).toBe(404);
	expect((await office.post("sarnai", page, { operation: newId() })).status).toBe(404);
	expect(await text(office.get("sarnai", "/office/devices"))).not.toContain(own.device);
	const all = await text(office.get("bayar", "/office/devices"));
	for (const said of [own.device, inLanguage(office.programme.name, "mn")]) expect(all).toContain(said);
	expect((await office.post("tsolmon", page, { operation: newId() })).status).toBe(303);
	expect(await own.engine.sync()).toMatchObject({ outcome: "refused", code: "sync.device-revoked" });
});

it("values that wait are erased with the person they tell of, and the journal holds", async () => {
	const { child } = await conflicted("Мартагдах");
	const { handle } = office.programme;
	const { rows: waiting } = await handle.pool.query("select sealed from sync_conflict where subject = $1", [child.id]);
	expect(waiting[0].sealed).not.toBeNull();
	const report = (await readChild(handle.db, [""], child.id))?.report.id ?? "";
	const reports = await reportsEverOf(handle.db, report);
	await run(handle, machine, peopleCommands["person-erased"], { id: newId(), reports });
	const { rows } = await handle.pool.query("select sealed from sync_conflict where subject = $1", [child.id]);
	expect(rows).toEqual([{ sealed: null }]);
	expect((await verifyJournal(handle)).faults).toEqual([]);
});

/** How many rows of what phones sent still say something, by what is sealed in it. */
async function saying(text: string): Promise<string[]> {
	const { db, pool, vault } = office.programme.handle;
	const kept = (await openKept({ db, vault })).filter(({ content }) => JSON.stringify(content).includes(text));
	const conflicts = (await openConflicts({ db, vault })).filter((one) => JSON.stringify(one).includes(text));
	const { rows } = await pool.query("select kind from journal join journal_payload using (seq) where payload::text like '%' || $1 || '%'", [
		text,
	]);
	return [...kept, ...conflicts, ...rows].map(({ kind }) => kind ?? "unreadable").toSorted();
}

describe("of a child who is erased nothing is left of what phones sent", () => {
	const erase = async (id: string) => {
		const { handle } = office.programme;
		await run(handle, machine, peopleCommands["person-erased"], { id: newId(), reports: await reportsToErase(handle, id) });
	};
	const visit = (child: string, note: string) => ({ id: newId(), child, on: "2020-04-20", way: "home", met: true, learning: "no", note });

	it("where their registration was never done: it is found by the child, or by the report within it, with what else was sent of them", async () => {
		for (const by of ["child", "report"] as const) {
			const child = childCalled(`Хэзээ ч ${by}`, { area: "84" });
			const other = childCalled(`Хэвээр ${by}`, { area: "84" });
			for (const input of [child, other]) await phone.engine.add({ kind: "children.child-registered", input });
			await phone.engine.add({ kind: "children.visit-recorded", input: visit(child.id, `Нууц ${by}`) });
			expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
			expect(await saying(`Хэзээ ч ${by}`)).toEqual(["children.child-registered"]);
			expect(await saying(`Нууц ${by}`)).toEqual(["children.visit-recorded"]);
			await erase(by === "child" ? child.id : child.report.id);
			expect([await saying(`Хэзээ ч ${by}`), await saying(`Нууц ${by}`)]).toEqual([[], []]);
			expect(await saying(child.id)).toEqual(["people.person-erased"].filter(() => by === "child"));
			expect(await saying(`Хэвээр ${by}`)).toEqual(["children.child-registered"]);
			// The office is told so, and puts it away.
			const { rows } = await office.programme.handle.pool.query("select id from sync_kept where subject = $1 and until_seq > 1e15", [
				child.id,
			]);
			expect((await office.get("oyun", `${inbox}/kept/${rows[0].id}`)).status).toBe(200);
		}
		expect((await verifyJournal(office.programme.handle)).faults).toEqual([]);
	});

	it("where somebody else sent them once more, known by the number that was typed otherwise", async () => {
		const { handle } = office.programme;
		const child = childCalled("Дугаартай");
		const report = { ...child.report, registerNumber: "УБ10250134" };
		await run(handle, authorBy(oyun), childrenCommands["child-registered"], { ...child, report });
		const again = childCalled("Дахин", { area: "84" });
		await phone.engine.add({
			kind: "children.child-registered",
			input: { ...again, report: { ...again.report, registerNumber: "уб 1025 0134" } },
		});
		expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
		expect(await saying("Дахин")).toEqual(["children.child-registered"]);
		await erase(child.report.id);
		expect([await saying("Дахин"), await saying("Дугаартай")]).toEqual([[], []]);
	});

	it("and nobody is erased of whom nothing is known at all", async () => {
		await expect(erase(newId())).rejects.toMatchObject({ code: "people.unknown" });
	});
});
