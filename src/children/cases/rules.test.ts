import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	assessmentOf,
	attendanceOf,
	barriersOf,
	caseOf,
	consentOf,
	goalOf,
	placementOf,
	plannedCase,
	planOf,
	schoolingOf,
	visitOf,
} from "../../../test/support/cases.ts";
import { dayLater, schoolDayAfter, usualSchoolYear } from "../calendar/school-days.ts";
import { dueOf } from "./due.ts";
import { dueLabel, missingLabel, signLabel } from "./rule-labels.ts";
import { besidesOf, missingConsent, missingFor, missingToClose, retainedFor, stageOf } from "./rules.ts";
import { type CaseDocument, stages } from "./schema.ts";
import { mayDropOut, signsOf } from "./signs.ts";

const calendar = [usualSchoolYear(2019)];
const today = "2019-10-01";
const stage = (document: CaseDocument, on = today) => stageOf(document, calendar, on);
const missing = (step: (typeof stages)[number], document: CaseDocument, on = today) => missingFor(step, document, calendar, on);
const placement = placementOf();
const mark = (n: number) => schoolDayAfter(calendar, placement.placedOn, n) ?? "";

describe("a case that has nothing on record", () => {
	it("is one of a child who was found, and needs all of it, in the order of the way", () => {
		expect(stage(caseOf())).toBe("identified");
		expect(missing("planned", caseOf())).toEqual(["consent-not-asked", "functioning", "schooling", "barrier", "plan"]);
		expect(missing("identified", caseOf())).toEqual([]);
	});
});

describe("a case", () => {
	it("comes as far as what is on record", () => {
		const consents = [consentOf()];
		const assessed = { consents, assessments: [assessmentOf()], schooling: schoolingOf(), barriers: [barriersOf()] };
		const visited = plannedCase({ visits: [visitOf("2019-09-12")] });
		const placed = plannedCase({ placements: [placement] });
		const learning = plannedCase({ placements: [placement], visits: [visitOf(mark(31), { learning: "yes" })] });
		const closed = { ...learning, closed: { reason: "retained", on: mark(31), note: null } } as const;
		const cases = [caseOf(), caseOf({ consents }), caseOf(assessed), plannedCase(), visited, placed];
		expect(cases.map((one) => stage(one))).toEqual(["identified", "registered", "assessed", "planned", "active", "placed"]);
		expect([learning, closed].map((one) => stage(one, mark(31)))).toEqual(["retained", "closed"]);
	});

	it("is not registered without the child’s own yes, nor once consent was withdrawn or has run out", () => {
		const of = (more: object) => missing("registered", caseOf({ consents: [consentOf(more)] }));
		expect(of({ assent: "refused" })).toEqual(["consent-child-refused"]);
		expect(of({ purposes: [] })).toEqual(["consent-refused"]);
		expect(of({ purposes: ["sharing"] })).toEqual(["consent-refused"]);
		expect(of({ withdrawnOn: today })).toEqual(["consent-withdrawn"]);
		expect(of({ until: dayLater(today, -1) })).toEqual(["consent-expired"]);
		expect([of({ until: today }), of({ assent: "too_young" }), of({ withdrawnOn: dayLater(today, 1) })]).toEqual([[], [], []]);
	});

	it("may be shared by the latest answer alone", () => {
		const later = consentOf({ givenOn: "2019-09-20", purposes: ["services"] });
		expect(missingConsent("sharing", caseOf({ consents: [consentOf()] }), today)).toEqual([]);
		expect(missingConsent("sharing", caseOf({ consents: [consentOf(), later] }), today)).toEqual(["sharing-refused"]);
		expect(missingConsent("transfer", caseOf(), today)).toEqual(["transfer-not-asked"]);
	});

	it("of a child below two years needs no module, and of one whose age nobody knows it does", () => {
		const young = caseOf({ birthDate: { date: "2018-03-01", precision: "day" } });
		expect(missing("assessed", young)).not.toContain("functioning");
		expect(missing("assessed", { ...young, birthDate: { date: "2017-01-01", precision: "year" } })).toContain("functioning");
		expect(missing("assessed", { ...young, birthDate: null })).toContain("functioning");
	});

	it("needs a goal before its plan is approved, and stays planned when another plan is drawn", () => {
		const waits = planOf({ approved: null, firstApprovedOn: null });
		expect(missing("planned", plannedCase({ plan: waits, goals: [] }))).toEqual(["goal", "approval"]);
		expect(missing("planned", plannedCase({ plan: waits, goals: [goalOf({ state: "dropped" })] }))).toEqual(["goal", "approval"]);
		expect(stage(plannedCase({ plan: planOf({ approved: null }) }))).toBe("planned");
	});

	it("falls back where the child left, and says so beside its stage", () => {
		const left = placementOf({ ended: { on: "2019-09-30", because: "dropped_out", note: null } });
		expect(stage(plannedCase({ placements: [left] }))).toBe("planned");
		const hold = { because: "illness", note: null, since: today, until: null } as const;
		expect(besidesOf(caseOf({ hold, reopened: [{ on: today, because: "Буцаж ирсэн" }] }))).toEqual(["on_hold", "reopened"]);
	});
});

describe("retention", () => {
	it("goes by school days, and by somebody who saw the child learn after them", () => {
		const seen = (n: number) => plannedCase({ placements: [placement], visits: [visitOf(mark(n), { learning: "yes" })] });
		expect(retainedFor(seen(29), calendar, mark(60))).toBeNull();
		expect(missing("retained", seen(29), mark(60))).toEqual(["seen-learning"]);
		expect(missing("retained", seen(29), mark(29))).toEqual(["school-days"]);
		expect(retainedFor(seen(30), calendar, mark(60))).toBe(30);
		expect(retainedFor(seen(95), calendar, mark(95))).toBe(90);
		const attended = attendanceOf(placement.id, { until: mark(31) });
		expect(retainedFor(plannedCase({ placements: [placement], attendances: [attended] }), calendar, mark(31))).toBe(30);
		const absent = { ...attended, daysAttended: 0 };
		expect(retainedFor(plannedCase({ placements: [placement], attendances: [absent] }), calendar, mark(31))).toBeNull();
	});
});

describe("a case is closed", () => {
	const close = (reason: Parameters<typeof missingToClose>[0], document: CaseDocument, on = today) =>
		missingToClose(reason, document, calendar, on);

	it("as retained after half a school year, and not before", () => {
		const seen = (n: number) => plannedCase({ placements: [placement], visits: [visitOf(mark(n), { learning: "yes" })] });
		expect(close("retained", seen(89), mark(89))).toBe("placement-retained");
		expect(close("retained", seen(90), mark(90))).toBeNull();
	});

	it("as untraceable after three visits in a row on which nobody met the child", () => {
		const visits = ["2019-09-10", "2019-09-12", "2019-09-14", "2019-09-16"].map((on, at) => visitOf(on, { met: at === 0 }));
		expect(close("untraceable", caseOf({ visits }))).toBeNull();
		expect(close("untraceable", caseOf({ visits: visits.slice(0, 3) }))).toBe("attempts");
		expect(close("untraceable", caseOf({ visits: [...visits, visitOf("2019-09-20")] }))).toBe("attempts");
	});

	it("as completed or transferred where that is on record, and as what nobody can prove at its word", () => {
		const completed = placementOf({ ended: { on: today, because: "completed", note: null } });
		expect(close("completed", plannedCase({ placements: [completed] }))).toBeNull();
		expect(close("completed", plannedCase({ placements: [placement] }))).toBe("placement-completed");
		expect(close("transferred", caseOf())).toBe("transfer");
		expect([close("died", caseOf()), close("family_refused", caseOf())]).toEqual([null, null]);
	});
});

describe("what is due", () => {
	const due = (document: CaseDocument, on = today) => dueOf(document, calendar, on).map(({ sort, on, isOverdue }) => [sort, on, isOverdue]);

	it("begins with consent and a visit, and names what is overdue", () => {
		expect(due(caseOf())).toEqual([
			["consent", "2019-09-16", true],
			["visit", "2019-10-02", false],
		]);
		expect(due(caseOf({ consents: [consentOf()] }))[0]).toEqual(["assessment", "2019-09-17", true]);
	});

	it("does not ask a family again that said no", () => {
		expect(due(caseOf({ consents: [consentOf({ purposes: [] })] })).map(([sort]) => sort)).toEqual(["visit"]);
	});

	it("looks at a plan again after three months at the latest", () => {
		const late = plannedCase({ plan: planOf({ reviewOn: "2020-03-01" }) });
		expect(due(late)).toContainEqual(["review", "2019-12-05", false]);
		expect(due(plannedCase())).toContainEqual(["review", "2019-11-05", false]);
		expect(due(plannedCase({ plan: planOf({ approved: null }) }))).toContainEqual(["approval", "2019-09-12", true]);
	});

	it("follows goals, referrals and what was accepted", () => {
		const sent = { id: "r", by: null, service: "health", to: "Эмнэлэг", sentOn: "2019-09-10", answerBy: null, note: null } as const;
		const accepted = { ...sent, answers: [{ id: "a", by: null, state: "accepted" as const, on: "2019-09-15", feedback: null }] };
		const done = { ...sent, answers: [...accepted.answers, { ...accepted.answers[0], state: "done" as const }] };
		const referrals = [{ ...sent, answers: [] }, accepted, done] as CaseDocument["referrals"];
		expect(due(plannedCase({ referrals, goals: [goalOf({ due: "2019-09-30" }), goalOf({ due: "2019-09-30", state: "met" })] }))).toEqual([
			["referral", "2019-09-24", true],
			["goal", "2019-09-30", true],
			["visit", "2019-10-02", false],
			["service", "2019-10-15", false],
			["review", "2019-11-05", false],
		]);
	});

	it("asks whether a child still learns after 30, 90 and 180 school days, one after another", () => {
		const seen = (n: number) => plannedCase({ placements: [placement], visits: [visitOf(mark(n), { learning: "yes" })] });
		const at = (document: CaseDocument) => dueOf(document, calendar, mark(95)).find(({ sort }) => sort === "retention");
		expect(at(seen(10))).toMatchObject({ mark: 30, on: dayLater(mark(30), 14), isOverdue: true });
		expect(at(seen(31))).toMatchObject({ mark: 90, on: dayLater(mark(90), 14), isOverdue: false });
		expect(at(seen(91))).toMatchObject({ mark: 180 });
	});

	it("is nothing in a case that is closed or joined to another, and on hold only its end", () => {
		const hold = { because: "moved_for_season", note: null, since: today, until: "2019-10-20" } as const;
		expect(due(plannedCase({ closed: { reason: "died", on: today, note: null } }))).toEqual([]);
		expect(due(plannedCase({ mergedInto: "x" }))).toEqual([]);
		expect(due(plannedCase({ hold }))).toEqual([["hold", "2019-10-20", false]]);
	});
});

describe("signs of dropping out", () => {
	const signs = (more: Partial<CaseDocument>, on = today) => signsOf(plannedCase({ placements: [placement], ...more }), calendar, on);

	it("are none of a child who is nowhere placed, or who is fine", () => {
		expect(signsOf(plannedCase({ schooling: schoolingOf({ repeatsGrade: true }) }), calendar, today)).toEqual([]);
		expect(signs({})).toEqual([]);
	});

	it("name what was measured", () => {
		const attendances = [attendanceOf(placement.id, { daysAttended: 25 })];
		expect(signs({ attendances }, "2019-10-26")).toEqual([{ sign: "absence", value: 17 }]);
		expect(signs({ attendances: [attendanceOf(placement.id, { daysAttended: 26 })] }, "2019-10-26")).toEqual([]);
		expect(signs({ schooling: schoolingOf({ kilometres: 12 }) })).toEqual([{ sign: "far", value: 12 }]);
		expect(signs({}, mark(31))).toEqual([{ sign: "not_seen", value: 31 }]);
		expect(signs({ visits: [visitOf("2019-09-20", { learning: "yes" }), visitOf("2019-09-25", { learning: "no" })] })).toEqual([
			{ sign: "not_learning", value: null },
		]);
	});

	it("see a place in a dormitory, and that it was lost", () => {
		const schooling = schoolingOf({ kilometres: 12, needsDormitory: true });
		const stay = { id: "d", by: null, site: null, from: "2019-09-16", until: null };
		expect(signs({ schooling, dormitoryStays: [stay] })).toEqual([]);
		const lost = signs({ schooling, dormitoryStays: [{ ...stay, until: "2019-09-20" }] });
		expect(lost.map(({ sign }) => sign)).toEqual(["dormitory_lost", "far"]);
	});

	it("are a risk where one weighs, or two come together", () => {
		const of = (...names: string[]) => mayDropOut(names.map((sign) => ({ sign, value: null })) as Parameters<typeof mayDropOut>[0]);
		expect([of(), of("far"), of("far", "repeats_grade"), of("absence")]).toEqual([false, false, true, true]);
	});
});

it("all of it is said in both languages", () => {
	for (const language of ["mn", "en"] as const) {
		expect(missingLabel("consent-not-asked", language)).toMatch(/\p{L}{3}/u);
		expect(dueLabel({ sort: "retention", mark: 90 }, language)).toContain("90");
		expect(signLabel({ sign: "absence", value: 17 }, language)).toContain("17");
	}
});

it("more on record never takes a case back, unless somebody left, closed or refused", () => {
	const day = fc.integer({ min: 0, max: 250 }).map((days) => dayLater("2019-09-02", days));
	const some = <One>(one: fc.Arbitrary<One>) => fc.array(one, { maxLength: 3 });
	const arbitrary = fc.record({
		consents: some(day.map((givenOn) => consentOf({ givenOn }))),
		assessments: some(day.map((assessedOn) => assessmentOf({ assessedOn }))),
		schooling: fc.option(fc.constant(schoolingOf())),
		barriers: some(fc.constant(barriersOf())),
		plan: fc.option(fc.constant(planOf())),
		goals: some(fc.constant(goalOf())),
		placements: fc.array(fc.constant(placement), { maxLength: 1 }),
		visits: some(day.map((on) => visitOf(on, { learning: "yes" }))),
	});
	const rank = (document: CaseDocument, on: string) => stages.indexOf(stage(document, on));
	fc.assert(
		fc.property(arbitrary, arbitrary, day, (some, more, on) => {
			const one = caseOf(some);
			const both = caseOf({
				...one,
				consents: [...some.consents, ...more.consents].toSorted((a, b) => (a.givenOn < b.givenOn ? -1 : 1)),
				assessments: [...some.assessments, ...more.assessments],
				schooling: some.schooling ?? more.schooling,
				barriers: [...some.barriers, ...more.barriers],
				plan: some.plan ?? more.plan,
				placements: [...some.placements, ...more.placements].slice(0, 1),
				visits: [...some.visits, ...more.visits],
			});
			expect(rank(both, on)).toBeGreaterThanOrEqual(rank(one, on));
			// What is said to be missing for the stage it has reached was skipped; nothing of the stage itself is among it.
			expect(dueOf(both, calendar, on).every(({ on: last, isOverdue }) => isOverdue === last < on)).toBe(true);
		}),
		{ numRuns: 200 },
	);
});
