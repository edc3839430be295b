import { beforeAll, expect, it } from "vitest";
import { answersOfNobody, doInCase } from "../../../test/support/case-work.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, oyun, tsolmon } from "../../../test/support/people.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { assessmentModules } from "../assessment/modules.ts";
import { childrenCommands } from "../commands.ts";
import { readDocuments } from "./documents.ts";
import { caseWithEntered } from "./entered.ts";
import { caseOperations } from "./operations.ts";
import type { CaseDocument } from "./schema.ts";

// What a phone shows of its own work is what the server makes of it, operation by operation.

let handle: Handle;
const entering = { by: null, account: "tsolmon", today: "2020-04-27" };

beforeAll(async () => {
	handle = await freshProgramme();
});

const [child, other] = [newId(), newId()];
const report = {
	id: newId(),
	written: { given: "Номин" },
	name: { clan: null, family: "Бат", given: "Номин" },
	birthDate: { date: "2010-03-12", precision: "day" },
	sex: "female",
	registerNumber: null,
	phone: "99112233",
	workplace: null,
	disability: null,
} as const;
const facts = { household: newId(), identifiedOn: "2020-02-03", area: "11/1110", site: null, situation: "dropped_out" } as const;
const [consent, assessment, barrier, goal, referral, answer, visit, placement, attendance, move, stay, note] = Array.from(
	{ length: 12 },
	newId,
);
const on = "2020-02-04";

/** What is done, in this order; by a supervisor where the phone does not do it, and then the server is simply believed. */
const history: readonly (readonly [name: string, input: object])[] = [
	["child-registered", { id: child, person: null, report, ...facts, different: [], unsure: [] }],
	["child-corrected", { id: child, report: { ...report, id: newId(), phone: "88112233" }, ...facts, situation: "never_enrolled" }],
	["case-assigned", { child, officer: "", others: [] }],
	["case-taken", { child }],
	["case-held", { child, because: "illness", note: "Эмнэлэгт байгаа", until: "2020-06-01" }],
	["case-resumed", { child }],
	[
		"service-consent-recorded",
		{
			...{ id: consent, child, purposes: ["services", "sharing"], givenBy: "guardian", guardianName: "Дулам", guardianRelation: "ээж" },
			...{ assent: "agreed", noticeVersion: "1", noticeLanguage: "mn", givenOn: on, until: "" },
		},
	],
	[
		"assessment-recorded",
		{
			...{ id: assessment, child, module: "cfm-5-17", version: assessmentModules["cfm-5-17"].version, wording: "mn", assessedOn: on },
			...{ respondent: "mother", answers: answersOfNobody },
		},
	],
	["schooling-recorded", { child, everAttended: "yes", lastGrade: "2", provision: "none", atRisk: "yes", kilometres: "12,5" }],
	["schooling-recorded", { child, everAttended: "yes", lastGrade: "3", leftYear: "2019", provision: "none", needsDormitory: "no" }],
	["barriers-recorded", { id: barrier, child, at: "now", main: "too_far", others: ["cost", "migration"], note: "", on }],
	["plan-drawn", { id: newId(), child, summary: "Сургуульд нь буцаана.", drawnOn: on, reviewOn: "2020-05-04" }],
	["goal-set", { id: goal, child, goal: "Дотуур байранд оруулах", who: "Цолмон", due: "2020-05-01" }],
	["goal-changed", { id: goal, child, goal: "Дотуур байранд оруулах", who: "Багш", due: "", state: "met", doneOn: on }],
	["plan-approved", {}],
	["referral-sent", { id: referral, child, service: "dormitory", to: "17-р сургууль", sentOn: on, answerBy: "2020-03-01", note: "" }],
	["referral-answered", { id: answer, child, referral, state: "accepted", on: "2020-02-10", feedback: "Ор байна" }],
	["visit-recorded", { id: visit, child, on: "2020-02-12", way: "home", met: "yes", learning: "no", note: "", nextOn: "2020-03-01" }],
	["visit-recorded", { id: newId(), child, on: "2020-02-11", way: "telephone", learning: "unknown", latitude: 47.9, longitude: 106.9 }],
	["child-placed", { id: placement, child, placedOn: "2020-02-17", provision: "school", grade: "3" }],
	[
		"learning-attended",
		{ id: attendance, child, placement, from: "2020-02-17", until: "2020-02-28", schoolDays: "8", daysAttended: 8, source: "teacher" },
	],
	["move-recorded", { id: move, child, on: "2020-03-20", area: "", move: "spring_camp", until: "" }],
	["dormitory-stay-recorded", { id: stay, child, from: "2020-02-17", until: "" }],
	["dormitory-stay-ended", { id: stay, child, until: "2020-03-20" }],
	["note-written", { id: note, child, on: "2020-03-21", text: "Ээжтэй нь ярилаа." }],
	["sensitive-note-written", { id: newId(), child, on: "2020-03-21", text: "Нууц." }],
	...(["note", "dormitory_stay", "move", "attendance", "goal", "barriers"] as const).map(
		(sort) =>
			[
				"entry-withdrawn",
				{ id: { note, dormitory_stay: stay, move, attendance, goal, barriers: barrier }[sort], child, sort, because: "Андуурсан" },
			] as const,
	),
	["placement-ended", { id: placement, child, endedOn: "2020-03-20", because: "moved", note: "" }],
	["entry-withdrawn", { id: placement, child, sort: "placement", because: "Андуурсан" }],
	["service-consent-withdrawn", { id: consent, child, on: "2020-04-01", because: "" }],
	["case-closed", { child, reason: "family_refused", on: "2020-04-02", note: "" }],
	["case-reopened", { child, because: "Эргэж ирсэн" }],
];

it("is what the server makes of it", async () => {
	let document: CaseDocument | null = null;
	for (const [name, input] of history) {
		const kind = `children.${name}`;
		const shown = caseWithEntered(document, kind, input, entering);
		if (name === "plan-approved") await doInCase(handle, oyun, name, { child, id: document?.plan?.id ?? "" });
		else if (name === "case-assigned") await doInCase(handle, oyun, name, input as never);
		else await doAs(name, input);
		document = (await readDocuments(handle.db, [child]))[0] ?? null;
		if (name !== "plan-approved" && name !== "case-assigned") expect(whatIsSaid(name, shown)).toEqual(whatIsSaid(name, document));
	}
});

it("is gone through for each operation that a telephone decides", () => {
	const offline = Object.entries(caseOperations).flatMap(([name, { offline }]) => (offline ? [name] : []));
	const walked = new Set(history.map(([name]) => name));
	expect(offline.filter((name) => !walked.has(name))).toEqual([]);
});

it("leaves what it cannot read, and what is about nobody here, as it was", async () => {
	const [document] = await readDocuments(handle.db, [child]);
	if (!document) throw new Error("no document");
	expect(caseWithEntered(document, "children.visit-recorded", { child, on: "31 February" }, entering)).toBe(document);
	expect(caseWithEntered(document, "advocacy.ask-raised", {}, entering)).toBe(document);
	expect(caseWithEntered(null, "children.visit-recorded", { child: other }, entering)).toBe(null);
	expect(caseWithEntered(null, "children.child-registered", { id: other }, entering)).toBe(null);
});

async function doAs(name: string, input: object): Promise<void> {
	const command = childrenCommands[name as keyof typeof childrenCommands];
	await run(handle, authorBy(tsolmon), command as never, input as never);
}

/** Without what only the server knows: who entered it, under which name, at which position, and whether whoever registers a child has the case. */
function whatIsSaid(name: string, document: CaseDocument | null): unknown {
	const left = ["by", "drawnBy", "version", "firstApprovedOn", ...(name === "child-registered" ? ["officer"] : [])];
	return { name, ...JSON.parse(JSON.stringify(document, (key, value) => (left.includes(key) ? undefined : value))) };
}
