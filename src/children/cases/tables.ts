import type { PlainDate } from "../../shared/clock.ts";
import type { CaseDocument } from "./schema.ts";

interface Versioned {
	id: string;
	since_seq: number;
	until_seq?: number;
}

interface OfChild extends Versioned {
	child: string;
}

type In<Name extends "assessments" | "barriers" | "goals" | "visits" | "placements" | "attendances" | "moves" | "referrals"> =
	CaseDocument[Name][number];
type Schooling = NonNullable<CaseDocument["schooling"]>;

export type CaseTables = {
	child_case: Versioned & {
		officer: string | null;
		others: readonly string[];
		held_because: NonNullable<CaseDocument["hold"]>["because"] | null;
		held_note: string | null;
		held_since: PlainDate | null;
		held_until: PlainDate | null;
		closed_because: NonNullable<CaseDocument["closed"]>["reason"] | null;
		closed_on: PlainDate | null;
		closed_note: string | null;
		merged_into: string | null;
	};
	case_head: { child: string; seq: number };
	case_reopening: OfChild & { reopened_on: PlainDate; because: string };
	case_transfer: OfChild & {
		transferred_on: PlainDate;
		from_officer: string | null;
		to_officer: string | null;
		organisation: string | null;
		because: string | null;
	};
	assessment: OfChild & {
		module: In<"assessments">["module"];
		module_version: string;
		wording: In<"assessments">["wording"];
		assessed_on: PlainDate;
		respondent: In<"assessments">["respondent"];
		/** JSON, written as text. */
		answers: unknown;
	};
	schooling: {
		child: string;
		since_seq: number;
		until_seq?: number;
		ever_attended: Schooling["everAttended"];
		last_grade: number | null;
		left_year: number | null;
		provision: Schooling["provision"];
		grade: number | null;
		equivalency: Schooling["equivalency"];
		at_risk: boolean | null;
		repeats_grade: boolean | null;
		kilometres: number | null;
		needs_dormitory: boolean | null;
	};
	barrier_record: OfChild & {
		at: In<"barriers">["at"];
		main: In<"barriers">["main"];
		others: readonly string[];
		note: string | null;
		recorded_on: PlainDate;
	};
	case_plan: OfChild & {
		summary: string;
		drawn_on: PlainDate;
		review_on: PlainDate;
		drawn_by: string | null;
		approved_on: PlainDate | null;
		approved_by: string | null;
		returned_on: PlainDate | null;
		returned_by: string | null;
		returned_because: string | null;
	};
	case_goal: OfChild & {
		goal: string;
		who: string;
		due: PlainDate | null;
		state: In<"goals">["state"];
		done_on: PlainDate | null;
	};
	referral: OfChild & {
		service: In<"referrals">["service"];
		sent_to: string;
		sent_on: PlainDate;
		answer_by: PlainDate | null;
		note: string | null;
	};
	referral_answer: OfChild & {
		referral: string;
		state: In<"referrals">["answers"][number]["state"];
		answered_on: PlainDate;
		feedback: string | null;
	};
	case_visit: OfChild & {
		visited_on: PlainDate;
		way: In<"visits">["way"];
		met: boolean;
		learning: In<"visits">["learning"];
		note: string | null;
		next_on: PlainDate | null;
		latitude: number | null;
		longitude: number | null;
	};
	placement: OfChild & {
		placed_on: PlainDate;
		provision: In<"placements">["provision"];
		grade: number | null;
		equivalency: In<"placements">["equivalency"];
		site: string | null;
		ended_on: PlainDate | null;
		ended_because: NonNullable<In<"placements">["ended"]>["because"] | null;
		ended_note: string | null;
	};
	learning_attendance: OfChild & {
		placement: string;
		from_day: PlainDate;
		until_day: PlainDate;
		school_days: number;
		days_attended: number;
		source: In<"attendances">["source"];
	};
	child_move: OfChild & { moved_on: PlainDate; area: string | null; move: In<"moves">["move"]; until: PlainDate | null };
	dormitory_stay: OfChild & { site: string | null; from_day: PlainDate; until_day: PlainDate | null };
	case_note: OfChild & {
		written_on: PlainDate;
		text: string | null;
		/** What a sensitive note says, by the key of the installation. */
		sealed: string | null;
	};
};
