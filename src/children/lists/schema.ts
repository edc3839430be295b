import type { BirthDate } from "../../particulars/birth-date.ts";
import { personColumns } from "../../particulars/columns.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { PersonName } from "../../particulars/name.ts";
import type { Sex } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Language } from "../../shared/words.ts";
import type { ChildFacts } from "../schema.ts";

/** What a list of children says beside who a child is. Several columns may say the area: an aimag, a sum, a bag. */
export const ownColumns = ["area", "school", "situation", "identified-on", "household"] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** What a column of a list of children may hold. */
export const listColumns = [...personColumns, ...ownColumns] as const;
export type ListColumn = (typeof listColumns)[number];

/** Which column is which, as somebody said it where a file does not. */
export interface ListMapping {
	readonly sheet: string | null;
	/** Of the headings, as the spreadsheet numbers it. */
	readonly row: number;
	readonly columns: readonly { readonly heading: string; readonly role: ListColumn | null }[];
}

/** A sentence for the reader, to be said in whichever language. */
export type Said = (language: Language) => string;

/** A line of a list: which table of the file, and the row as the spreadsheet numbers it. */
export interface LinePlace {
	readonly part: number;
	readonly row: number;
}

/** A line that may be of a child, as it was read; what it says of place and situation is still text. */
export interface ListedChild extends LinePlace {
	readonly written: Readonly<Record<string, string>>;
	readonly name: PersonName;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	readonly registerNumber: string | null;
	readonly phone: string | null;
	readonly disability: Disability | null;
	readonly areas: readonly string[];
	readonly school: string;
	readonly situation: string;
	readonly identifiedOn: string;
	/** The day that says; null where it says none. */
	readonly identifiedDay: PlainDate | null;
	readonly household: string;
	/** What was odd; the line still counts. */
	readonly remarks: readonly Said[];
}

/** A line that is of no child, or of one that cannot be registered, with the reason. */
export interface LeftLine extends LinePlace {
	readonly reason: Said;
	readonly written?: Readonly<Record<string, string>>;
}

/** A list as a file. Its lines, what was rejected and what was skipped account for every line below the headings. */
export interface ChildListReading {
	readonly file: string;
	readonly understood: readonly Said[];
	readonly columns: readonly { readonly heading: string; readonly role: ListColumn | null }[];
	readonly lines: readonly ListedChild[];
	readonly rejected: readonly LeftLine[];
	/** Blank lines, totals, signatures, headings once more. */
	readonly skipped: readonly LeftLine[];
}

/** What holds for the lines that do not say it themselves. */
export interface ListDefaults {
	readonly area: string | null;
	readonly situation: ChildFacts["situation"] | null;
	readonly identifiedOn: PlainDate | null;
}

export const listAnswers = ["same", "different", "unsure"] as const;
export type ListAnswer = (typeof listAnswers)[number];

/** What somebody said of a line that resembles somebody on record, or a line above it. */
export interface AnsweredLine extends LinePlace {
	readonly answer: ListAnswer;
	/** Whom on record it is of, by a report of theirs. */
	readonly person: string | null;
}

/** A line that resembles somebody. */
export interface AlikeLine extends LinePlace {
	/** Reports of those whom it resembles, the likeliest first. */
	readonly known: readonly { readonly report: string; readonly probability: number }[];
	/** The row above it that is likely of the same child; null where none is. */
	readonly twin: number | null;
}

export interface CheckedList {
	readonly alike: readonly AlikeLine[];
	readonly answers: readonly AnsweredLine[];
}

/** What became of a line. */
export const lineFates = ["registered", "known", "twin", "waiting", "rejected", "skipped"] as const;
export type LineFate = (typeof lineFates)[number];

export type ListTables = {
	child_list: {
		id: string;
		file_name: string;
		sha256: string;
		bytes: Uint8Array;
		uploaded_at: Date;
		uploaded_by: string | null;
		mapped: { readonly mapping: ListMapping } | null;
		checked: CheckedList | null;
		since_seq: number | null;
		undone_seq: number | null;
	};
	child_list_line: { list: string; part: number; line: number; fate: LineFate; child: string | null };
};
