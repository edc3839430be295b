import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

/** A part of the programme's work with an aim of its own. */
export interface Pillar {
	readonly id: string;
	readonly number: number;
	readonly name: InBoth;
	readonly summary: InBoth;
}

/** A span of days with a name, from its first to its last, both included. */
export interface Span {
	readonly id: string;
	readonly name: InBoth;
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
}

/** A stretch of time that is reported on. Periods do not overlap. */
export type Period = Span;

const periodSteps = ["open", "submitted", "approved", "published"] as const;

/** A step that a period took towards the public, by whom, at which journal position. */
export interface PeriodStep {
	readonly period: string;
	readonly step: (typeof periodSteps)[number];
	readonly seq: number;
	/** An account's id. */
	readonly by: string;
	/** The journal position of the submission: what is approved and published is what stood there. Null while open. */
	readonly asOf: number | null;
	/** Why it was sent back. */
	readonly reason: string | null;
}

export const partnerRoles = ["donor", "implementing", "government", "media", "school", "community", "other"] as const;
type PartnerRole = (typeof partnerRoles)[number];

export interface Partner {
	readonly id: string;
	readonly name: InBoth;
	readonly roles: readonly PartnerRole[];
	readonly website: string | null;
}

/** In the schema of the installation. */
export type ProgrammeTables = {
	programme: {
		slug: string;
		schema: string;
		name_mn: string;
		name_en: string;
		summary_mn: string;
		summary_en: string;
		target_areas: string[];
		starts_on: PlainDate;
		ends_on: PlainDate | null;
		clock_offset_ms: number;
		is_demo: boolean;
		shows_today: boolean;
		is_public: boolean;
		created_seq: number;
		revised_seq: number | null;
	};
};

interface Versioned {
	id: string;
	since_seq: number;
	until_seq?: number;
	name_mn: string;
	name_en: string;
}

interface SpanRow extends Versioned {
	starts_on: PlainDate;
	ends_on: PlainDate;
}

/** In the schema of each programme. */
export type PlanTables = {
	pillar: Versioned & { number: number; summary_mn: string; summary_en: string };
	phase: SpanRow;
	period: SpanRow;
	partner: Versioned & { roles: PartnerRole[]; website: string | null };
	period_step: {
		period: string;
		since_seq: number;
		until_seq?: number;
		step: PeriodStep["step"];
		by_account: string;
		as_of: number | null;
		reason: string | null;
	};
};
