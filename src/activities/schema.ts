import type * as v from "valibot";
import { personColumns } from "../particulars/columns.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { Report } from "../people/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { sheetLine } from "./attendance/operations.ts";
import type { newSession } from "./sessions/operations.ts";

export const activityKinds = ["training", "workshop", "class", "advocacy_meeting"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The roles in which somebody takes part. Stored as words, so that old answers stay valid when the list grows. */
export const participantRoles = [
	"teacher",
	"education_staff",
	"social_worker",
	"parent",
	"community_member",
	"official",
	"child",
	"other",
] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** Bands of a head-count; each lies within one band of each scheme that figures are broken down by. */
export const headCountAges = ["0_5", "6_9", "10_14", "15_17", "18_24", "25_34", "35_44", "45_54", "55_up"] as const;
export type HeadCountAge = (typeof headCountAges)[number];

/** A cell of a head-count. Null is unknown; a role that is unknown is the activity's own. `not_asked` is no “no”. */
export interface HeadCountCell {
	readonly sex: Sex | null;
	readonly ageBand: HeadCountAge | null;
	readonly role: ParticipantRole | null;
	readonly disability: Disability | "not_asked";
	readonly people: number;
}

/** In which it is spoken; sign language stands among them. */
export const spokenLanguages = ["mongolian", "kazakh", "tuvan", "sign_language", "english", "other"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** A time of day as `HH:MM`, on the clock of the place. */
export type PlainTime = string;

export type NewSession = v.InferOutput<typeof newSession>;
export type SessionPlan = Omit<NewSession, "id" | "held">;

/** What an activity is, whichever session one looks at. */
export interface ActivityDescription {
	readonly title: string;
	readonly kind: ActivityKind;
	/** As what most take part; an attendance or a head-count may say otherwise. */
	readonly participants: ParticipantRole;
	readonly pillar: string | null;
	readonly topic: string | null;
	readonly spokenLanguage: SpokenLanguage | null;
}

export interface Session extends Required<NewSession> {
	readonly activity: string;
	readonly cancelledBecause: string | null;
	/** On the list by name. */
	readonly attendances: number;
	/** Counted by head, beside those on the list. */
	readonly headCount: number;
}

/** An activity with the sessions within the viewer's scope, by day. */
export interface Activity extends ActivityDescription {
	readonly id: string;
	readonly sessions: readonly Session[];
	/** How many more sessions lie outside the scope. */
	readonly outside: number;
}

/** One line of the list of activities; numbers, days and areas are of the sessions within the viewer's scope. */
export interface ActivityLine {
	readonly id: string;
	readonly title: string;
	readonly kind: ActivityKind;
	readonly sessions: number;
	readonly cancelled: number;
	/** Null for an activity without sessions. */
	readonly firstDay: PlainDate | null;
	readonly lastDay: PlainDate | null;
	readonly areas: readonly string[];
	readonly attendances: number;
	readonly headCount: number;
}

/** A session by the name of its activity, where it stands outside its page. */
export interface TitledSession extends Session, Pick<ActivityDescription, "title" | "kind" | "participants"> {}

/** One person in one session, as a line of its register. */
export interface Attendance {
	readonly id: string;
	readonly session: string;
	readonly report: Report;
	/** Null: as most of the activity's participants. */
	readonly role: ParticipantRole | null;
}

/** Somebody who is expected in a session, by the newest report within the viewer's scope. */
export interface Expected {
	readonly report: Report;
	/** Said beforehand to be expected. */
	readonly planned: boolean;
	/** Marked in this session. */
	readonly came: boolean;
	/** The last of the activity's other sessions in which they were seen. */
	readonly seenOn: PlainDate | null;
}

/** What a column of a register may hold; `came` says whether somebody did. */
export const columnRoles = [...personColumns, "workplace", "took-part-as", "came", "session-day"] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Which column is which, as somebody said it where a file does not. */
export interface ColumnMapping {
	/** The row of the headings, as the spreadsheet numbers it, and its sheet; 0 where there are none. Null: any row that has these headings. */
	readonly at: { readonly sheet: string | null; readonly row: number } | null;
	/** In the order of the file; a column of a file without headings by its letter. */
	readonly columns: readonly { readonly heading: string; readonly role: ColumnRole | null }[];
	/** Whether these are all headings of the row, or some of them. */
	readonly isWhole: boolean;
}

/** One session of a register that was imported. */
export interface ImportedPart {
	readonly part: number;
	readonly session: string;
	readonly isUndone: boolean;
}

/** A line of a register that somebody corrected before it was confirmed. */
export interface LineCorrection {
	/** Which of the lists of the file, and the row as the spreadsheet numbers it. */
	readonly list: number;
	readonly row: number;
	/** As it is typed into the form of a sheet's line. */
	readonly line: v.InferOutput<typeof sheetLine>;
	/** The days of the list on which they came, by their headings; an empty text where the list has one day only. */
	readonly came: readonly string[];
	readonly by: string | null;
}

export interface RegisterImport {
	readonly id: string;
	readonly fileName: string;
	readonly uploadedAt: Date;
	readonly uploadedBy: string | null;
	/** The sessions it came to, once it is confirmed. */
	readonly parts: readonly ImportedPart[];
	readonly state: ImportState;
	/** Attendances that it brought. */
	readonly rows: number;
	/** A file with the same content that is in force already. */
	readonly hasTwin: boolean;
}

export type ImportState = "draft" | "in-force" | "undone";

export type ActivitiesTables = {
	activity: {
		id: string;
		since_seq: number;
		until_seq?: number;
		title: string;
		kind: ActivityKind;
		participants: ParticipantRole;
		pillar: string | null;
		topic: string | null;
		spoken_language: SpokenLanguage | null;
	};
	session: {
		id: string;
		since_seq: number;
		until_seq?: number;
		activity: string;
		held_on: PlainDate;
		area: string | null;
		site: string | null;
		cancelled: boolean;
		cancelled_because: string | null;
		held: boolean;
		starts_at: string | null;
		ends_at: string | null;
		/** PostgreSQL hands decimals out as text. */
		hours: number | string | null;
		facilitators: string[];
	};
	attendance: { id: string; since_seq: number; until_seq?: number; session: string; report: string; role: ParticipantRole | null };
	planned_participant: { id: string; since_seq: number; until_seq?: number; activity: string; report: string };
	head_count: {
		id: string;
		since_seq: number;
		until_seq?: number;
		session: string;
		sex: Sex | null;
		age_band: HeadCountAge | null;
		role: ParticipantRole | null;
		disability: HeadCountCell["disability"];
		people: number;
	};
	session_file: { id: string; since_seq: number; until_seq?: number; session: string; file: string };
	register_import: {
		id: string;
		file_name: string;
		sha256: string;
		bytes: Uint8Array;
		uploaded_at: Date;
		uploaded_by: string | null;
		/** Which column is which, where somebody said so. */
		mapped: { readonly mappings: readonly ColumnMapping[] } | null;
		corrected: { readonly lines: readonly LineCorrection[] } | null;
		/** What a large file was read as; null of one that is read in a moment. */
		reading?: string | null;
		since_seq: number | null;
		undone_seq: number | null;
	};
	column_mapping: { id: string; since_seq: number; until_seq?: number; mapping: Pick<ColumnMapping, "columns">; headings: string };
	register_part: { import: string; part: number; list: number; session: string; made_session: boolean; undone_seq: number | null };
};
