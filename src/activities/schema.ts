import type { Report } from "../people/schema.ts";
import type { PlainDate } from "../shared/clock.ts";

export const activityKinds = ["training", "workshop", "advocacy_meeting"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** As what somebody took part. Stored as words, so that old answers stay valid when the list grows. */
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

export interface NewSession {
	readonly id: string;
	readonly heldOn: PlainDate;
	/** Area path; null where nobody has said where it was. */
	readonly area: string | null;
	readonly site: string | null;
}

export interface NewActivity {
	readonly id: string;
	readonly title: string;
	readonly sessions: readonly NewSession[];
}

export interface Session extends NewSession {
	readonly activity: string;
	readonly cancelledBecause: string | null;
	readonly attendances: number;
}

/** An activity with the sessions within the viewer's scope, by day. */
export interface Activity {
	readonly id: string;
	readonly title: string;
	readonly sessions: readonly Session[];
	/** How many more sessions lie outside the scope. */
	readonly outside: number;
}

/** One line of the list of activities; numbers, days and areas are of the sessions within the viewer's scope. */
export interface ActivityLine {
	readonly id: string;
	readonly title: string;
	readonly sessions: number;
	readonly cancelled: number;
	/** Null for an activity without sessions. */
	readonly firstDay: PlainDate | null;
	readonly lastDay: PlainDate | null;
	readonly areas: readonly string[];
	readonly attendances: number;
}

/** A session by the name of its activity, where it stands outside its page. */
export interface TitledSession extends Session {
	readonly title: string;
}

/** One person in one session, as a line of its register. */
export interface Attendance {
	readonly id: string;
	readonly session: string;
	readonly report: Report;
}

export interface RegisterImport {
	readonly id: string;
	readonly fileName: string;
	readonly uploadedAt: Date;
	readonly uploadedBy: string | null;
	readonly session: string | null;
	readonly state: ImportState;
	readonly rows: number;
	/** A file with the same content that is in force already. */
	readonly hasTwin: boolean;
}

export type ImportState = "draft" | "in-force" | "undone";

export type ActivitiesTables = {
	activity: { id: string; since_seq: number; until_seq?: number; title: string };
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
	};
	attendance: { id: string; since_seq: number; until_seq?: number; session: string; report: string };
	register_import: {
		id: string;
		file_name: string;
		sha256: string;
		bytes: Uint8Array;
		uploaded_at: Date;
		uploaded_by: string | null;
		session: string | null;
		made_session: boolean;
		since_seq: number | null;
		undone_seq: number | null;
	};
};
