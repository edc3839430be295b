import * as v from "valibot";
import { caseOperations as names, cases as words } from "#words/children";
import { serviceConsentInput } from "../../consent/care/schema.ts";
import {
	choice,
	dayOf,
	id,
	line,
	lines,
	optionalChoice,
	optionalDay,
	optionalLine,
	optionalText,
	optionalWholeNumber,
	recordOf,
	text,
	ticked,
	typed,
	wholeNumber,
} from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { moduleNames } from "../assessment/modules.ts";
import { respondents } from "../assessment/schema.ts";
import { provisions } from "../assessment/schooling/attendance.ts";
import { schoolLevels } from "../assessment/schooling/levels.ts";
import { barriers } from "./barriers.ts";
import {
	attendanceSources,
	barrierMoments,
	closeReasons,
	entrySorts,
	goalStates,
	holdReasons,
	learningAnswers,
	moves,
	placementEnds,
	placements,
	referralAnswers,
	services,
	waysOfVisit,
} from "./schema.ts";

const because = text("because-missing");
const on = dayOf("day-missing", "day-wrong");
const child = id;
const account = v.pipe(typed, v.trim(), v.maxLength(200, "field-long"));
const officer = v.pipe(
	account,
	v.transform((one) => one || null),
);
const area = v.pipe(
	typed,
	v.transform((path) => path || null),
);
const site = recordOf("site-wrong");
const grade = optionalWholeNumber("grade-wrong", { least: 1, most: 12 });
const yesOrNo = v.pipe(
	v.nullish(v.union([v.boolean(), v.picklist(["yes", "no", ""])], "choice-wrong"), null),
	v.transform((said) => (typeof said === "boolean" ? said : said === "yes" ? true : said === "no" ? false : null)),
);
/** Kilometres, with a comma or a point. */
const kilometres = v.pipe(
	v.nullish(v.union([v.number(), v.string()], "number-wrong"), ""),
	v.transform((written) => (typeof written === "number" ? written : written.trim() === "" ? null : Number(written.replace(",", ".")))),
	v.nullable(v.pipe(v.number("number-wrong"), v.minValue(0, "number-wrong"), v.maxValue(2000, "number-wrong"))),
);
const answers = v.pipe(
	v.record(v.string(), v.nullish(v.string("answers-wrong"), ""), "answers-wrong"),
	v.transform((said) => Object.fromEntries(Object.entries(said).filter(([, word]) => word !== ""))),
);
/** Degrees of latitude and longitude; only where the officer tapped to note the place. */
const degrees = v.nullish(v.pipe(v.number("number-wrong"), v.minValue(-180, "number-wrong"), v.maxValue(180, "number-wrong")), null);

/** The case that goes on for both. */
const merged = v.pipe(typed, v.nonEmpty("merge-missing"), v.uuid("id-wrong"));

const ofChild = { subject: (input: { readonly child: string }) => input.child };
const bySupervisor = { ...ofChild, access: "children.supervise", offline: false } as const;
const alike = { names, messages: [words], access: "children.write", reach: "areas", offline: true } as const;

/** What may be written of a case. Each is about a child; what is added has an id of its own, made where it was decided. */
export const caseOperations = operationsOf("children", alike, {
	/** Who has the case, and who else is on it; without an officer it waits to be given to somebody. */
	"case-assigned": operation(v.object({ child, officer, others: v.pipe(lines, v.maxLength(20, "others-many")) }), bySupervisor),
	/** An officer takes a case that nobody has. */
	"case-taken": operation(v.object({ child }), ofChild),
	/** Responsibility moves to another officer, or out of the programme to an organisation. */
	"case-transferred": operation(v.object({ id, child, officer, organisation: optionalLine, on, because: optionalText }), bySupervisor),
	"case-merged": operation(v.object({ child, into: merged, because }), bySupervisor),
	"case-held": operation(
		v.object({ child, because: choice(holdReasons, "reason-missing"), note: optionalText, until: optionalDay }),
		ofChild,
	),
	"case-resumed": operation(v.object({ child }), ofChild),
	"case-closed": operation(v.object({ child, reason: choice(closeReasons, "reason-missing"), on, note: optionalText }), ofChild),
	"case-reopened": operation(v.object({ child, because }), ofChild),

	"service-consent-recorded": operation(v.object({ ...serviceConsentInput, child }), ofChild),
	"service-consent-withdrawn": operation(v.object({ id, child, on, because: optionalText }), ofChild),

	"assessment-recorded": operation(
		v.object({
			id,
			child,
			module: choice(moduleNames, "module-missing"),
			version: line("version-missing"),
			wording: choice(["mn", "en"], "choice-wrong"),
			assessedOn: on,
			respondent: choice(respondents, "respondent-missing"),
			answers,
		}),
		ofChild,
	),
	/** One record for each child, which is edited: two edits are merged field by field. */
	"schooling-recorded": operation(
		v.object({
			child,
			everAttended: choice(["yes", "no", "unknown"], "attended-missing"),
			lastGrade: grade,
			leftYear: optionalWholeNumber("year-wrong", { least: 1990, most: 2100 }),
			provision: choice(provisions, "provision-missing"),
			grade,
			equivalency: optionalChoice(schoolLevels, "choice-wrong"),
			atRisk: yesOrNo,
			repeatsGrade: yesOrNo,
			kilometres,
			needsDormitory: yesOrNo,
		}),
		ofChild,
	),
	"barriers-recorded": operation(
		v.object({
			id,
			child,
			at: choice(barrierMoments, "moment-missing"),
			main: choice(barriers, "barrier-missing"),
			others: v.pipe(
				lines,
				v.everyItem((one) => (barriers as readonly string[]).includes(one), "choice-wrong"),
			),
			note: optionalText,
			on,
		}),
		ofChild,
	),

	"plan-drawn": operation(v.object({ id, child, summary: text("summary-missing"), drawnOn: on, reviewOn: on }), ofChild),
	/** Never by the account that drew it; on a day before today where it was signed on paper. */
	"plan-approved": operation(v.object({ id, child, on: optionalDay }), bySupervisor),
	"plan-returned": operation(v.object({ id, child, because }), bySupervisor),
	"goal-set": operation(v.object({ id, child, goal: text("goal-missing"), who: line("who-missing"), due: optionalDay }), ofChild),
	"goal-changed": operation(
		v.object({
			id,
			child,
			goal: text("goal-missing"),
			who: line("who-missing"),
			due: optionalDay,
			state: choice(goalStates, "state-missing"),
			doneOn: optionalDay,
		}),
		ofChild,
	),
	"referral-sent": operation(
		v.object({
			id,
			child,
			service: choice(services, "service-missing"),
			to: line("to-missing"),
			sentOn: on,
			answerBy: optionalDay,
			note: optionalText,
		}),
		ofChild,
	),
	"referral-answered": operation(
		v.object({ id, child, referral: id, state: choice(referralAnswers, "state-missing"), on, feedback: optionalText }),
		ofChild,
	),

	"visit-recorded": operation(
		v.object({
			id,
			child,
			on,
			way: choice(waysOfVisit, "way-missing"),
			met: ticked,
			learning: choice(learningAnswers, "learning-missing"),
			note: optionalText,
			nextOn: optionalDay,
			latitude: degrees,
			longitude: degrees,
		}),
		ofChild,
	),
	/** A placement is an access to education as well, under the same id. */
	"child-placed": operation(
		v.object({
			id,
			child,
			placedOn: on,
			provision: choice(placements, "provision-missing"),
			grade,
			equivalency: optionalChoice(schoolLevels, "choice-wrong"),
			site,
		}),
		ofChild,
	),
	"placement-ended": operation(
		v.object({ id, child, endedOn: on, because: choice(placementEnds, "reason-missing"), note: optionalText }),
		ofChild,
	),
	/** Attendance over a stretch of days after a placement: how many were school days, and on how many the child was there. */
	"learning-attended": operation(
		v.object({
			id,
			child,
			placement: id,
			from: on,
			until: on,
			schoolDays: wholeNumber("days-wrong", { most: 366 }),
			daysAttended: wholeNumber("days-wrong", { most: 366 }),
			source: choice(attendanceSources, "source-missing"),
		}),
		ofChild,
	),
	"move-recorded": operation(v.object({ id, child, on, area, move: choice(moves, "move-missing"), until: optionalDay }), ofChild),
	"dormitory-stay-recorded": operation(v.object({ id, child, site, from: on, until: optionalDay }), ofChild),
	"dormitory-stay-ended": operation(v.object({ id, child, until: on }), ofChild),
	"note-written": operation(v.object({ id, child, on, text: text("text-missing") }), ofChild),
	/** The note is sealed; the journal keeps that there is one, and nothing of what it says. */
	"sensitive-note-written": operation(v.object({ id, child, on, text: text("text-missing") }), {
		...ofChild,
		keeps: (input) => ({ id: input.id, child: input.child, on: input.on }),
	}),
	/** Takes back what was entered wrongly; it stays readable in the past. */
	"entry-withdrawn": operation(v.object({ id, child, sort: choice(entrySorts, "sort-missing"), because }), ofChild),
});
