import type { Report } from "../people/schema.ts";
import type { PlainDate } from "../shared/clock.ts";

export interface NewSession {
	readonly id: string;
	readonly heldOn: PlainDate;
	/** Area path; null where nobody has said where it was. */
	readonly area: string | null;
	readonly site: string | null;
}

export interface NewTraining {
	readonly id: string;
	readonly title: string;
	readonly sessions: readonly NewSession[];
}

export interface Session extends NewSession {
	readonly training: string;
	readonly cancelledBecause: string | null;
	readonly attendances: number;
}

export interface Training {
	readonly id: string;
	readonly title: string;
	readonly sessions: readonly Session[];
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
	readonly state: "draft" | "in-force" | "undone";
	readonly rows: number;
}

export type ActivitiesTables = {
	training: { id: string; since_seq: number; until_seq?: number; title: string };
	session: {
		id: string;
		since_seq: number;
		until_seq?: number;
		training: string;
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
		bytes: Buffer;
		uploaded_at: Date;
		uploaded_by: string | null;
		session: string | null;
		made_session: boolean;
		since_seq: number | null;
		undone_seq: number | null;
	};
};
