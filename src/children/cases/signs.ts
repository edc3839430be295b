import type { PlainDate } from "../../shared/clock.ts";
import type { SchoolCalendar } from "../calendar/schema.ts";
import { schoolDaysBetween } from "../calendar/school-days.ts";
import { daysSeenLearning, placementInForce } from "./rules.ts";
import type { CaseDocument } from "./schema.ts";

export const signNames = [
	"absence",
	"not_learning",
	"dormitory_lost",
	"not_seen",
	"left_before",
	"repeats_grade",
	"far",
	"family_away",
] as const;
/** A sign that a child may leave school again; the dictionary `caseRules` has its name (`sign-absence`). */
export type SignName = (typeof signNames)[number];

export interface Sign {
	readonly sign: SignName;
	/** What the rule measured: percent of days absent, kilometres, school days since the child was seen. Null where there is nothing to measure. */
	readonly value: number | null;
}

/** From when on each is a sign. They are few and printed with the page, so that a reader who is told of a risk can check it. */
export const signLimits = {
	/** Percent of the latest school days on record. */
	absentPercent: 15,
	/** School days of attendance that are looked at, the latest of them. */
	schoolDaysLooked: 40,
	schoolDaysUnseen: 30,
	kilometres: 5,
} as const;

/** Signs of which one is enough; of the others it takes two. */
const strong: readonly SignName[] = ["absence", "not_learning", "dormitory_lost"];

/** The signs that a child who learns may leave; none for a child without a placement, or whose case is closed. */
export function signsOf(document: CaseDocument, calendar: SchoolCalendar, today: PlainDate): Sign[] {
	const placement = placementInForce(document);
	if (!placement || document.closed || document.mergedInto !== null) return [];
	const { schooling, placements } = document;
	const found: (Sign | false)[] = [
		absenceIn(document, placement.id),
		latestWord(document, placement.placedOn) === "no" && { sign: "not_learning", value: null },
		hasLostDormitory(document, today) && { sign: "dormitory_lost", value: null },
		unseen(document, placement.placedOn, calendar, today),
		placements.some(({ ended }) => ended?.because === "dropped_out") && { sign: "left_before", value: null },
		schooling?.repeatsGrade === true && { sign: "repeats_grade", value: null },
		isFar(document, today) && { sign: "far", value: schooling?.kilometres ?? null },
		isFamilyAway(document, today) && { sign: "family_away", value: null },
	];
	return found.filter((one) => one !== false);
}

export function mayDropOut(signs: readonly Sign[]): boolean {
	return signs.length >= 2 || signs.some(({ sign }) => strong.includes(sign));
}

/** The sign that the child was absent on too many of the latest school days on record; false where it was not. */
function absenceIn({ attendances }: CaseDocument, placement: string): Sign | false {
	let [days, attended] = [0, 0];
	const latestFirst = attendances.filter((one) => one.placement === placement).toSorted((one, other) => (one.until > other.until ? -1 : 1));
	for (const one of latestFirst) {
		if (days >= signLimits.schoolDaysLooked) break;
		days += one.schoolDays;
		attended += one.daysAttended;
	}
	const percent = days === 0 ? 0 : Math.round(((days - attended) * 100) / days);
	return percent >= signLimits.absentPercent && { sign: "absence", value: percent };
}

/** Whether the child learns, by the latest visit since the placement that knew; `unknown` where none did. */
function latestWord({ visits }: CaseDocument, since: PlainDate): "yes" | "no" | "unknown" {
	const told = visits
		.filter(({ on, learning }) => on >= since && learning !== "unknown")
		.toSorted((one, other) => (one.on < other.on ? -1 : 1));
	return told.at(-1)?.learning ?? "unknown";
}

function isInDormitory({ dormitoryStays }: CaseDocument, today: PlainDate): boolean {
	return dormitoryStays.some(({ from, until }) => from <= today && (until === null || until >= today));
}

function hasLostDormitory(document: CaseDocument, today: PlainDate): boolean {
	return (
		document.dormitoryStays.some(({ until }) => until !== null && until < today) &&
		document.schooling?.needsDormitory === true &&
		!isInDormitory(document, today)
	);
}

function unseen(document: CaseDocument, since: PlainDate, calendar: SchoolCalendar, today: PlainDate): Sign | false {
	const days = schoolDaysBetween(calendar, daysSeenLearning(document).findLast((day) => day >= since && day <= today) ?? since, today);
	return days > signLimits.schoolDaysUnseen && { sign: "not_seen", value: days };
}

function isFar(document: CaseDocument, today: PlainDate): boolean {
	return (document.schooling?.kilometres ?? 0) > signLimits.kilometres && !isInDormitory(document, today);
}

/** The family is on its way with the herd, and the child has no place to sleep where it learns. */
function isFamilyAway(document: CaseDocument, today: PlainDate): boolean {
	const latest = document.moves.filter(({ on }) => on <= today).at(-1);
	return latest !== undefined && latest.until !== null && latest.until >= today && !isInDormitory(document, today);
}
