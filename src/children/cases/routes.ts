import { form, type ProgrammeRoute, type ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { caseCommands } from "./commands.ts";
import { answersIn, assessmentForm } from "./forms/assessment.tsx";
import { consentForm, consentWithdrawalForm } from "./forms/consent.tsx";
import {
	answerForm,
	dormitoryEndForm,
	dormitoryForm,
	moveForm,
	noteForm,
	referralForm,
	sensitiveNoteForm,
	visitForm,
} from "./forms/following.tsx";
import { mergingForm } from "./forms/merging.tsx";
import { attendanceForm, placementEndForm, placementForm } from "./forms/placement.tsx";
import { approvalForm, goalChangeForm, goalForm, planForm, returnForm } from "./forms/planning.tsx";
import { barriersForm, schoolingForm } from "./forms/schooling.tsx";
import { closingForm, entryWithdrawalForm, holdForm, reopeningForm, resumptionForm } from "./forms/standing.tsx";
import { takingForm, teamForm, transferForm } from "./forms/team.tsx";

/** Where every form of a case leads: back to the child, which says what was done. */
const back =
	(done: string) =>
	(_: unknown, { params }: ProgrammeVisit): string =>
		`children/${params.child}?done=${done}`;
/** Takes the id of the address under the name that the operation has for it. */
const named =
	(param: string) =>
	({ params }: ProgrammeVisit) => ({ id: params[param] });

export const caseRoutes: readonly ProgrammeRoute[] = [
	...form({
		command: caseCommands["service-consent-recorded"],
		at: "children/:child/consent",
		input: (_, typed) => ({ purposes: ticksIn(typed.purposes) }),
		page: consentForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["service-consent-withdrawn"],
		at: "children/:child/consent/:consent/withdrawal",
		input: named("consent"),
		page: consentWithdrawalForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["assessment-recorded"],
		at: "children/:child/assessment",
		input: (_, typed) => ({ answers: answersIn(typed) }),
		page: assessmentForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["schooling-recorded"],
		at: "children/:child/schooling",
		page: schoolingForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["barriers-recorded"],
		at: "children/:child/barriers",
		page: barriersForm,
		done: back("recorded"),
	}),
	...form({ command: caseCommands["plan-drawn"], at: "children/:child/plan", page: planForm, done: back("recorded") }),
	...form({
		command: caseCommands["plan-approved"],
		at: "children/:child/plan/:plan/approval",
		input: named("plan"),
		page: approvalForm,
		done: back("plan-approved"),
	}),
	...form({
		command: caseCommands["plan-returned"],
		at: "children/:child/plan/:plan/return",
		input: named("plan"),
		page: returnForm,
		done: back("plan-returned"),
	}),
	...form({ command: caseCommands["goal-set"], at: "children/:child/goals/new", page: goalForm, done: back("recorded") }),
	...form({
		command: caseCommands["goal-changed"],
		at: "children/:child/goals/:goal",
		// The address and the text of the goal have one name.
		input: ({ params }: ProgrammeVisit, typed: Typed) => ({ id: params.goal, goal: typed.goal ?? "" }),
		page: goalChangeForm,
		done: back("recorded"),
	}),
	...form({ command: caseCommands["referral-sent"], at: "children/:child/referrals/new", page: referralForm, done: back("recorded") }),
	...form({
		command: caseCommands["referral-answered"],
		at: "children/:child/referrals/:referral/answer",
		page: answerForm,
		done: back("recorded"),
	}),
	...form({ command: caseCommands["visit-recorded"], at: "children/:child/visits/new", page: visitForm, done: back("recorded") }),
	...form({ command: caseCommands["child-placed"], at: "children/:child/placements/new", page: placementForm, done: back("recorded") }),
	...form({
		command: caseCommands["placement-ended"],
		at: "children/:child/placements/:placement/end",
		input: named("placement"),
		page: placementEndForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["learning-attended"],
		at: "children/:child/placements/:placement/attendance",
		page: attendanceForm,
		done: back("recorded"),
	}),
	...form({ command: caseCommands["move-recorded"], at: "children/:child/moves/new", page: moveForm, done: back("recorded") }),
	...form({
		command: caseCommands["dormitory-stay-recorded"],
		at: "children/:child/dormitory/new",
		page: dormitoryForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["dormitory-stay-ended"],
		at: "children/:child/dormitory/:stay/end",
		input: named("stay"),
		page: dormitoryEndForm,
		done: back("recorded"),
	}),
	...form({ command: caseCommands["note-written"], at: "children/:child/notes/new", page: noteForm, done: back("recorded") }),
	...form({
		command: caseCommands["sensitive-note-written"],
		at: "children/:child/sensitive-notes/new",
		page: sensitiveNoteForm,
		done: back("recorded"),
	}),
	...form({
		command: caseCommands["entry-withdrawn"],
		at: "children/:child/entries/:sort/:entry",
		input: named("entry"),
		page: entryWithdrawalForm,
		done: back("entry-withdrawn"),
	}),
	...form({ command: caseCommands["case-held"], at: "children/:child/hold", page: holdForm, done: back("held") }),
	...form({ command: caseCommands["case-resumed"], at: "children/:child/resumption", page: resumptionForm, done: back("resumed") }),
	...form({ command: caseCommands["case-closed"], at: "children/:child/closing", page: closingForm, done: back("closed") }),
	...form({ command: caseCommands["case-reopened"], at: "children/:child/reopening", page: reopeningForm, done: back("reopened") }),
	...form({ command: caseCommands["case-taken"], at: "children/:child/taking", page: takingForm, done: back("taken") }),
	...form({ command: caseCommands["case-assigned"], at: "children/:child/team", page: teamForm, done: back("assigned") }),
	...form({ command: caseCommands["case-transferred"], at: "children/:child/transfer", page: transferForm, done: back("transferred") }),
	...form({
		command: caseCommands["case-merged"],
		at: "children/:child/merging",
		page: mergingForm,
		done: back("merged"),
	}),
];

/** The values of ticked boxes, which are sent as lines. */
function ticksIn(lines: string | undefined): string[] {
	return (lines ?? "").split("\n").filter((line) => line !== "");
}
