import type { NewReport, PersonLine, Report } from "../people/schema.ts";
import type { PlainDate } from "../shared/clock.ts";

/** Why a child counts as out of school. Stored as words, so that old answers stay valid when the list grows. */
export const situations = ["never_enrolled", "dropped_out", "at_risk"] as const;
type Situation = (typeof situations)[number];

export const educations = ["school", "lifelong_education_centre", "kindergarten", "home_schooling", "other"] as const;
type Education = (typeof educations)[number];

/** What the programme knows of a child beside who the child is. */
export interface ChildFacts {
	/** Children of one household share it. */
	readonly household: string;
	readonly identifiedOn: PlainDate;
	readonly area: string | null;
	readonly site: string | null;
	readonly situation: Situation;
}

export interface NewChild extends ChildFacts {
	readonly id: string;
	/** The phone on it is that of a guardian. */
	readonly report: Omit<NewReport, "area">;
}

export interface NewAccess {
	readonly id: string;
	readonly child: string;
	readonly obtainedOn: PlainDate;
	readonly education: Education;
	readonly site: string | null;
}

/** A child as on record, with each time education was obtained, by day. */
export interface Child extends ChildFacts {
	readonly id: string;
	readonly report: Report;
	readonly accesses: readonly NewAccess[];
}

/** One line of the list of children. */
export interface ChildLine extends Pick<PersonLine, "name" | "birthDate" | "sex"> {
	readonly id: string;
	readonly area: string | null;
	readonly site: string | null;
	readonly situation: Situation;
	readonly household: string;
	readonly identifiedOn: PlainDate;
	/** The first day on which education was obtained. */
	readonly accessOn: PlainDate | null;
}

export type ChildrenTables = {
	child: {
		id: string;
		since_seq: number;
		until_seq?: number;
		report: string;
		household: string;
		identified_on: PlainDate;
		area: string | null;
		site: string | null;
		situation: Situation;
	};
	education_access: {
		id: string;
		since_seq: number;
		until_seq?: number;
		child: string;
		obtained_on: PlainDate;
		education: Education;
		site: string | null;
	};
};
