import * as v from "valibot";
import { assents, noticeLanguages, serviceGivers, servicePurposes } from "../../consent/care/schema.ts";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { moduleNames } from "../assessment/modules.ts";
import { respondents } from "../assessment/schema.ts";
import { provisions } from "../assessment/schooling/attendance.ts";
import { schoolLevels } from "../assessment/schooling/levels.ts";
import { educations, situations } from "../schema.ts";
import { barriers } from "./barriers.ts";

/** How far a case has come, in order. A stage is worked out from what is on record (rules.ts) and never stored. */
export const stages = ["identified", "registered", "assessed", "planned", "active", "placed", "retained", "closed"] as const;
export type Stage = (typeof stages)[number];

/** School days after a placement at which somebody looks whether the child still learns. */
export const retentionMarks = [30, 90, 180] as const;
export type RetentionMark = (typeof retentionMarks)[number];

/** Where a child may be placed. */
export const placements = ["school", "special_school", "kindergarten", "lifelong_equivalency"] as const;
export type PlacementProvision = (typeof placements)[number];

/** The access to education that each placement is, by its provision. */
export const educationOf: Readonly<Record<PlacementProvision, (typeof educations)[number]>> = {
	school: "school",
	special_school: "school",
	kindergarten: "kindergarten",
	lifelong_equivalency: "lifelong_education_centre",
};

export const placementEnds = ["dropped_out", "moved", "changed_place", "completed", "other"] as const;
export const attendanceSources = ["register", "teacher", "seen", "family"] as const;
export const waysOfVisit = ["home", "school", "telephone", "office", "elsewhere"] as const;
/** Whether the child was learning at the time, as far as the visitor saw or heard. */
export const learningAnswers = ["yes", "no", "unknown"] as const;
export const services = [
	"commission_for_disability",
	"health",
	"rehabilitation",
	"assistive_device",
	"psychosocial",
	"social_welfare",
	"civil_registration",
	"child_protection",
	"dormitory",
	"school_supplies",
	"transport",
	"catch_up_lessons",
	"other",
] as const;
export const referralAnswers = ["accepted", "declined", "done"] as const;
export const goalStates = ["open", "met", "dropped"] as const;
export const barrierMoments = ["exit", "now"] as const;
export const holdReasons = ["moved_for_season", "illness", "family_asked", "cannot_be_reached", "other"] as const;
export const closeReasons = [
	"retained",
	"completed",
	"aged_out",
	"moved_abroad",
	"untraceable",
	"family_refused",
	"died",
	"transferred",
] as const;
export const moves = ["spring_camp", "summer_camp", "autumn_camp", "winter_camp", "migration", "family", "other"] as const;

/** What may be taken back by itself when it was entered wrongly. */
export const entrySorts = [
	"assessment",
	"barriers",
	"goal",
	"referral",
	"visit",
	"placement",
	"attendance",
	"move",
	"dormitory_stay",
	"note",
] as const;
export type EntrySort = (typeof entrySorts)[number];

const day = v.string();
const optional = v.nullable(v.string());
const entry = {
	id: v.string(),
	/** The name of the author; null for Tegsh itself. */
	by: optional,
};

/**
 * A case with all that a phone or a page needs of it. Its version is the journal position at which it changed last. It is written by the
 * server and parsed wherever it is read; a change of its shape is another schema number.
 */
export const caseDocument = v.object({
	schema: v.literal(1),
	/** The id of the child is that of the case. */
	id: v.string(),
	version: v.number(),
	/** The report that says who the child is. */
	report: v.string(),
	name: v.object({ clan: optional, family: optional, given: v.string() }),
	sex: v.nullable(v.picklist(sexes)),
	birthDate: v.nullable(v.object({ date: v.string(), precision: v.picklist(["day", "month", "year"]) })),
	registerNumber: optional,
	/** The guardian’s phone number. */
	phone: optional,
	disability: v.nullable(v.picklist(disabilities)),
	household: v.string(),
	identifiedOn: day,
	area: optional,
	site: optional,
	situation: v.picklist(situations),
	accesses: v.array(v.object({ id: v.string(), obtainedOn: day, education: v.picklist(educations), site: optional })),

	/** Accounts: who is responsible, and who else is on the case. */
	officer: v.nullable(v.object({ account: v.string(), name: v.string() })),
	others: v.array(v.object({ account: v.string(), name: v.string() })),
	hold: v.nullable(v.object({ because: v.picklist(holdReasons), note: optional, since: day, until: v.nullable(day) })),
	closed: v.nullable(v.object({ reason: v.picklist(closeReasons), on: day, note: optional })),
	/** When and why it was opened again after it had been closed, each time. */
	reopened: v.array(v.object({ on: day, because: v.string() })),
	transfers: v.array(v.object({ ...entry, on: day, officer: v.nullable(v.string()), organisation: optional, because: optional })),
	/** The case that goes on for both; null while it goes on by itself. */
	mergedInto: optional,

	consents: v.array(
		v.object({
			...entry,
			purposes: v.array(v.picklist(servicePurposes)),
			givenBy: v.picklist(serviceGivers),
			guardianName: optional,
			guardianRelation: optional,
			assent: v.picklist(assents),
			noticeVersion: v.string(),
			noticeLanguage: v.nullable(v.picklist(noticeLanguages)),
			givenOn: day,
			until: v.nullable(day),
			withdrawnOn: v.nullable(day),
		}),
	),
	assessments: v.array(
		v.object({
			...entry,
			module: v.picklist(moduleNames),
			/** The version of the module. */
			version: v.string(),
			/** The language in which it was asked. */
			wording: v.picklist(["mn", "en"]),
			assessedOn: day,
			respondent: v.picklist(respondents),
			answers: v.record(v.string(), v.string()),
		}),
	),
	/** Null until somebody has asked. */
	schooling: v.nullable(
		v.object({
			everAttended: v.picklist(["yes", "no", "unknown"]),
			lastGrade: v.nullable(v.number()),
			leftYear: v.nullable(v.number()),
			provision: v.picklist(provisions),
			grade: v.nullable(v.number()),
			equivalency: v.nullable(v.picklist(schoolLevels)),
			atRisk: v.nullable(v.boolean()),
			repeatsGrade: v.nullable(v.boolean()),
			/** Kilometres from home to the nearest school that could take the child. */
			kilometres: v.nullable(v.number()),
			needsDormitory: v.nullable(v.boolean()),
		}),
	),
	/** By day, the latest last. */
	barriers: v.array(
		v.object({
			...entry,
			at: v.picklist(barrierMoments),
			main: v.picklist(barriers),
			others: v.array(v.picklist(barriers)),
			note: optional,
			on: day,
		}),
	),
	/** The latest plan; null until one is drawn. */
	plan: v.nullable(
		v.object({
			...entry,
			summary: v.string(),
			drawnOn: day,
			reviewOn: day,
			/** The account that drew it: somebody else approves. */
			drawnBy: optional,
			approved: v.nullable(v.object({ on: day, by: optional })),
			/** The day on which a plan of this case was approved first, this one or another before it. */
			firstApprovedOn: v.nullable(day),
			returned: v.nullable(v.object({ on: day, by: optional, because: v.string() })),
		}),
	),
	goals: v.array(
		v.object({
			...entry,
			goal: v.string(),
			who: v.string(),
			due: v.nullable(day),
			state: v.picklist(goalStates),
			doneOn: v.nullable(day),
		}),
	),
	referrals: v.array(
		v.object({
			...entry,
			service: v.picklist(services),
			to: v.string(),
			sentOn: day,
			answerBy: v.nullable(day),
			note: optional,
			/** In the order in which they came. */
			answers: v.array(v.object({ ...entry, state: v.picklist(referralAnswers), on: day, feedback: optional })),
		}),
	),
	visits: v.array(
		v.object({
			...entry,
			on: day,
			way: v.picklist(waysOfVisit),
			/** Whether the child was met in person. */
			met: v.boolean(),
			learning: v.picklist(learningAnswers),
			note: optional,
			nextOn: v.nullable(day),
		}),
	),
	placements: v.array(
		v.object({
			...entry,
			placedOn: day,
			provision: v.picklist(placements),
			grade: v.nullable(v.number()),
			equivalency: v.nullable(v.picklist(schoolLevels)),
			site: optional,
			ended: v.nullable(v.object({ on: day, because: v.picklist(placementEnds), note: optional })),
		}),
	),
	attendances: v.array(
		v.object({
			...entry,
			placement: v.string(),
			from: day,
			until: day,
			schoolDays: v.number(),
			daysAttended: v.number(),
			source: v.picklist(attendanceSources),
		}),
	),
	moves: v.array(v.object({ ...entry, on: day, area: optional, move: v.picklist(moves), until: v.nullable(day) })),
	dormitoryStays: v.array(v.object({ ...entry, site: optional, from: day, until: v.nullable(day) })),
	notes: v.array(v.object({ ...entry, on: day, text: v.string() })),
	/** How many sensitive notes there are; what they say is shown only in the office, to officers on the case. */
	sensitiveNotes: v.number(),
});
export type CaseDocument = v.InferOutput<typeof caseDocument>;
