import type { Ages } from "../ages.ts";
import { attendedOf, type Schooling } from "./attendance.ts";
import { type EducationLevel, levelOfAge, type SchoolLevel } from "./levels.ts";

/** A dimension of exclusion: out of school, by the level of the child’s age; or at risk, by the level attended. Each scheme prints it in its way. */
export type Dimension =
	| { readonly state: "out"; readonly level: EducationLevel }
	| { readonly state: "at_risk"; readonly level: SchoolLevel };

export type Exclusion =
	| { readonly outcome: "excluded"; readonly dimension: Dimension }
	| { readonly outcome: "not-excluded" }
	| { readonly outcome: "unknown"; readonly because: "age" | "attendance" | "level" | "risk" };

const notExcluded: Exclusion = { outcome: "not-excluded" };

/**
 * A child is out of school by age, and at risk by the level attended, at any age. A child of the age of primary school in a
 * kindergarten is out of school, and one of five in a kindergarten or a school is not. Ages are those on 1 September.
 */
export function exclusionOf(schooling: Schooling, ages: Ages | null): Exclusion {
	const attended = attendedOf(schooling);
	if (attended.in === "unknown") return unknown("attendance");
	if (attended.in === "none") return outByAge(ages, "pre_primary");
	if (attended.level === "pre_primary") return outByAge(ages, "primary");
	if (schooling.atRisk === null) return unknown("risk");
	if (!schooling.atRisk) return notExcluded;
	return attended.level === null ? unknown("level") : { outcome: "excluded", dimension: { state: "at_risk", level: attended.level } };
}

/** Whether a child who attends nothing above kindergarten is out, by its ages, of the level `from` or a higher one; unknown where they leave two levels open. */
function outByAge(ages: Ages | null, from: "pre_primary" | "primary"): Exclusion {
	if (ages === null) return unknown("age");
	const [level, ...others] = new Set(
		agesBetween(ages).map((age) => {
			const one = levelOfAge(age);
			return one === "pre_primary" && from === "primary" ? null : one;
		}),
	);
	if (others.length > 0 || level === undefined) return unknown("age");
	return level === null ? notExcluded : { outcome: "excluded", dimension: { state: "out", level } };
}

/** Each age that it may be. */
export function agesBetween({ least, most }: Ages): number[] {
	return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}

function unknown(because: Extract<Exclusion, { outcome: "unknown" }>["because"]): Exclusion {
	return { outcome: "unknown", because };
}

/** UNICEF’s Five Dimensions of Exclusion, which know no upper secondary, and the seven that took their place in 2023. */
export const dimensionSchemes = ["five", "seven"] as const;
export type DimensionScheme = (typeof dimensionSchemes)[number];

const five: Readonly<Record<Dimension["state"], Partial<Record<EducationLevel, string>>>> = {
	out: { pre_primary: "D1", primary: "D2", lower_secondary: "D3" },
	at_risk: { primary: "D4", lower_secondary: "D5" },
};

/** The number among the five, such as `D2`; null for a dimension that is none of them. */
export function numberAmongFive({ level, state }: Dimension): string | null {
	return five[state][level] ?? null;
}
