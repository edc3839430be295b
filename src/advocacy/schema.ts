import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";
import type { NewAsk } from "./asks/operations.ts";
import type { NewCommitment } from "./commitments/operations.ts";

/** How far a policy document has come. The order is that of time: whatever is in force was adopted. */
export const documentStages = ["idea", "draft", "consulted", "adopted", "in_force"] as const;
export type DocumentStage = (typeof documentStages)[number];

export const askStates = ["open", "accepted", "refused", "withdrawn"] as const;
export type AskState = (typeof askStates)[number];

export const commitmentStates = ["open", "kept", "broken", "withdrawn"] as const;
type CommitmentState = (typeof commitmentStates)[number];

/** What was spoken of in a meeting, and with whom. When and where it was held is said by its session. */
export interface MeetingNotes {
	readonly organisations: readonly string[];
	readonly purpose: string;
	/** Null until somebody has written it down. */
	readonly outcome: string | null;
}

/** What the programme wants somebody to do. */
export interface Ask extends NewAsk {
	readonly state: AskState;
}

/** What somebody promised to do by a day. */
export interface Commitment extends NewCommitment {
	readonly state: CommitmentState;
}

/** A note of what was done or learned about a commitment. */
export interface FollowUp {
	readonly id: string;
	readonly commitment: string;
	readonly onDay: PlainDate;
	readonly what: string;
}

interface NewDocument {
	readonly id: string;
	readonly title: InBoth;
	/** In English only where somebody wrote it. */
	readonly issuedBy: InBoth;
	/** What the programme had to do with it, in both languages or in none: then it is no result of the programme. */
	readonly part: InBoth;
}

export interface ReachedStage {
	readonly id: string;
	readonly stage: DocumentStage;
	readonly reachedOn: PlainDate;
}

/** An entry that was made by mistake. */
export interface WithdrawnStage extends ReachedStage {
	readonly because: string;
}

export interface DocumentVersion {
	readonly id: string;
	readonly dated: PlainDate;
	/** In English only where somebody wrote it. */
	readonly note: InBoth;
	readonly link: string | null;
	/** Id of a file of the programme. */
	readonly file: string | null;
}

export interface PolicyDocument extends NewDocument {
	/** In the order of the stages. */
	readonly stages: readonly ReachedStage[];
	/** The furthest stage; null where none has been recorded. */
	readonly current: ReachedStage | null;
	/** Newest first. */
	readonly versions: readonly DocumentVersion[];
}

/** A version may be the document itself or a photo of the page with the stamp. */
export const acceptedSorts = ["photo", "document"] as const;

interface Versioned {
	id: string;
	since_seq: number;
	until_seq?: number;
}

export type AdvocacyTables = {
	advocacy_meeting: {
		session: string;
		since_seq: number;
		until_seq?: number;
		organisations: string[];
		purpose: string;
		outcome: string | null;
	};
	ask: Versioned & { title: string; addressed_to: string; raised_on: PlainDate; session: string | null; state: AskState };
	commitment: Versioned & {
		ask: string | null;
		session: string | null;
		made_by: string;
		promise: string;
		made_on: PlainDate;
		due_on: PlainDate;
		state: CommitmentState;
	};
	follow_up: { id: string; since_seq: number; until_seq?: number; commitment: string; on_day: PlainDate; what: string };
	policy_document: Versioned & {
		title_mn: string;
		title_en: string;
		issued_by: string;
		issued_by_en?: string;
		part_mn: string;
		part_en: string;
	};
	document_stage: Versioned & { document: string; stage: DocumentStage; reached_on: PlainDate; withdrawn_because: string | null };
	document_version: Versioned & {
		document: string;
		dated: PlainDate;
		note: string;
		note_en?: string;
		file: string | null;
		link: string | null;
	};
};
