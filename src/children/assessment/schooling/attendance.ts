import { type EducationLevel, levelOfGrade, type SchoolLevel } from "./levels.ts";

/** Where a child learns now. Of a lifelong education centre its equivalency programme is told from literacy, life skills and all else. */
export const provisions = [
	"school",
	"special_school",
	"kindergarten",
	"lifelong_equivalency",
	"lifelong_other",
	"none",
	"unknown",
] as const;
export type Provision = (typeof provisions)[number];

/** Facts, kept apart, so that each way of counting can be worked out from them. */
export interface Schooling {
	readonly provision: Provision;
	/** The grade attended, in a school or a special school. */
	readonly grade: number | null;
	/** The level of an equivalency programme. */
	readonly equivalency: SchoolLevel | null;
	/** Whether the child has ever gone to school; a kindergarten is none. */
	readonly everAttended: "yes" | "no" | "unknown";
	/** At risk of dropping out, as the person who follows the child says; null where nobody has said. */
	readonly atRisk: boolean | null;
}

/** What is attended as ISCED has it; `level` is null where it is not written down. */
export type Attended =
	| { readonly in: "programme"; readonly level: EducationLevel | null }
	| { readonly in: "none" }
	| { readonly in: "unknown" };

/** What is attended, by ISCED. A course that leads to no level, such as one of literacy, is no programme. */
export function attendedOf({ provision, grade, equivalency }: Schooling): Attended {
	switch (provision) {
		case "school":
		case "special_school":
			return { in: "programme", level: grade === null ? null : levelOfGrade(grade) };
		case "lifelong_equivalency":
			return { in: "programme", level: equivalency };
		case "kindergarten":
			return { in: "programme", level: "pre_primary" };
		case "lifelong_other":
		case "none":
			return { in: "none" };
		case "unknown":
			return { in: "unknown" };
	}
}
