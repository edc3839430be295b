import { sql } from "kysely";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { doInCase, planFor } from "../../../test/support/case-work.ts";
import { registerChild, withdrawAccess, withdrawChild } from "../../../test/support/children.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, bayar, oyun, type Person, sarnai, tsolmon, yuki } from "../../../test/support/people.ts";
import { engage } from "../../../test/support/staff.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { assessmentModules } from "../assessment/modules.ts";
import { readChild } from "../store.ts";
import { casesCollection } from "./collection.ts";
import { caseCommands } from "./commands.ts";
import { readDocuments } from "./documents.ts";
import { stageOf } from "./rules.ts";
import { caseDocument } from "./schema.ts";
import { listCases, readCase } from "./store.ts";

// In the programme of the tests it is 27 April 2020.
let handle: Handle;
/** Works in Khovd, and sees nothing else. */
let dorj: Person;
/** Works in Bayanzürkh beside Tsolmon. */
let gerel: Person;
const { version } = assessmentModules["cfm-5-17"];
const today = "2020-04-27";
let given = 0;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ handle } = fresh.programme);
	dorj = await engage(fresh.handle, { name: "Дорж", role: "field-officer", areas: ["84"] });
	gerel = await engage(fresh.handle, { name: "Гэрэл", role: "field-officer", areas: ["11/1110"] });
});

/** Found in Bayanzürkh by Tsolmon, who is responsible by that. */
async function found(who: Person = tsolmon, area = "11/1110"): Promise<string> {
	given += 1;
	const child = newId();
	const day = `2010-0${1 + (given % 9)}-${10 + (given % 18)}`;
	const name = { clan: null, family: null, given: ["Саран", "Номин", "Тэмүүлэн", "Анужин", "Билгүүн"][given % 5] ?? "Энх" };
	await registerChild(handle, who, {
		...{ id: child, household: newId(), identifiedOn: "2020-02-03", area, site: null, situation: "dropped_out" },
		report: {
			...{
				id: newId(),
				written: { given: name.given },
				name,
				birthDate: { date: day, precision: "day" },
				sex: given % 2 ? "female" : "male",
			},
			...{ registerNumber: null, phone: `99${100000 + given * 7919}`, workplace: null, disability: null },
		},
	});
	return child;
}

const act = <Name extends Parameters<typeof doInCase>[2]>(who: Person, name: Name, input: Parameters<typeof doInCase<Name>>[3]) =>
	doInCase(handle, who, name, input);
const documentOf = async (child: string) => (await readDocuments(handle.db, [child]))[0];
const stage = async (child: string) => {
	const document = await documentOf(child);
	return document && stageOf(document, [], today);
};
const visit = (child: string, on: string, more: object = {}) => ({ child, on, way: "home", met: true, learning: "yes", ...more }) as const;

describe("a case is not there", () => {
	it("for somebody who works elsewhere and is not on it: nothing is read, and nothing is written", async () => {
		const child = await found();
		const before = (await journalHead(handle)).seq;
		const unknown = { code: "children.unknown", status: 404 };
		await expect(act(dorj, "visit-recorded", visit(child, today))).rejects.toMatchObject(unknown);
		await expect(act(dorj, "note-written", { child, on: today, text: "Ээж нь ярилаа." })).rejects.toMatchObject(unknown);
		await expect(act(dorj, "case-taken", { child })).rejects.toMatchObject(unknown);
		expect(await readCase(handle.db, authorBy(dorj), child)).toBeNull();
		expect(await casesCollection.read(handle.db, authorBy(dorj), [child], today)).toEqual([]);
		expect((await journalHead(handle)).seq).toBe(before);
	});

	it("stays visible to an officer on it, wherever the child moves", async () => {
		const child = await found();
		await act(oyun, "case-assigned", { child, officer: "tsolmon", others: [dorj.account] });
		await act(dorj, "visit-recorded", visit(child, today));
		expect(await readCase(handle.db, authorBy(dorj), child)).toMatchObject({ visits: [{ on: today }] });
		expect((await casesCollection.read(handle.db, authorBy(dorj), [child], today)).length).toBe(1);
	});
});

describe("what only a supervisor does", () => {
	it("is refused to a field officer and a monitoring officer", async () => {
		const child = await found();
		const refused = { code: "operation.not-permitted" };
		for (const who of [tsolmon, sarnai]) {
			await expect(act(who, "case-assigned", { child, officer: gerel.account, others: [] })).rejects.toMatchObject(refused);
			await expect(act(who, "plan-approved", { child })).rejects.toMatchObject(refused);
			await expect(act(who, "case-merged", { child, into: newId(), because: "Нэг хүүхэд" })).rejects.toMatchObject(refused);
		}
		await expect(act(sarnai, "visit-recorded", visit(child, today))).rejects.toMatchObject(refused);
	});

	it("is to approve a plan that somebody else drew", async () => {
		const child = await found(bayar);
		const own = await planFor(handle, oyun, child, "2020-02-10", "2020-04-10");
		await expect(act(oyun, "plan-approved", { id: own, child })).rejects.toMatchObject({ code: "children.plan-own", status: 403 });
		await act(bayar, "plan-approved", { id: own, child });
		await expect(act(bayar, "plan-approved", { id: own, child })).rejects.toMatchObject({ code: "children.plan-approved-already" });
		expect(await stage(child)).toBe("planned");
	});
});

describe("each step says what is missing before it", () => {
	it("in plain words, and as keys for a program", async () => {
		const child = await found();
		const asked = {
			child,
			module: "cfm-5-17",
			version,
			wording: "mn",
			assessedOn: today,
			respondent: "mother",
			answers: { CF1: "no" },
		} as const;
		const refusal = await act(tsolmon, "assessment-recorded", asked).catch((problem) => problem);
		expect(refusal).toMatchObject({ code: "children.case-incomplete", status: 422, details: { missing: "consent-not-asked" } });
		expect(refusal.in("en")).toContain("The guardian’s consent to services");
		const plan = { child, summary: "Төлөвлөгөө", drawnOn: today, reviewOn: "2020-05-27" };
		await expect(act(tsolmon, "plan-drawn", plan)).rejects.toMatchObject({
			details: { missing: "consent-not-asked functioning schooling barrier" },
		});
		const placed = { child, placedOn: today, provision: "school" } as const;
		await expect(act(tsolmon, "child-placed", placed)).rejects.toMatchObject({ code: "children.case-incomplete" });
		expect(await documentOf(child)).toMatchObject({ assessments: [], plan: null, placements: [] });
	});

	it("and a plan needs a goal before it is approved, and a review within three months", async () => {
		const child = await found();
		await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
		const late = { child, summary: "Төлөвлөгөө", drawnOn: "2020-04-01", reviewOn: "2020-07-02" };
		await expect(act(tsolmon, "plan-drawn", late)).rejects.toMatchObject({ code: "children.review-late" });
		const [goal] = (await documentOf(child))?.goals ?? [];
		await act(tsolmon, "entry-withdrawn", { id: goal?.id ?? "", child, sort: "goal", because: "Өөр хүүхдийнх" });
		const { plan } = (await documentOf(child)) ?? {};
		await expect(act(oyun, "plan-approved", { id: plan?.id ?? "", child })).rejects.toMatchObject({ details: { missing: "goal" } });
	});

	it("and an assessment is of the module of the age, with answers that it takes", async () => {
		const child = await found();
		await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
		const asked = {
			child,
			module: "cfm-5-17",
			version,
			wording: "mn",
			assessedOn: today,
			respondent: "mother",
			answers: { CF1: "no" },
		} as const;
		const wrong = { ...asked, answers: { CF1: "хааяа" } };
		await expect(
			act(tsolmon, "assessment-recorded", { ...asked, module: "cfm-2-4", version: assessmentModules["cfm-2-4"].version }),
		).rejects.toMatchObject({
			code: "children.module-age",
		});
		await expect(act(tsolmon, "assessment-recorded", wrong)).rejects.toMatchObject({ code: "children.answer-unreadable" });
		await expect(act(tsolmon, "assessment-recorded", { ...asked, version: "9" })).rejects.toMatchObject({
			code: "children.module-version",
		});
		await expect(act(tsolmon, "assessment-recorded", { ...asked, answers: {} })).rejects.toMatchObject({ code: "children.answers-none" });
	});
});

describe("consent", () => {
	it("to share is needed for a referral, and to hand on for a transfer out of the programme", async () => {
		const child = await found();
		const consent = {
			child,
			givenBy: "guardian",
			guardianName: "Дулам",
			assent: "agreed",
			noticeVersion: "1",
			givenOn: "2020-02-10",
		} as const;
		await act(tsolmon, "service-consent-recorded", { ...consent, purposes: ["services"] });
		const referral = { child, service: "health", to: "Өрхийн эмнэлэг", sentOn: today } as const;
		await expect(act(tsolmon, "referral-sent", referral)).rejects.toMatchObject({ details: { missing: "sharing-refused" } });
		const out = { child, organisation: "Хүүхдийн төв", on: today } as const;
		await expect(act(oyun, "case-transferred", out)).rejects.toMatchObject({ details: { missing: "transfer-refused" } });
		// Within the programme it is the supervisor who decides.
		await act(oyun, "case-transferred", { child, officer: gerel.account, on: today });
		const all = await act(oyun, "service-consent-recorded", {
			...consent,
			purposes: ["services", "sharing", "transfer"],
			givenOn: "2020-03-01",
		});
		await act(tsolmon, "referral-sent", referral);
		await act(oyun, "case-transferred", out);
		await act(oyun, "service-consent-withdrawn", { id: all, child, on: today });
		await expect(act(tsolmon, "referral-sent", referral)).rejects.toMatchObject({
			details: { missing: "consent-withdrawn sharing-withdrawn" },
		});
		expect(await documentOf(child)).toMatchObject({
			officer: { account: gerel.account },
			transfers: [{ officer: "Гэрэл" }, { organisation: "Хүүхдийн төв" }],
		});
	});

	it("of a guardian names the guardian, and a child answers for itself from sixteen", async () => {
		const child = await found();
		const consent = { child, purposes: ["services"], assent: "agreed", noticeVersion: "1", givenOn: today } as const;
		const refusals = [
			[{ ...consent, givenBy: "guardian" }, "children.guardian-missing"],
			[{ ...consent, givenBy: "self" }, "children.guardian-needed"],
			[{ ...consent, givenBy: "guardian", guardianName: "Дулам", givenOn: "2020-04-28" }, "children.case-day-to-come"],
		] as const;
		for (const [input, code] of refusals) await expect(act(tsolmon, "service-consent-recorded", input)).rejects.toMatchObject({ code });
	});
});

describe("a child", () => {
	it("comes from being found to staying in education, and is placed once", async () => {
		const child = await found();
		const stages = [await stage(child)];
		const plan = await planFor(handle, tsolmon, child, "2020-02-04", "2020-04-04");
		stages.push(await stage(child));
		await act(oyun, "plan-approved", { id: plan, child });
		stages.push(await stage(child));
		await act(tsolmon, "visit-recorded", visit(child, today, { learning: "no" }));
		stages.push(await stage(child));
		const placed = { child, placedOn: "2020-02-10", provision: "school", grade: "3" } as const;
		const placement = await act(tsolmon, "child-placed", placed);
		stages.push(await stage(child));
		expect(stages).toEqual(["identified", "assessed", "planned", "active", "placed"]);
		// The figure of access to education has it as well, under the same id.
		expect(await readChild(handle.db, ["11"], child)).toMatchObject({ accesses: [{ id: placement, education: "school" }] });
		await expect(act(tsolmon, "child-placed", { ...placed, placedOn: today })).rejects.toMatchObject({ code: "children.placed-already" });
		await expect(withdrawAccess(handle, tsolmon, placement, "Алдаа")).rejects.toMatchObject({ code: "children.access-is-placement" });
		const attended = {
			child,
			placement,
			from: "2020-02-10",
			until: "2020-04-24",
			schoolDays: 40,
			daysAttended: 38,
			source: "register",
		} as const;
		await expect(act(tsolmon, "learning-attended", { ...attended, daysAttended: 41 })).rejects.toMatchObject({
			code: "children.days-attended-many",
		});
		await act(tsolmon, "learning-attended", attended);
		await expect(
			act(tsolmon, "learning-attended", { ...attended, from: "2020-04-20", schoolDays: 3, daysAttended: 3 }),
		).rejects.toMatchObject({
			code: "children.attendance-overlaps",
		});
		expect(await stage(child)).toBe("retained");
		await expect(act(tsolmon, "case-closed", { child, reason: "retained", on: today })).rejects.toMatchObject({
			code: "children.case-not-closed",
		});
		await act(tsolmon, "entry-withdrawn", { id: placement, child, sort: "placement", because: "Буруу хүүхэд" });
		expect(await readChild(handle.db, ["11"], child)).toMatchObject({ accesses: [] });
		expect(await documentOf(child)).toMatchObject({ placements: [], attendances: [] });
	});

	it("is put on hold, closed and opened again, and what was seen of it is still taken", async () => {
		const child = await found();
		await act(tsolmon, "case-held", { child, because: "moved_for_season", until: "2020-06-01" });
		expect(await documentOf(child)).toMatchObject({ hold: { because: "moved_for_season", since: today } });
		await act(tsolmon, "case-resumed", { child });
		await act(tsolmon, "case-closed", { child, reason: "family_refused", on: today });
		await expect(act(tsolmon, "case-held", { child, because: "illness" })).rejects.toMatchObject({ code: "children.case-closed" });
		await act(tsolmon, "visit-recorded", visit(child, today));
		await act(tsolmon, "case-reopened", { child, because: "Эцэг нь зөвшөөрлөө" });
		expect(await documentOf(child)).toMatchObject({ closed: null, reopened: [{ because: "Эцэг нь зөвшөөрлөө" }], visits: [{ on: today }] });
	});

	it("that has two cases is joined, and both stay readable", async () => {
		const [one, other] = [await found(), await found()];
		await act(tsolmon, "visit-recorded", visit(one, today));
		await expect(act(oyun, "case-merged", { child: one, into: one, because: "Нэг" })).rejects.toMatchObject({
			code: "children.merge-with-itself",
		});
		await act(oyun, "case-merged", { child: one, into: other, because: "Нэг хүүхэд" });
		await expect(act(oyun, "case-merged", { child: one, into: other, because: "Нэг" })).rejects.toMatchObject({
			code: "children.case-merged",
		});
		expect(await documentOf(one)).toMatchObject({ mergedInto: other, visits: [{ on: today }] });
		await act(oyun, "case-reopened", { child: one, because: "Хоёр өөр хүүхэд байсан" });
		expect(await documentOf(one)).toMatchObject({ mergedInto: null });
	});

	it("moves with the herd, stays in a dormitory, is referred and gets an answer", async () => {
		const child = await found();
		await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
		const referral = await act(tsolmon, "referral-sent", { child, service: "dormitory", to: "1-р сургууль", sentOn: "2020-03-01" });
		await act(tsolmon, "referral-answered", { child, referral, state: "accepted", on: "2020-03-05" });
		await act(tsolmon, "move-recorded", { child, on: "2020-03-20", area: "84", move: "spring_camp", until: "2020-05-20" });
		const stay = await act(tsolmon, "dormitory-stay-recorded", { child, from: "2020-03-20" });
		await act(tsolmon, "dormitory-stay-ended", { id: stay, child, until: today });
		expect(await documentOf(child)).toMatchObject({
			referrals: [{ service: "dormitory", answers: [{ state: "accepted" }] }],
			moves: [{ move: "spring_camp", area: "84" }],
			dormitoryStays: [{ from: "2020-03-20", until: today }],
		});
		const early = { child, referral, state: "done", on: "2020-02-28" } as const;
		await expect(act(tsolmon, "referral-answered", early)).rejects.toMatchObject({ code: "children.case-days-order" });
		await expect(act(tsolmon, "referral-answered", { ...early, referral: newId() })).rejects.toMatchObject({
			code: "children.referral-unknown",
		});
	});

	it("that was registered by mistake takes its case along", async () => {
		const child = await found();
		await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
		await withdrawChild(handle, tsolmon, child, "Алдаа");
		const { rows } = await sql`select from child_case where id = ${child} and until_seq = 9007199254740991
			union all select from case_plan where child = ${child} and until_seq = 9007199254740991`.execute(handle.db);
		expect(rows).toEqual([]);
		expect(await documentOf(child)).toBeUndefined();
	});
});

describe("the document", () => {
	it("has the version at which any part of its case changed last", async () => {
		const child = await found();
		await act(tsolmon, "visit-recorded", visit(child, today));
		const before = await documentOf(child);
		expect(before?.version).toBe((await journalHead(handle)).seq);
		await act(oyun, "case-assigned", { child, officer: gerel.account, others: [] });
		expect(await casesCollection.left(handle.db, authorBy(tsolmon), before?.version ?? 0, today)).toEqual([child]);
		const held = await casesCollection.held(handle.db, authorBy(gerel), today);
		expect(held).toContainEqual({ id: child, version: (await journalHead(handle)).seq });
	});

	it("leaves the phones that held it, and its id comes to no other phone, from any position that it asks from", async () => {
		const child = await found();
		const before = (await journalHead(handle)).seq;
		await act(oyun, "case-assigned", { child, officer: gerel.account, others: [] });
		const toldOf = async (person: Person, after: number) => casesCollection.left(handle.db, authorBy(person), after, today);
		expect(await toldOf(tsolmon, before)).toContain(child);
		const elsewhere = { ...tsolmon, account: newId(), areas: ["62"] };
		for (const person of [yuki, elsewhere]) expect([await toldOf(person, 0), await toldOf(person, before)]).toEqual([[], []]);
	});

	it("of what is edited is known as it stood at any position, so that two who edit it are merged", async () => {
		const child = await found();
		await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
		const at = (await journalHead(handle)).seq;
		const [goal] = (await documentOf(child))?.goals ?? [];
		const met = { id: goal?.id ?? "", child, goal: "Байранд орсон", who: "Цолмон", state: "met" } as const;
		await act(tsolmon, "goal-changed", met);
		await act(tsolmon, "schooling-recorded", { child, everAttended: "yes", provision: "school", grade: "3" });
		const { "goal-changed": ofGoals, "schooling-recorded": ofSchooling } = caseCommands;
		const sought = { ...met, due: null, doneOn: null };
		expect(await ofGoals.before?.(handle.db, sought, at)).toMatchObject({ goal: "Дотуур байранд оруулах", state: "open" });
		expect(await ofGoals.before?.(handle.db, sought, at + 1)).toMatchObject({ state: "met", doneOn: today });
		const schooling = await ofSchooling.before?.(handle.db, { child } as Parameters<typeof ofSchooling.work>[1], at);
		expect(schooling).toMatchObject({ child, provision: "none", lastGrade: 2 });
	});

	it("is one that many ask for at once", async () => {
		const documents = await listCases(handle.db, authorBy(oyun));
		expect(documents.length).toBeGreaterThan(5);
		for (const document of documents) expect(v.safeParse(caseDocument, document).issues).toBeUndefined();
	});
});
