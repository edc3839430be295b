import type { BirthDate } from "../../particulars/birth-date.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { PersonName } from "../../particulars/name.ts";
import type { RegisterNumber } from "../../particulars/register-number.ts";
import type { Sex } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Language } from "../../shared/words.ts";
import type { ParticipantRole } from "../schema.ts";

/** A sentence for the reader, to be said in whichever language. */
export type Remark = (language: Language) => string;

export type ColumnRole =
	| "number"
	| "clan"
	| "family"
	| "given"
	| "full-name"
	| "sex"
	/** A column for each sex, with a mark in one of them. */
	| "sex-male"
	| "sex-female"
	| "birth-date"
	/** Its parts in columns of their own. */
	| "birth-year"
	| "birth-month"
	| "birth-day"
	| "age"
	| "register-number"
	| "workplace"
	| "phone"
	| "took-part-as"
	| "disability"
	/** Whether somebody came. */
	| "came"
	| "session-day";

/** One column of the table; `role` is null where the heading was not understood and the cells are kept verbatim only. */
export interface Column {
	/** As a spreadsheet names it: A, B, … AA. */
	readonly letter: string;
	readonly heading: string;
	readonly role: ColumnRole | null;
}

export interface RegisterRow {
	/** As a spreadsheet numbers it. */
	readonly row: number;
	/** Verbatim, by heading. */
	readonly written: Readonly<Record<string, string>>;
	readonly name: PersonName;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	readonly registerNumber: RegisterNumber | null;
	readonly phone: string | null;
	readonly workplace: string | null;
	/** As what they took part; null where the register does not say. */
	readonly tookPartAs: ParticipantRole | null;
	/** Null is not asked. */
	readonly disability: Disability | null;
	/** What was odd; the row counts all the same. */
	readonly remarks: readonly Remark[];
}

export interface PassedRow {
	readonly row: number;
	readonly reason: Remark;
}

export interface RegisterReading {
	readonly file: string;
	readonly kind: "register";
	readonly title: string | null;
	readonly date: PlainDate | null;
	/** How the file was understood, sentence by sentence: encoding, separator, sheet, header row, date of the session, order of day and month. */
	readonly understood: readonly Remark[];
	readonly sheet: string | null;
	readonly headerRow: number;
	readonly columns: readonly Column[];
	/** Attendances. With `rejected` and `skipped` they account for every line below the header row, up to the last that is not blank. */
	readonly rows: readonly RegisterRow[];
	/** Filled in, but cannot be an attendance. */
	readonly rejected: readonly PassedRow[];
	/** Blank lines, totals, signatures and repeated headings: never meant as attendance. */
	readonly skipped: readonly PassedRow[];
}
