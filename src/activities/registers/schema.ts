import type { BirthDate } from "../../particulars/birth-date.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { PersonName } from "../../particulars/name.ts";
import type { RegisterNumber } from "../../particulars/register-number.ts";
import type { Sex } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Language } from "../../shared/words.ts";
import type { ColumnMapping, ColumnRole, LineCorrection, ParticipantRole } from "../schema.ts";

/** A sentence for the reader, to be said in whichever language. */
export type Remark = (language: Language) => string;

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
	/** Verbatim, by heading; nothing where the line is blank. */
	readonly written?: Readonly<Record<string, string>>;
}

/** A register as a file: one list or several, of one day or several. */
export interface RegisterReading {
	readonly file: string;
	readonly kind: "register";
	/** How the file as a whole was understood, sentence by sentence: encoding, separator, sheets. */
	readonly understood: readonly Remark[];
	/** In the order of the file; at least one. */
	readonly parts: readonly SessionReading[];
	/** What somebody said of its columns, as far as it was needed. */
	readonly mappings: readonly ColumnMapping[];
	/** Lines that somebody corrected. */
	readonly corrections: readonly LineCorrection[];
}

/** What is known of a file besides what stands in it. */
export interface Known {
	readonly mappings?: readonly ColumnMapping[];
	readonly corrections?: readonly LineCorrection[];
}

/** What a register says of one session: those who came on one day, of one list. */
export interface SessionReading {
	/** From 1, in the order of the file. */
	readonly part: number;
	/** The list its rows stand on, from 1: days that are marked on one list have it in common, and so have their rows. */
	readonly list: number;
	/** What tells it from the others of its file: its sheet, the cell where its list begins, the heading of its day. Empty where it is alone. */
	readonly name: string;
	/** Which of the days of its list it is, as the heading says; empty where the list has one only. */
	readonly day: string;
	readonly title: string | null;
	readonly date: PlainDate | null;
	/** How it was understood, sentence by sentence: header row, date of the session, order of day and month. */
	readonly understood: readonly Remark[];
	readonly sheet: string | null;
	readonly headerRow: number;
	readonly columns: readonly Column[];
	/** Attendances. With `rejected` and `skipped` they account for every line below the header row, up to the last that is not blank. */
	readonly rows: readonly RegisterRow[];
	/** Filled in, but cannot be an attendance. */
	readonly rejected: readonly PassedRow[];
	/** Blank lines, totals, signatures, repeated headings, and those who did not come: never meant as attendance. */
	readonly skipped: readonly PassedRow[];
}
