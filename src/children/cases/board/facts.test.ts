import { beforeAll, describe, expect, it } from "vitest";
import { doInCase } from "../../../../test/support/case-work.ts";
import { withdrawChild } from "../../../../test/support/children.ts";
import { oyun, type Person } from "../../../../test/support/people.ts";
import { populatedProgramme, smallWorld } from "../../../../test/support/populated.ts";
import { type Clock, realClock } from "../../../shared/clock.ts";
import type { Handle } from "../../../shared/database/index.ts";
import { newId } from "../../../shared/id.ts";
import { readCalendar } from "../../calendar/store.ts";
import { readDocuments } from "../documents.ts";
import type { CaseDocument } from "../schema.ts";
import { listCases } from "../store.ts";
import { readFacts } from "./facts.ts";
import { type StandingFacts, standingOf } from "./standing.ts";
import { standingsSeenBy } from "./standings.ts";

const days = ["2017-09-01", "2019-11-11", "2020-04-27", "2020-05-27", "2020-09-15", "2021-03-01"];
const lists = ["consents", "assessments", "barriers", "goals", "referrals", "visits", "placements", "transfers", "reopened"] as const;
/** Who looks everywhere. */
const everybody: Person = { ...oyun, account: "oyun" };

let handle: Handle;
let documents: readonly CaseDocument[];

beforeAll(async () => {
	handle = await populatedProgramme(smallWorld);
	const cases = await listCases(handle.db, everybody);
	await tangle(cases.flatMap(({ id, closed }) => (closed === null ? [id] : [])));
	documents = await listCases(handle.db, everybody);
});

describe("what a standing is made of", () => {
	it("is of each case what its document says, in the same order", async () => {
		expect(documents.length).toBeGreaterThan(8);
		const read = await readFacts(handle.db, children());
		const facts = new Map(read.map((one) => [one.id, one]));
		for (const document of documents) expect(document).toMatchObject(comparable(facts.get(document.id)));
	});

	it("comes to the standing of the document on any day", async () => {
		const calendar = await readCalendar(handle.db);
		const read = new Map((await readFacts(handle.db, children())).map((one) => [one.id, one]));
		const facts = children().flatMap((id) => read.get(id) ?? []);
		const standings = (of: readonly StandingFacts[]) => days.map((day) => of.map((one) => standingOf(one, calendar, day)));
		const expected = standings(documents);
		expect(standings(facts)).toEqual(expected);
		// The faults planted against that: a fact that is left away shows in some standing.
		for (const name of lists) expect([name, standings(facts.map((one) => ({ ...one, [name]: [] })))]).not.toEqual([name, expected]);
		for (const name of ["plan", "hold", "closed", "officer"] as const)
			expect([name, standings(facts.map((one) => ({ ...one, [name]: null })))]).not.toEqual([name, expected]);
	});
});

describe("what is remembered of cases", () => {
	it("is worked out anew on another day without being read again, and is as nobody remembered anything", async () => {
		const [, before = "", after = ""] = days;
		let day = before;
		const clock: Clock = { now: () => new Date(`${day}T04:00:00Z`) };
		const sometime = { ...handle, clock };
		await standingsSeenBy(sometime, everybody);
		day = after;
		const remembered = await standingsSeenBy(sometime, everybody);
		const fresh = await standingsSeenBy({ ...handle, clock }, everybody);
		expect(remembered).toEqual(fresh);
		expect(new Set(remembered.map(({ due }) => due.some(({ isOverdue }) => isOverdue))).size).toBe(2);
	});

	it("goes with a child who is there no more", async () => {
		const [child = ""] = children();
		let now = realClock.now().getTime();
		const sometime = { ...handle, clock: { now: () => new Date(now) } };
		const ids = async () => (await standingsSeenBy(sometime, everybody)).map(({ id }) => id);
		expect(await ids()).toContain(child);
		await withdrawChild(handle, oyun, child, "Алдаа");
		expect(await ids()).not.toContain(child);
		now += 86_400_000;
		expect(await ids()).not.toContain(child);
	});
});

function children(): string[] {
	return documents.map(({ id }) => id);
}

/** What happens to few cases of a world: asked twice, answered twice, handed to and fro, opened again. */
async function tangle([one = "", two = "", three = "", four = ""]: readonly string[]): Promise<void> {
	const act = <Name extends Parameters<typeof doInCase>[2]>(name: Name, input: Parameters<typeof doInCase<Name>>[3]) =>
		doInCase(handle, oyun, name, input);
	const consent = { givenBy: "guardian", guardianName: "Дулам", assent: "agreed", noticeVersion: "1" } as const;
	for (const child of [one, two]) {
		for (const givenOn of ["2020-02-01", "2020-03-01"])
			await act("service-consent-recorded", {
				child,
				...consent,
				purposes: ["services", "sharing", "transfer"],
				givenOn,
				until: "2020-05-20",
			});
		const asked = { module: "cfm-5-17", wording: "mn", respondent: "mother" } as const;
		const [known] = (await readDocuments(handle.db, [child]))[0]?.assessments ?? [];
		if (known)
			await act("assessment-recorded", {
				child,
				...asked,
				module: known.module,
				version: known.version,
				assessedOn: "2020-04-02",
				answers: known.answers,
			});
		await act("barriers-recorded", { child, at: "now", main: "too_far", others: [], on: "2020-04-01" });
		await act("barriers-recorded", { child, at: "now", main: "cost", others: [], on: "2020-03-01" });
	}
	await act("plan-drawn", { child: one, summary: "Шинэ төлөвлөгөө", drawnOn: "2020-04-05", reviewOn: "2020-06-01" });
	for (const due of ["2020-05-05", "2020-04-20", ""]) await act("goal-set", { child: one, goal: "Байр", who: "Багш", due });
	const referral = await act("referral-sent", {
		child: one,
		service: "health",
		to: "Эмнэлэг",
		sentOn: "2020-04-06",
		answerBy: "2020-04-30",
	});
	await act("referral-sent", { child: one, service: "dormitory", to: "Сургууль", sentOn: "2020-04-03" });
	for (const [state, on] of [
		["done", "2020-04-20"],
		["accepted", "2020-04-10"],
	] as const)
		await act("referral-answered", { id: newId(), child: one, referral, state, on });
	for (const [on, learning, nextOn] of [
		["2020-04-12", "no", "2020-05-01"],
		["2020-04-12", "yes", ""],
		["2020-04-10", "unknown", "2020-06-01"],
	] as const)
		await act("visit-recorded", { child: one, on, way: "home", met: true, learning, nextOn });
	for (const organisation of ["Хүүхдийн төв", "Дэлхийн зөн"]) await act("case-transferred", { child: two, organisation, on: "2020-04-20" });
	await act("case-taken", { child: three });
	await act("case-closed", { child: four, reason: "family_refused", on: "2020-04-20" });
	await act("case-reopened", { child: four, because: "Зөвшөөрсөн" });
	await act("case-held", { child: three, because: "illness", until: "2020-05-01" });
}

/** Facts as a document has them: whether there is something, where they say no more than that. */
function comparable(facts: StandingFacts | undefined) {
	if (!facts) return { id: "of nobody" };
	const { schooling, closed, plan, ...rest } = facts;
	return {
		...rest,
		schooling: schooling === null ? null : expect.anything(),
		closed: closed === null ? null : expect.anything(),
		plan: plan && { ...plan, approved: plan.approved === null ? null : expect.anything() },
		consents: facts.consents.map(({ purposes, assent, givenOn, until, withdrawnOn }) => ({
			purposes,
			assent,
			givenOn,
			until,
			withdrawnOn,
		})),
	};
}
