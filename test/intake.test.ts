import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { activitiesCommands } from "../src/activities/index.ts";
import { listChildren } from "../src/children/index.ts";
import { countPeople } from "../src/people/index.ts";
import { mostDisclosedAnHour } from "../src/people/intake/disclosure.ts";
import { countQueue, readQueue } from "../src/people/review/queue.ts";
import type { Handle } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { run, verifyJournal } from "../src/shared/journal/index.ts";
import { lineOf } from "./support/attendance.ts";
import { decideLikeness, undoDecision } from "./support/decisions.ts";
import { type Office, openOffice, type Person } from "./support/office.ts";
import { authorBy, sarnai } from "./support/people.ts";

/*
 * Somebody who is on record already is typed once more: in a session of Bayanzürkh (11/1110), where Tsolmon works, and in one of Khovd
 * (84), where Tuya does. Bat-Erdene was written down in Bayanzürkh.
 */

const written = { family: "Ганболдын", given: "Бат-Эрдэнэ", sex: "male", birthDate: "2009.03.12", phone: "99112233" } as const;
const retyped = { family: "Ganbold", given: "Baterdene", sex: "male", birthDate: "2009.03.13", phone: "99112233" } as const;

let office: Office;
let handle: Handle;
let session: string;
let elsewhere: string;

beforeEach(async () => {
	office = await openOffice();
	({ handle } = office.programme);
	[session, elsewhere] = [newId(), newId()];
	const former = newId();
	const sessions = [
		{ id: former, heldOn: "2020-02-03", area: "11/1110", site: null },
		{ id: session, heldOn: "2020-03-02", area: "11/1110", site: null },
		{ id: elsewhere, heldOn: "2020-03-02", area: "84", site: null },
	];
	await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Сургалт", sessions });
	await mark(former);
});

const waits = "Possible duplicates: 1 pair";

function mark(at: string) {
	const { family, given, sex, phone } = written;
	const name = { clan: null, family, given };
	const birthDate = { date: "2009-03-12", precision: "day" } as const;
	const known = { written: {}, name, birthDate, sex, registerNumber: null, phone, workplace: null };
	return run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], {
		id: newId(),
		session: at,
		...lineOf({ id: newId(), ...known }),
	});
}

describe("somebody typed once more into a session", () => {
	it("comes back with the question who it is, what was typed kept, and nothing written", async () => {
		const before = await head();
		const reply = await send("sarnai", attendance(), retyped);
		expect(reply.status).toBe(422);
		const html = await reply.text();
		for (const part of ["Ганболдын Бат-Эрдэнэ", 'href="#known"', 'value="Baterdene"', "birth date one digit apart", "same telephone"]) {
			expect(html).toContain(part);
		}
		expect(await head()).toBe(before);
	});

	it("is marked by the report that is there, when it is that person", async () => {
		const html = await (await send("sarnai", attendance(), retyped)).text();
		const reply = await send("sarnai", attendance(), { ...retyped, known: fieldIn("known", html) });
		expect(reply.status).toBe(303);
		expect(await counted()).toEqual({ reports: 1, people: 1, attendances: 2 });
	});

	it("is somebody new when it is none of those, and stays so: the two are never joined", async () => {
		const html = await (await send("sarnai", attendance(), retyped)).text();
		const reply = await send("sarnai", attendance(), { ...retyped, answer: "none", shown: fieldIn("shown", html) });
		expect(reply.status).toBe(303);
		expect(await counted()).toEqual({ reports: 2, people: 2, attendances: 2 });
		expect(await likenesses()).toMatchObject([
			{ decision: "different", decided_by: expect.any(String), joined: false, guard: "decided-different" },
		]);
	});

	it("with another sex is asked about, and joined for now where nobody can tell; a twin of another name is not", async () => {
		const otherwise = { ...written, sex: "female" };
		const html = await (await send("sarnai", attendance(), otherwise)).text();
		expect(html).toContain("Ганболдын Бат-Эрдэнэ");
		expect((await send("sarnai", attendance(), { ...otherwise, answer: "unsure", shown: fieldIn("shown", html) })).status).toBe(303);
		expect(await counted()).toMatchObject({ reports: 2, people: 1 });
		const twin = { ...otherwise, given: "Сарнай" };
		const asked = await send("sarnai", attendance(elsewhere), twin);
		const answer = asked.status === 303 ? null : { ...twin, answer: "unsure", shown: fieldIn("shown", await asked.text()) };
		if (answer) expect((await send("sarnai", attendance(elsewhere), answer)).status).toBe(303);
		expect(await counted()).toMatchObject({ reports: 3, people: 2 });
	});

	it("stays apart once a review that joined the two after all is undone", async () => {
		const html = await (await send("sarnai", attendance(), retyped)).text();
		await send("sarnai", attendance(), { ...retyped, answer: "none", shown: fieldIn("shown", html) });
		const { rows } = await sql<{ one: string; other: string }>`select one, other from likeness where until_seq > 1e15`.execute(handle.db);
		const names = { one: rows[0]?.one ?? "", other: rows[0]?.other ?? "" };
		await decideLikeness(handle, sarnai, { ...names, decision: "same" });
		expect(await counted()).toMatchObject({ people: 1 });
		await undoDecision(handle, sarnai, names);
		expect(await counted()).toMatchObject({ people: 2 });
		expect(await likenesses()).toMatchObject([{ decision: "different", joined: false, guard: "decided-different" }]);
		await undoDecision(handle, sarnai, names);
		expect(await likenesses()).toMatchObject([{ decision: null }]);
	});

	it("is kept apart from every report of the person who was looked at", async () => {
		const html = await (await send("sarnai", attendance(), retyped)).text();
		await send("sarnai", attendance(), { ...retyped, known: fieldIn("known", html) });
		await send("sarnai", attendance(elsewhere), { ...written, answer: "unsure", shown: fieldIn("shown", html) });
		expect(await counted()).toMatchObject({ reports: 2, people: 1 });
		const another = newId();
		const sessions = [{ id: another, heldOn: "2020-03-09", area: "84", site: null }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Сургалт", sessions });
		const asked = await (await send("sarnai", attendance(another), written)).text();
		const reply = await send("sarnai", attendance(another), { ...written, answer: "none", shown: fieldIn("shown", asked) });
		expect(reply.status).toBe(303);
		expect(await counted()).toMatchObject({ reports: 3, people: 2 });
		expect((await likenesses()).filter(({ decision }) => decision === "different")).toHaveLength(2);
	});

	it("is joined for now where that is very likely though nobody can tell, and waits in the queue until the review answers", async () => {
		const html = await (await send("sarnai", attendance(), retyped)).text();
		const reply = await send("sarnai", attendance(), { ...retyped, answer: "unsure", shown: fieldIn("shown", html) });
		expect(reply.status).toBe(303);
		expect(await counted()).toMatchObject({ reports: 2, people: 1 });
		expect(await likenesses()).toMatchObject([{ band: "link", joined: true, decision: "unsure", decided_by: expect.any(String) }]);
		const [pair] = await readQueue(handle.db, [""], { limit: 9 });
		expect(pair).toMatchObject({ joined: true, band: "link" });
		expect(
			await (await office.get("sarnai", `/office/${office.programme.slug}/people/review`, { "accept-language": "en" })).text(),
		).toContain("whoever put them on record could not tell");
		expect(await countQueue(handle.db, ["84"])).toBe(0);
		const overview = async (who: Person) => (await office.get(who, `/office/${office.programme.slug}`, { "accept-language": "en" })).text();
		expect([(await overview("sarnai")).includes(waits), (await overview("tuya")).includes(waits)]).toEqual([true, false]);
		const names = { one: pair?.one.id ?? "", other: pair?.other.id ?? "" };
		await decideLikeness(handle, sarnai, { ...names, decision: "unsure" });
		expect(await countQueue(handle.db, [""])).toBe(0);
		expect(await counted()).toMatchObject({ people: 1 });
		await undoDecision(handle, sarnai, names);
		expect(await likenesses()).toMatchObject([{ joined: true, decision: "unsure" }]);
		expect(await readQueue(handle.db, [""], { limit: 9 })).toMatchObject([{ joined: true, band: "link" }]);
		for (const decision of ["same", "different", "same"] as const) await decideLikeness(handle, sarnai, { ...names, decision });
		await undoDecision(handle, sarnai, names);
		expect(await countQueue(handle.db, [""])).toBe(1);
		await undoDecision(handle, sarnai, names);
		expect(await likenesses()).toMatchObject([{ joined: true, decision: null }]);
		await decideLikeness(handle, sarnai, { ...names, decision: "same" });
		await undoDecision(handle, sarnai, names);
		expect(await likenesses()).toMatchObject([{ joined: true, decision: null }]);
	});

	it("is somebody new for now where that is less likely, waits in the queue as it would anyway, and nothing is decided", async () => {
		const vaguer = { ...retyped, birthDate: "", phone: "" };
		const html = await (await send("sarnai", attendance(), vaguer)).text();
		expect(html).toContain("May be the same person");
		await send("sarnai", attendance(), { ...vaguer, answer: "unsure", shown: fieldIn("shown", html) });
		expect(await counted()).toMatchObject({ reports: 2, people: 2 });
		expect(await likenesses()).toMatchObject([{ band: "review", joined: false, decision: null }]);
		expect(await countQueue(handle.db, [""])).toBe(1);
	});

	it("is asked about again when the answer was about somebody else", async () => {
		const reply = await send("sarnai", attendance(), { ...retyped, answer: "none", shown: newId() });
		expect(reply.status).toBe(422);
	});

	it("is not asked about when nobody is like them", async () => {
		const reply = await send("sarnai", attendance(), { given: "Энхжаргал", family: "Лувсангийн", birthDate: "1984.05.21", sex: "female" });
		expect(reply.status).toBe(303);
	});

	it("cannot be chosen by whoever may not see them", async () => {
		const { rows } = await sql<{ person: string }>`select person from membership`.execute(handle.db);
		const reply = await send("tuya", attendance(elsewhere), { ...retyped, known: rows[0]?.person ?? "" });
		expect(reply.status).toBe(404);
		expect((await counted()).attendances).toBe(1);
	});
});

describe("a child typed once more", () => {
	const facts = { identifiedOn: "2020-03-02", area: "11/1110", site: "", situation: "dropped_out", siblings: "no" };

	it("is registered as the person on record, once", async () => {
		const html = await (await send("tsolmon", "children", { ...retyped, ...facts })).text();
		const known = fieldIn("known", html);
		expect((await send("tsolmon", "children", { ...retyped, ...facts, known })).status).toBe(303);
		expect(await counted()).toMatchObject({ reports: 1, people: 1 });

		const again = await send("tsolmon", "children", { ...retyped, known });
		const [child] = await listChildren(handle.db, [""], { limit: 5 });
		expect(again.headers.get("location")).toBe(`/office/${office.programme.slug}/children/${child?.id}?done=known`);
		expect(await listChildren(handle.db, [""], { limit: 5 })).toHaveLength(1);
	});

	it("is another child when somebody says so", async () => {
		const html = await (await send("tsolmon", "children", { ...retyped, ...facts })).text();
		await send("tsolmon", "children", { ...retyped, ...facts, answer: "none", shown: fieldIn("shown", html) });
		expect(await counted()).toMatchObject({ reports: 2, people: 2 });
		expect(await likenesses()).toMatchObject([{ decision: "different" }]);
	});
});

describe("somebody known where one may not look", () => {
	it("is told of by the area alone, and by nothing of theirs", async () => {
		const html = await (await send("tuya", attendance(elsewhere), retyped)).text();
		expect(html).toContain("Ask the monitoring officer for Bayanzürkh");
		for (const trace of ["Бат-Эрдэнэ", "Ганбол", "2009-03-12", "same telephone"]) expect(html).not.toContain(trace);
		const { rows } = await sql<{ id: string; person: string }>`
			select id, person from report join membership on report = id`.execute(handle.db);
		for (const { id, person } of rows) for (const trace of [id, person]) expect(html).not.toContain(trace);
	});

	it("is put on record all the same once that was read", async () => {
		const reply = await send("tuya", attendance(elsewhere), { ...retyped, told: "yes", answer: "none" });
		expect(reply.status).toBe(303);
		// Nobody decides about a report that they may not see.
		expect(await likenesses()).toMatchObject([{ decision: null }]);
	});

	it("is noted in the journal once for each form, not at each keystroke, with the report and no name", async () => {
		const operation = newId();
		for (const birthDate of ["2009.03.12", "2009.3.12", "2009.03.12"]) await ask("tuya", { ...retyped, birthDate, operation });
		const told = await toldOf();
		expect(told).toMatchObject([{ account: expect.any(String), kind: "people.known-elsewhere-told" }]);
		expect(JSON.stringify(told)).not.toMatch(/Бат-Эрдэнэ|Ганбол|Bat|99112233/);
		await ask("tuya", { ...retyped, operation: newId() });
		expect(await toldOf()).toHaveLength(2);
		expect(await verifyJournal(handle)).toMatchObject({ faults: [] });
	});

	it.each([
		["a name alone", { given: "Бат-Эрдэнэ" }],
		["two names", { given: "Бат-Эрдэнэ", family: "Ганболдын" }],
		["a name and a year", { given: "Бат-Эрдэнэ", family: "Ганболдын", birthDate: "2009" }],
		["a telephone and a date", { phone: "99112233", birthDate: "2009.03.12" }],
	])("is not told of to whoever tries %s", async (_, record) => {
		const html = await ask("tuya", { ...record, operation: newId() });
		expect(html).not.toContain("monitoring officer");
		expect(await toldOf()).toEqual([]);
	});

	it("is told of to nobody who goes through a list, and the refusal does not tell either", async () => {
		for (let time = 0; time < mostDisclosedAnHour; time++) await ask("tuya", { ...retyped, operation: newId() });
		const known = await ask("tuya", { ...retyped, operation: newId() });
		const unknown = await ask("tuya", { given: "Энхжаргал", family: "Лувсангийн", birthDate: "1984.05.21", operation: newId() });
		expect(known).toContain("You have reached this hour’s limit");
		expect(unknown).toBe(known);
		expect(await toldOf()).toHaveLength(mostDisclosedAnHour);
	});

	// The fault planted against the checks above: whoever sees everything is shown the person.
	it("is shown to whoever may see them", async () => {
		expect(await ask("sarnai", { ...retyped, operation: newId() })).toContain("Ганболдын Бат-Эрдэнэ");
		expect(await toldOf()).toEqual([]);
	});
});

describe("the check while typing", () => {
	it.each(["yuki", "delger", "narantuya"] as const)("answers %s nothing", async (person) => {
		const reply = await send(person, "people/candidates", retyped);
		expect(reply.status).toBe(403);
		expect(await reply.text()).not.toContain("Бат-Эрдэнэ");
	});

	it("says when it knows too little, and what to add", async () => {
		expect(await ask("sarnai", { given: "Бат-Эрдэнэ" })).toContain("There is too little to search by");
	});

	it("warns of a register number that says something else, and refuses nothing", async () => {
		const html = await ask("sarnai", { ...retyped, registerNumber: "УБ84031225" });
		expect(html).toContain("The birth date in the registration number differs from the one you entered");
		expect(html).toContain("According to the registration number, the sex differs from the one you entered");
	});
});

function attendance(at = session): string {
	return `sessions/${at}/attendance`;
}

function send(person: Person, path: string, fields: Record<string, string>): Promise<Response> {
	return office.post(person, `/office/${office.programme.slug}/${path}`, { operation: newId(), ...fields }, { "accept-language": "en" });
}

async function ask(person: Person, fields: Record<string, string>): Promise<string> {
	return (await send(person, "people/candidates", fields)).text();
}

function fieldIn(name: string, html: string): string {
	return new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
}

async function head(): Promise<number> {
	const { rows } = await sql<{ seq: number }>`select seq from journal_head`.execute(handle.db);
	return rows[0]?.seq ?? 0;
}

async function counted() {
	const { rows } = await sql<{ reports: number; attendances: number }>`
		select (select count(*) from report) as reports, (select count(*) from attendance) as attendances`.execute(handle.db);
	return { ...rows[0], people: await countPeople(handle.db) };
}

async function likenesses() {
	const { rows } = await sql<{ decision: string | null }>`select * from likeness where until_seq = 9007199254740991`.execute(handle.db);
	return rows;
}

async function toldOf() {
	const { rows } = await sql`select journal.*, payload from journal join journal_payload using (seq)
		where kind = 'people.known-elsewhere-told'`.execute(handle.db);
	return rows;
}
