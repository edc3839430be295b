import { beforeAll, describe, expect, it } from "vitest";
import { keepDraft } from "../src/activities/imports/drafts.ts";
import { activitiesCommands } from "../src/activities/index.ts";
import { advocacyCommands } from "../src/advocacy/index.ts";
import { findAccount } from "../src/identity/index.ts";
import { newId } from "../src/shared/id.ts";
import { run } from "../src/shared/journal/index.ts";
import { type Office, openOffice, type Person } from "./support/office.ts";
import { authorBy, bayar, oyun, sarnai, tuya } from "./support/people.ts";
import { defineIndicator, plainSheet } from "./support/sheets.ts";

/*
 * The first page of a programme for each role: what waits and is theirs to do, with the way to where it is done, and nothing of what is not.
 */

let office: Office;
const khovd = newId();

beforeAll(async () => {
	office = await openOffice();
	const { handle } = office.programme;
	await plan("Ховдын сургалт", khovd, "2020-04-10", "84");
	await plan("Баянзүрхийн сургалт", newId(), "2020-04-11", "11/1110");
	await plan("Ирээдүйн сургалт", newId(), "2020-05-11", "84");
	await plan("Цуцалсан сургалт", newId(), "2020-04-12", "84", { cancelled: true });
	await plan("Тоолсон сургалт", newId(), "2020-04-13", "84", { counted: true });
	await office.get("tuya", "/office");
	const account = await findAccount(office.handle.db, "tuya");
	await keepDraft(handle, account?.id ?? "", { name: "Ховд.csv", bytes: Buffer.from("Овог,Нэр\nБат,Дорж\n") });
	const promise = { id: newId(), promise: "Налуу зам хийнэ", madeBy: "Сургууль", madeOn: "2020-01-01", session: null, ask: null };
	await run(handle, authorBy(oyun), advocacyCommands["commitment-made"], { ...promise, dueOn: "2020-04-20" });
	await run(handle, authorBy(oyun), advocacyCommands["commitment-made"], {
		...promise,
		id: newId(),
		promise: "Дараа",
		dueOn: "2020-06-20",
	});
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "P", title: { mn: "Хүн", en: "People met" }, target: 20 });
});

async function plan(
	title: string,
	session: string,
	heldOn: string,
	area: string,
	more: { cancelled?: true; counted?: true } = {},
): Promise<void> {
	const { handle } = office.programme;
	const activity = { id: newId(), title, sessions: [{ id: session, heldOn, area, site: null }] };
	await run(handle, authorBy(bayar), activitiesCommands["activity-planned"], activity);
	if (more.cancelled) await run(handle, authorBy(bayar), activitiesCommands["session-cancelled"], { session, because: "шуурга" });
	const cell = { sex: null, ageBand: null, role: null, disability: "not_asked", people: 3 } as const;
	if (more.counted) await run(handle, authorBy(bayar), activitiesCommands["head-count-written"], { session, cells: [cell] });
}

async function deskOf(person: Person): Promise<string> {
	const reply = await office.get(person, `/office/${office.programme.slug}`, { "accept-language": "en" });
	expect(reply.status).toBe(200);
	const html = await reply.text();
	return html.slice(html.indexOf('id="main"'));
}

const works = {
	attendance: "Ховдын сургалт",
	elsewhere: "Баянзүрхийн сургалт",
	register: "Ховд.csv",
	commitment: "Налуу зам хийнэ",
	target: "/figures/P",
} as const;

describe("what waits", () => {
	it.each([
		["bayar", ["attendance", "elsewhere", "register", "commitment", "target"]],
		["oyun", ["attendance", "elsewhere", "register", "commitment", "target"]],
		["sarnai", ["attendance", "elsewhere", "register", "target"]],
		["tuya", ["attendance", "register", "target"]],
		["tsolmon", ["elsewhere"]],
		["delger", []],
		["narantuya", []],
		["yuki", []],
	] as const satisfies readonly (readonly [Person, readonly (keyof typeof works)[]])[])(
		"is for %s what is theirs: %j",
		async (person, theirs) => {
			const html = await deskOf(person);
			const shown = Object.entries(works).flatMap(([name, trace]) => (html.includes(trace) ? [name] : []));
			expect(shown).toEqual(theirs);
		},
	);

	it("is no session of a day to come, cancelled or counted by head, and no commitment that is not due", async () => {
		const html = await deskOf("bayar");
		for (const nothing of ["Ирээдүйн", "Цуцалсан", "Тоолсон", "Дараа"]) expect(html).not.toContain(nothing);
	});

	it("leads to where it is done, and is gone once it is", async () => {
		const path = `/office/${office.programme.slug}/sessions/${khovd}`;
		expect(await deskOf("tuya")).toContain(`href="${path}"`);
		expect((await office.get("tuya", path)).status).toBe(200);
		const cell = { sex: "female", ageBand: null, role: null, disability: "not_asked", people: 20 } as const;
		await run(office.programme.handle, authorBy(tuya), activitiesCommands["head-count-written"], { session: khovd, cells: [cell] });
		expect(await deskOf("tuya")).not.toContain(path);
	});

	it("is said to be nothing where nothing is", async () => {
		for (const person of ["yuki", "narantuya"] as const)
			expect(await deskOf(person)).toMatch(/Nothing waits for you|Таныг хүлээж буй ажил алга/);
	});
});
