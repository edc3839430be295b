import type { CaseDocument } from "../../src/children/cases/schema.ts";

type Of<Name extends "consents" | "assessments" | "barriers" | "visits" | "placements" | "attendances" | "referrals" | "goals"> =
	CaseDocument[Name][number];

let entries = 0;
const entry = () => {
	entries += 1;
	return { id: `00000000-0000-7000-8000-${String(entries).padStart(12, "0")}`, by: "Баяр" };
};

/** A case of a girl of nine who was found on 2 September 2019, with nothing else on record. */
export function caseOf(more: Partial<CaseDocument> = {}): CaseDocument {
	return {
		...{ schema: 1, id: entry().id, version: 1, report: entry().id, household: entry().id },
		...{ name: { clan: null, family: "Бат", given: "Саран" }, sex: "female", birthDate: { date: "2010-05-01", precision: "day" } },
		...{ registerNumber: null, phone: null, disability: null, identifiedOn: "2019-09-02", area: "84", site: null },
		...{ situation: "dropped_out", accesses: [], officer: null, others: [], hold: null, closed: null, reopened: [], transfers: [] },
		...{ mergedInto: null, consents: [], assessments: [], schooling: null, barriers: [], plan: null, goals: [], referrals: [] },
		...{ visits: [], placements: [], attendances: [], moves: [], dormitoryStays: [], notes: [], sensitiveNotes: 0 },
		...more,
	};
}

export function consentOf(more: Partial<Of<"consents">> = {}): Of<"consents"> {
	const all = ["services", "sharing", "transfer"] as const;
	return {
		...entry(),
		...{ purposes: [...all], givenBy: "guardian", guardianName: "Дулам", guardianRelation: "ээж", assent: "agreed", noticeVersion: "1" },
		...{ noticeLanguage: "mn", givenOn: "2019-09-03", until: null, withdrawnOn: null },
		...more,
	};
}

export function assessmentOf(more: Partial<Of<"assessments">> = {}): Of<"assessments"> {
	const asked = {
		module: "cfm-5-17",
		version: "2016",
		wording: "mn",
		assessedOn: "2019-09-04",
		respondent: "mother",
		answers: {},
	} as const;
	return { ...entry(), ...asked, ...more };
}

export const schoolingOf = (more: Partial<NonNullable<CaseDocument["schooling"]>> = {}): NonNullable<CaseDocument["schooling"]> => ({
	...{ everAttended: "yes", lastGrade: 2, leftYear: 2018, provision: "none", grade: null, equivalency: null, atRisk: null },
	...{ repeatsGrade: null, kilometres: null, needsDormitory: null },
	...more,
});

export function barriersOf(more: Partial<Of<"barriers">> = {}): Of<"barriers"> {
	return { ...entry(), at: "now", main: "too_far", others: [], note: null, on: "2019-09-04", ...more };
}

export function planOf(more: Partial<NonNullable<CaseDocument["plan"]>> = {}): NonNullable<CaseDocument["plan"]> {
	const approved = { on: "2019-09-10", by: "Оюун" };
	return {
		...entry(),
		...{ summary: "Сургуульд нь буцаана.", drawnOn: "2019-09-05", reviewOn: "2019-11-05", drawnBy: "bayar", approved, returned: null },
		firstApprovedOn: "2019-09-10",
		...more,
	};
}

export function goalOf(more: Partial<Of<"goals">> = {}): Of<"goals"> {
	return { ...entry(), goal: "Дотуур байранд оруулах", who: "Цолмон", due: null, state: "open", doneOn: null, ...more };
}

export function visitOf(on: string, more: Partial<Of<"visits">> = {}): Of<"visits"> {
	return { ...entry(), on, way: "home", met: true, learning: "unknown", note: null, nextOn: null, ...more };
}

export function placementOf(more: Partial<Of<"placements">> = {}): Of<"placements"> {
	return { ...entry(), placedOn: "2019-09-16", provision: "school", grade: 3, equivalency: null, site: null, ended: null, ...more };
}

export function attendanceOf(placement: string, more: Partial<Of<"attendances">> = {}): Of<"attendances"> {
	const days = { from: "2019-09-16", until: "2019-10-25", schoolDays: 30, daysAttended: 30, source: "register" } as const;
	return { ...entry(), placement, ...days, ...more };
}

/** On the way to school as far as a plan that was approved on 10 September 2019. */
export function plannedCase(more: Partial<CaseDocument> = {}): CaseDocument {
	const assessed = { assessments: [assessmentOf()], schooling: schoolingOf(), barriers: [barriersOf()] };
	return caseOf({ consents: [consentOf()], ...assessed, plan: planOf(), goals: [goalOf()], ...more });
}
