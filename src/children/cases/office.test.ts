import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { doInCase, planFor } from "../../../test/support/case-work.ts";
import { registerChild } from "../../../test/support/children.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { bayar, oyun, type Person, sarnai, tsolmon } from "../../../test/support/people.ts";
import { engage } from "../../../test/support/staff.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { assessmentModules } from "../assessment/modules.ts";
import { childrenRoutes } from "../routes.ts";
import { readDocuments } from "./documents.ts";
import { answersIn } from "./forms/assessment.tsx";
import { skippingStyle } from "./questions/skipping.ts";

// In the programme of the tests it is 27 April 2020.
let programme: Programme;
/** Works in Khovd, and sees nothing else. */
let dorj: Person;
const names = ["Саран", "Номин", "Тэмүүлэн", "Анужин", "Билгүүн", "Энхжин", "Мөнхзул", "Гэрэл"];
let given = 0;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ programme } = fresh);
	dorj = await engage(fresh.handle, { name: "Дорж", role: "field-officer", areas: ["84"] });
});

/** Found in Bayanzürkh by Tsolmon, who is responsible by that. */
async function found(): Promise<string> {
	given += 1;
	const [child, name] = [newId(), names[given % names.length] ?? ""];
	const known = { name: { clan: null, family: null, given: name }, registerNumber: null, phone: null, workplace: null };
	const birthDate = { date: `${2010 + (given >> 3)}-0${1 + (given % 8)}-1${given % 8}`, precision: "day" } as const;
	await registerChild(programme.handle, tsolmon, {
		...{ id: child, household: newId(), identifiedOn: "2020-02-03", area: "11/1110", site: null, situation: "dropped_out" },
		report: { id: newId(), written: { given: name }, ...known, birthDate, sex: "female", disability: null },
	});
	return child;
}

describe("a case", () => {
	it("is shown to the officers on it, wherever they work, and not to others of another area", async () => {
		const child = await found();
		await expect(get(child, "", dorj)).rejects.toMatchObject({ code: "children.unknown" });
		await doInCase(programme.handle, oyun, "case-assigned", { child, officer: "tsolmon", others: [dorj.account] });
		const page = await (await get(child, "", dorj)).text();
		expect([page.includes("Саран") || page.includes("Номин"), page.includes("visits/new")]).toEqual([true, true]);
		// Who else lives there, and the person behind the child, are of the area.
		for (const way of ["correction", "withdrawal", "/people/"]) expect(page).not.toContain(way);
		await doInCase(programme.handle, oyun, "case-assigned", { child, officer: "tsolmon", others: [] });
		await expect(get(child, "visits/new", dorj)).rejects.toMatchObject({ code: "children.unknown" });
	});

	it("offers steps to nobody who may only read, and approval to nobody who drew the plan", async () => {
		const child = await found();
		const plan = await planFor(programme.handle, oyun, child, "2020-04-01", "2020-06-01");
		for (const way of ["visits/new", "consent", "closing", "team"]) {
			expect(await (await get(child, "", sarnai)).text()).not.toContain(`children/${child}/${way}`);
		}
		const offers = async (person: Person) => (await (await get(child, "", person)).text()).includes(`plan/${plan}/approval`);
		expect([await offers(tsolmon), await offers(oyun), await offers(bayar)]).toEqual([false, false, true]);
		expect((await send(child, `plan/${plan}/approval`, {}, tsolmon)).status).toBe(403);
		await expect(send(child, `plan/${plan}/approval`, {}, oyun)).rejects.toMatchObject({ code: "children.plan-own" });
	});

	it("says what the next step needs, leads to it, and a step taken too early says the same", async () => {
		const child = await found();
		const page = await (await get(child, "", tsolmon)).text();
		for (const said of ["Next: Consent given", "nobody has asked yet", `children/${child}/consent"`]) expect(page).toContain(said);
		const early = await send(child, "barriers", { at: "now", main: "cost", on: "2020-04-02" }, tsolmon);
		expect([early.status, (await early.text()).includes("This is still needed first")]).toEqual([422, true]);
	});

	it("goes from the door to the classroom by its forms", async () => {
		const child = await found();
		const refused = await send(child, "consent", { ...agreed, guardianName: "" }, tsolmon);
		expect([refused.status, (await refused.text()).includes("name of the guardian")]).toEqual([422, true]);
		await done(child, "consent", { ...agreed, purposes: ["services", "sharing"] });
		const asked = { module: "cfm-5-17", version: assessmentModules["cfm-5-17"].version, wording: "mn", assessedOn: "2020-04-02" };
		await done(child, "assessment", { ...asked, respondent: "mother", CF1: "no", CF3: "a_lot", CF2: "none", CF4: "no", CF6: "none" });
		await done(child, "schooling", { everAttended: "yes", provision: "none", lastGrade: "3", kilometres: "7,5" });
		await done(child, "barriers", { at: "now", main: "too_far", others: ["cost", "migration"], on: "2020-04-02" });
		await done(child, "plan", { summary: "Дотуур байранд орно.", drawnOn: "2020-04-03", reviewOn: "2020-06-01" });
		await done(child, "goals/new", { goal: "Орон зай авах", who: "Цолмон", due: "2020-04-20" });
		const plan = (await documentOf(child))?.plan?.id ?? "";
		await done(child, `plan/${plan}/return`, { because: "Хэн, хэзээ гэдгийг бичнэ үү." }, oyun);
		await done(child, `plan/${plan}/approval`, {}, oyun);
		await done(child, "referrals/new", { service: "dormitory", to: "12-р сургууль", sentOn: "2020-04-06" });
		await done(child, "visits/new", { on: "2020-04-10", way: "home", met: "yes", learning: "no" });
		await done(child, "placements/new", { placedOn: "2020-04-20", provision: "school", grade: "4" });
		const document = await documentOf(child);
		const [placement, referral, goal] = [document?.placements[0]?.id, document?.referrals[0]?.id, document?.goals[0]?.id];
		await done(child, `referrals/${referral}/answer`, { state: "accepted", on: "2020-04-08", feedback: "Орон байна." });
		await done(child, `goals/${goal}`, { goal: "Орон зай авах", who: "Ээж", state: "met", doneOn: "2020-04-20" });
		const attended = { from: "2020-04-20", until: "2020-04-24", schoolDays: "5", daysAttended: "3", source: "register" };
		await done(child, `placements/${placement}/attendance`, attended);
		await done(child, "dormitory/new", { from: "2020-04-19" });
		await done(child, "moves/new", { on: "2020-04-19", move: "spring_camp", area: "84", until: "2020-06-01" });
		await done(child, "notes/new", { on: "2020-04-20", text: "Найзуудтай болсон." });
		const page = await (await get(child, "", tsolmon)).text();
		for (const said of [
			...["Learning", "has a functional difficulty", "D2: of primary age", "School too far, no transport", "Also: Cost of materials"],
			...["There on 3 of 5 school days", "30 school days: on", "Absent on 40%", "May leave school again", "Орон байна.", "Reached"],
			...["Spring camp", "Найзуудтай болсон.", "Plan approved", "Placed · School · grade 4"],
		]) {
			expect(page).toContain(said);
		}
	});

	it("is closed for a reason that holds, and opened again", async () => {
		const child = await found();
		const closing = await (await get(child, "closing", tsolmon)).text();
		expect(closing).toContain("It takes 3 visits in a row");
		const refused = await send(child, "closing", { reason: "untraceable", on: "2020-04-20" }, tsolmon);
		expect([refused.status, (await refused.text()).includes("It takes 3 visits in a row")]).toEqual([422, true]);
		await done(child, "closing", { reason: "moved_abroad", on: "2020-04-20" });
		const closed = await (await get(child, "", tsolmon)).text();
		expect([closed.includes("Moved abroad"), closed.includes("visits/new"), closed.includes("reopening")]).toEqual([true, false, true]);
		await done(child, "reopening", { because: "Буцаж ирсэн." });
		await done(child, "hold", { because: "illness", until: "2020-05-10" });
		expect(await (await get(child, "", tsolmon)).text()).toContain("On hold since");
		await done(child, "resumption", {});
		expect((await documentOf(child))?.hold).toBeNull();
	});

	it("takes back what was entered wrongly with a reason, and keeps the rest", async () => {
		const child = await found();
		await done(child, "visits/new", { on: "2020-04-10", way: "home", learning: "no" });
		const visit = (await documentOf(child))?.visits[0]?.id;
		const asked = await (await get(child, `entries/visit/${visit}`, tsolmon)).text();
		for (const said of ["At home", "10 April 2020", tsolmon.name]) expect(asked).toContain(said);
		const refused = await send(child, `entries/visit/${visit}`, { because: "" }, tsolmon);
		expect([refused.status, (await refused.text()).includes("Say why")]).toEqual([422, true]);
		await expect(get(child, `entries/note/${visit}`, tsolmon)).rejects.toMatchObject({ code: "children.entry-unknown" });
		await done(child, `entries/visit/${visit}`, { because: "Өөр хүүхэд байсан." });
		expect((await documentOf(child))?.visits).toEqual([]);
	});

	it("goes out of the programme only with the family’s consent, and into another case by a supervisor’s choice", async () => {
		const [child, other] = [await found(), await found()];
		const away = { organisation: "Дэлхийн зөн", officer: "", on: "2020-04-20" };
		const refused = await send(child, "transfer", away, oyun);
		expect([refused.status, (await refused.text()).includes("nobody has asked yet")]).toEqual([422, true]);
		await done(child, "consent", { ...agreed, purposes: ["services", "transfer"] });
		await done(child, "transfer", away, oyun);
		const nobody = await (await get(child, "merging?text=Ёндонжамц", oyun)).text();
		expect([nobody.includes('name="text"'), nobody.includes('name="into"'), nobody.includes(">Join<")]).toEqual([true, false, false]);
		const offered = await (await get(child, "merging?text=", oyun)).text();
		expect(offered).toContain(`value="${other}"`);
		const unchosen = await send(child, "merging", { because: "Нэг регистр." }, oyun);
		expect([unchosen.status, (await unchosen.text()).includes("Choose the case that goes on.")]).toEqual([422, true]);
		await done(child, "merging", { into: other, because: "Нэг регистр." }, oyun);
		expect(await (await get(child, "", tsolmon)).text()).toContain(`children/${other}"`);
	});

	it("is read without writing anything into the journal", async () => {
		const child = await found();
		const before = await head();
		await get(child, "", tsolmon);
		await get(child, "assessment", tsolmon);
		expect(await head()).toBe(before);
	});
});

describe("the questions of an assessment", () => {
	it("are all on one page, those that depend on another shown by it alone", async () => {
		const child = await found();
		const page = await (await get(child, "assessment", tsolmon)).text();
		for (const { item } of assessmentModules["cfm-5-17"].items) expect(page).toContain(`name="${item}"`);
		expect(skippingStyle()).toContain('.questions:not(:has(:is([name="CF1"][value="yes"]:checked))) .ask-cfm-5-17-CF2');
	});

	it("that the answers lead past are not handed in, even if they were ticked before", () => {
		const typed = { module: "cfm-5-17", CF1: "no", CF2: "cannot", CF3: "none", CF7: "yes", CF12: "none" };
		expect(answersIn(typed)).toEqual({ CF1: "no", CF3: "none", CF7: "yes" });
		expect(answersIn({ ...typed, module: "constructor" })).toEqual({});
	});
});

const agreed = {
	...{ givenOn: "2020-04-01", purposes: ["services"], givenBy: "guardian", guardianName: "Дулам", guardianRelation: "ээж" },
	...{ assent: "agreed", noticeVersion: "1", noticeLanguage: "mn" },
};

function get(child: string, at: string, person: Person): Promise<Response> {
	const path = `/office/test/children/${child}${at && `/${at}`}`;
	return call(childrenRoutes, { path, viewer: viewerFor(person), programme });
}

function send(child: string, at: string, form: Record<string, string | string[]>, person: Person): Promise<Response> {
	const path = `/office/test/children/${child}/${at}`;
	return call(childrenRoutes, { path, viewer: viewerFor(person), programme, form: { operation: newId(), ...form } });
}

/** Sends a form that is taken; Tsolmon sends it unless another account is named. */
async function done(child: string, at: string, form: Record<string, string | string[]>, person: Person = tsolmon): Promise<void> {
	const reply = await send(child, at, form, person);
	const said = reply.status === 422 ? /error-summary.*?<\/div>/s.exec(await reply.text())?.[0] : reply.headers.get("location");
	expect([at, reply.status, said]).toEqual([at, 303, expect.stringContaining(`children/${child}?done=`)]);
}

async function documentOf(child: string) {
	return (await readDocuments(programme.handle.db, [child]))[0];
}

async function head(): Promise<number | undefined> {
	const { rows } = await sql<{ seq: number }>`select seq from journal_head`.execute(programme.handle.db);
	return rows[0]?.seq;
}
