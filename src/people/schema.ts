import * as v from "valibot";
import type { Band, Guard, Model } from "../linkage/index.ts";
import type { BirthDate, DatePrecision } from "../particulars/birth-date.ts";
import { type Disability, disabilities } from "../particulars/disability.ts";
import type { PersonName } from "../particulars/name.ts";
import { type Sex, sexes } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import { day, id } from "../shared/fields.ts";

/** What was written down about a person, once. `written` is verbatim; the rest is what was understood of it. */
export interface NewReport {
	readonly id: string;
	readonly written: Readonly<Record<string, string>>;
	readonly name: PersonName;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	/** In its normal form (two capital Cyrillic letters and eight digits) where the shape allows, else as written. */
	readonly registerNumber: string | null;
	readonly phone: string | null;
	readonly workplace: string | null;
	readonly disability?: Disability | null;
	/** Where it was written down, as an area path: decides whose scope it falls in. */
	readonly area: string | null;
	readonly register?: {
		readonly import: string;
		readonly row: number;
		/** Which of the lists of the file it stands on, from 1; the first where nothing is said. */
		readonly list?: number;
	};
}

const text = v.pipe(v.string("field-wrong"), v.maxLength(200, "field-long"));
const optional = v.nullable(text);

/** A report as part of an operation's input: what was written, word for word, and what was understood of it. */
export const reportInput = v.object({
	id,
	written: v.record(v.string(), text),
	name: v.object({ clan: optional, family: optional, given: text }),
	birthDate: v.nullable(v.object({ date: day, precision: v.picklist(["day", "month", "year"], "choice-wrong") })),
	sex: v.nullable(v.picklist(sexes, "choice-wrong")),
	registerNumber: optional,
	phone: optional,
	workplace: optional,
	disability: v.optional(v.nullable(v.picklist(disabilities, "choice-wrong")), null),
});

export interface Report extends NewReport {
	readonly disability: Disability | null;
	readonly person: string;
	readonly sinceSeq: number;
}

/** What of a report may tell who somebody is: a form that is half typed, or a line of a register. */
export type PartialRecord = Pick<NewReport, "name" | "birthDate" | "sex" | "registerNumber"> &
	Partial<Pick<NewReport, "phone" | "workplace" | "area" | "register">>;

/** A report in force as it is held against others. */
export interface Candidate extends PartialRecord {
	readonly id: string;
}

/** What somebody decided about two reports; `unsure`: cannot tell. */
export const decisions = ["same", "different", "unsure"] as const;
export type Decision = (typeof decisions)[number];

/** One line of the list of people: the newest report of each within the viewer's scope. */
export interface PersonLine {
	readonly person: string;
	readonly report: string;
	readonly name: PersonName;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	readonly registerNumber: string | null;
	readonly workplace: string | null;
	readonly reports: number;
}

export type PeopleTables = {
	report: {
		id: string;
		since_seq: number;
		until_seq?: number;
		register_import: string | null;
		register_row: number | null;
		register_list: number;
		area: string | null;
		written: Readonly<Record<string, string>>;
		clan: string | null;
		family: string | null;
		given: string;
		birth_date: PlainDate | null;
		birth_precision: DatePrecision | null;
		sex: Sex | null;
		register_number: string | null;
		phone: string | null;
		workplace: string | null;
		disability: Disability | null;
		linkage_keys: readonly number[];
		fold_version: number;
		/** Null until it was worked out, of a report of before. */
		sought: string | null;
	};
	membership: { report: string; person: string; since_seq: number; until_seq?: number };
	likeness: {
		one: string;
		other: string;
		since_seq: number;
		until_seq?: number;
		bits: number;
		probability: number;
		model: string;
		band: Band;
		joined: boolean;
		guard: Guard | null;
		decision: Decision | null;
		decided_by: string | null;
		decided_on: PlainDate | null;
		decided_seq: number | null;
	};
	linkage_model: { since_seq: number; until_seq?: number; version: string; learned_on: PlainDate; model: Model };
	linkage_scale: { since_seq: number; until_seq?: number; doublings: number };
};
