import type { Ages } from "../ages.ts";
import { attendedOf, type Schooling } from "./attendance.ts";
import { agesBetween } from "./exclusion.ts";
import { levelOfAge, type SchoolLevel, schoolLevels } from "./levels.ts";

/** Children of the ages of school, 6 to 17 on 1 September, who are out of it. */
export interface OutOfSchoolCount {
	readonly out: number;
	/** Children by the level of their age; basic education is primary and lower secondary together. `unsure`: the birth date leaves two levels open. */
	readonly byLevel: Readonly<Record<SchoolLevel | "unsure", number>>;
	/** Children whose age or attendance is not known: neither in the count nor in what it is a share of. */
	readonly leftOut: number;
}

/** By the registers of dropouts, as aimags and districts keep them. */
export interface NationalCount extends OutOfSchoolCount {
	/** What a register of dropouts has; the never enrolled, whom some officials add, are told apart. */
	readonly byPast: { readonly dropped_out: number; readonly never_enrolled: number; readonly unsure: number };
}

export interface OutOfSchoolCounts {
	readonly national: NationalCount;
	readonly uis: OutOfSchoolCount;
}

/** One child, with the ages on 1 September; null where nobody knows. */
export interface SchoolingOfChild {
	readonly schooling: Schooling;
	readonly ages: Ages | null;
}

type Standing = "in" | "not-of-age" | "left-out" | { readonly outAt: SchoolLevel | "unsure" };

/**
 * The same children, counted twice. In the national count a child who joined a lifelong education centre, for any course, or goes to a
 * kindergarten is no longer out; the Institute for Statistics goes by programmes of ISCED 1 to 3, whose equivalents count and whose others
 * do not. Registers often leave out children with disabilities; here nobody is left out for that.
 */
export function countOutOfSchool(children: readonly SchoolingOfChild[]): OutOfSchoolCounts {
	const national = children.map((child) => ({ child, standing: standingOf(child, isInNationally) }));
	const isOut = national.filter(({ standing }) => typeof standing === "object").map(({ child }) => child.schooling.everAttended);
	const past = (answer: Schooling["everAttended"]) => isOut.filter((one) => one === answer).length;
	return {
		national: {
			...summed(national.map(({ standing }) => standing)),
			byPast: { dropped_out: past("yes"), never_enrolled: past("no"), unsure: past("unknown") },
		},
		uis: summed(children.map((child) => standingOf(child, isInByIsced))),
	};
}

function isInNationally({ provision }: Schooling): boolean | null {
	return provision === "unknown" ? null : provision !== "none";
}

function isInByIsced(schooling: Schooling): boolean | null {
	const attended = attendedOf(schooling);
	if (attended.in === "unknown") return null;
	return attended.in === "programme" && attended.level !== "pre_primary";
}

function standingOf({ schooling, ages }: SchoolingOfChild, isIn: (schooling: Schooling) => boolean | null): Standing {
	const attends = isIn(schooling);
	if (attends) return "in";
	if (ages === null) return "left-out";
	const [level, ...others] = new Set(agesBetween(ages).map(schoolLevelOf));
	if (level === null && others.length === 0) return "not-of-age";
	if (attends === null || level === null || level === undefined || others.includes(null)) return "left-out";
	return { outAt: others.length === 0 ? level : "unsure" };
}

function schoolLevelOf(age: number): SchoolLevel | null {
	const level = levelOfAge(age);
	return level === "pre_primary" ? null : level;
}

function summed(standings: readonly Standing[]): OutOfSchoolCount {
	const outAt = standings.flatMap((standing) => (typeof standing === "object" ? [standing.outAt] : []));
	const at = (level: SchoolLevel | "unsure") => outAt.filter((one) => one === level).length;
	return {
		out: outAt.length,
		byLevel: {
			...(Object.fromEntries(schoolLevels.map((level) => [level, at(level)])) as Record<SchoolLevel, number>),
			unsure: at("unsure"),
		},
		leftOut: standings.filter((standing) => standing === "left-out").length,
	};
}
