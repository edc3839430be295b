import * as v from "valibot";
import type { NewReport } from "../../people/schema.ts";
import { childrenOperations } from "../operations.ts";
import { caseOperations } from "./operations.ts";
import { type CaseDocument, educationOf } from "./schema.ts";

type Inputs = {
	readonly [Name in keyof typeof caseOperations]: v.InferOutput<(typeof caseOperations)[Name]["input"]>;
};

/** A document as an operation changes it: as the server would write it, but for names of accounts and the version. */
type Work<Input> = (document: CaseDocument, input: Input, by: Entering) => CaseDocument;

interface Entering {
	/** The name of the officer who enters; null where the phone does not know it. */
	readonly by: string | null;
	/** Their user name: whoever takes a case is responsible for it. */
	readonly account: string;
	/** Today by the phone’s clock, for what has no day of its own. */
	readonly today: string;
}

/** The operations that are decided offline; what only a supervisor does comes from the server. */
const works: { readonly [Name in keyof Inputs]?: Work<Inputs[Name]> } = {
	"case-taken": (document, _, { account, by }) => ({ ...document, officer: document.officer ?? { account, name: by ?? account } }),
	"case-held": (document, { because, note, until }, { today }) => ({ ...document, hold: { because, note, until, since: today } }),
	"case-resumed": (document) => ({ ...document, hold: null }),
	"case-closed": (document, { reason, on, note }) => ({ ...document, closed: { reason, on, note } }),
	"case-reopened": (document, { because }, { today }) => ({
		...document,
		closed: null,
		reopened: [...document.reopened, { on: today, because }],
	}),
	"service-consent-recorded": (document, { child: _, ...consent }, { by }) => ({
		...document,
		consents: byDay([...document.consents, { ...consent, by, withdrawnOn: null }], ({ givenOn }) => givenOn),
	}),
	"service-consent-withdrawn": (document, { id, on }) => ({
		...document,
		consents: document.consents.map((one) => (one.id === id ? { ...one, withdrawnOn: on } : one)),
	}),
	"assessment-recorded": (document, { child: _, ...assessment }, { by }) => ({
		...document,
		assessments: byDay([...document.assessments, { ...assessment, by }], ({ assessedOn }) => assessedOn),
	}),
	"schooling-recorded": (document, { child: _, ...schooling }) => ({ ...document, schooling }),
	"barriers-recorded": (document, { child: _, others, ...record }, { by }) => ({
		...document,
		barriers: byDay([...document.barriers, { ...record, others: others as (typeof record.main)[], by }], ({ on }) => on),
	}),
	"plan-drawn": (document, { id, summary, drawnOn, reviewOn }, { by }) => ({
		...document,
		plan: {
			...{ id, by, summary, drawnOn, reviewOn, drawnBy: null, approved: null, returned: null },
			firstApprovedOn: document.plan?.firstApprovedOn ?? null,
		},
	}),
	"goal-set": (document, { child: _, ...goal }, { by }) => ({
		...document,
		goals: [...document.goals, { ...goal, by, state: "open", doneOn: null }],
	}),
	"goal-changed": (document, { child: _, ...goal }) => ({
		...document,
		goals: document.goals.map((one) => (one.id === goal.id ? { ...one, ...goal } : one)),
	}),
	"referral-sent": (document, { child: _, ...referral }, { by }) => ({
		...document,
		referrals: byDay([...document.referrals, { ...referral, by, answers: [] }], ({ sentOn }) => sentOn),
	}),
	"referral-answered": (document, { id, referral, state, on, feedback }, { by }) => ({
		...document,
		referrals: document.referrals.map((one) =>
			one.id === referral ? { ...one, answers: byDay([...one.answers, { id, by, state, on, feedback }], (answer) => answer.on) } : one,
		),
	}),
	"visit-recorded": (document, { child: _, latitude: _latitude, longitude: _longitude, ...visit }, { by }) => ({
		...document,
		visits: byDay([...document.visits, { ...visit, by }], ({ on }) => on),
	}),
	"child-placed": (document, { child: _, ...placement }, { by }) => ({
		...document,
		placements: byDay([...document.placements, { ...placement, by, ended: null }], ({ placedOn }) => placedOn),
		accesses: byDay([...document.accesses, accessBy(placement)], ({ obtainedOn }) => obtainedOn),
	}),
	"placement-ended": (document, { id, endedOn, because, note }) => ({
		...document,
		placements: document.placements.map((one) => (one.id === id ? { ...one, ended: { on: endedOn, because, note } } : one)),
	}),
	"learning-attended": (document, { child: _, ...attendance }, { by }) => ({
		...document,
		attendances: byDay([...document.attendances, { ...attendance, by }], ({ until }) => until),
	}),
	"move-recorded": (document, { child: _, ...move }, { by }) => ({
		...document,
		moves: byDay([...document.moves, { ...move, by }], ({ on }) => on),
	}),
	"dormitory-stay-recorded": (document, { child: _, ...stay }, { by }) => ({
		...document,
		dormitoryStays: byDay([...document.dormitoryStays, { ...stay, by }], ({ from }) => from),
	}),
	"dormitory-stay-ended": (document, { id, until }) => ({
		...document,
		dormitoryStays: document.dormitoryStays.map((one) => (one.id === id ? { ...one, until } : one)),
	}),
	"note-written": (document, { child: _, ...note }, { by }) => ({
		...document,
		notes: byDay([...document.notes, { ...note, by }], ({ on }) => on),
	}),
	"sensitive-note-written": (document) => ({ ...document, sensitiveNotes: document.sensitiveNotes + 1 }),
	"entry-withdrawn": (document, { id, sort }) => {
		const without = <One extends { readonly id: string }>(list: readonly One[]) => list.filter((one) => one.id !== id);
		switch (sort) {
			case "assessment":
				return { ...document, assessments: without(document.assessments) };
			case "barriers":
				return { ...document, barriers: without(document.barriers) };
			case "goal":
				return { ...document, goals: without(document.goals) };
			case "referral":
				return { ...document, referrals: without(document.referrals) };
			case "visit":
				return { ...document, visits: without(document.visits) };
			case "placement":
				return {
					...document,
					placements: without(document.placements),
					accesses: without(document.accesses),
					attendances: document.attendances.filter(({ placement }) => placement !== id),
				};
			case "attendance":
				return { ...document, attendances: without(document.attendances) };
			case "move":
				return { ...document, moves: without(document.moves) };
			case "dormitory_stay":
				return { ...document, dormitoryStays: without(document.dormitoryStays) };
			case "note":
				return { ...document, notes: without(document.notes) };
		}
	},
};

/**
 * A case once an operation is done that the server has not seen yet; as it was where the operation is none of a case, cannot be read, or is
 * about a case that is not here.
 */
export function caseWithEntered(document: CaseDocument | null, kind: string, input: unknown, entering: Entering): CaseDocument | null {
	if (kind === childrenOperations["child-registered"].kind) return document ?? registered(input);
	if (document === null) return null;
	if (kind === childrenOperations["child-corrected"].kind) return corrected(document, input);
	const name = kind.replace(/^children\./, "") as keyof Inputs;
	const work = works[name] as Work<unknown> | undefined;
	const read = work && v.safeParse(caseOperations[name].input as v.GenericSchema, input);
	return work && read?.success ? work(document, read.output, entering) : document;
}

/** The case of a child who was registered on the phone; null for a person on record already, whose particulars come from the server. */
function registered(input: unknown): CaseDocument | null {
	const read = v.safeParse(childrenOperations["child-registered"].input, input);
	if (!read.success || read.output.report === null) return null;
	const { id, report, household, identifiedOn, area, site, situation } = read.output;
	return {
		...{ schema: 1, id, version: 0, ...particularsOf(report), household, identifiedOn, area, site, situation, accesses: [] },
		...{ officer: null, others: [], hold: null, closed: null, reopened: [], transfers: [], mergedInto: null },
		...{ consents: [], assessments: [], schooling: null, barriers: [], plan: null, goals: [], referrals: [], visits: [] },
		...{ placements: [], attendances: [], moves: [], dormitoryStays: [], notes: [], sensitiveNotes: 0 },
	};
}

function corrected(document: CaseDocument, input: unknown): CaseDocument {
	const read = v.safeParse(childrenOperations["child-corrected"].input, input);
	if (!read.success) return document;
	const { report, household, identifiedOn, area, site, situation } = read.output;
	return { ...document, ...particularsOf(report), household, identifiedOn, area, site, situation };
}

function particularsOf(report: Omit<NewReport, "area">) {
	const { id, name, sex, birthDate, registerNumber, phone, disability } = report;
	return { report: id, name: { ...name }, sex, birthDate, registerNumber, phone, disability: disability ?? null };
}

function accessBy({ id, placedOn, provision, site }: Omit<Inputs["child-placed"], "child">): CaseDocument["accesses"][number] {
	return { id, obtainedOn: placedOn, education: educationOf[provision], site };
}

function byDay<One>(list: readonly One[], dayOf: (one: One) => string): One[] {
	return [...list].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
}
