import type { GivenConsent } from "../../consent/care/rules.ts";
import type { CaseDocument } from "./schema.ts";

type Listed = "assessments" | "barriers" | "goals" | "visits" | "placements" | "attendances" | "reopened";
type Of<List extends Listed, Field extends keyof CaseDocument[List][number]> = readonly Pick<CaseDocument[List][number], Field>[];

/**
 * As much of a case as says how far it has come and what is due in it, in the order of a document. A document is one; a list of thousands reads
 * no more than this of each.
 */
export interface CaseFacts extends Pick<CaseDocument, "birthDate" | "identifiedOn" | "mergedInto"> {
	readonly consents: readonly GivenConsent[];
	readonly hold: Pick<NonNullable<CaseDocument["hold"]>, "until"> | null;
	/** Null while it is open. */
	readonly closed: unknown;
	readonly reopened: Of<"reopened", "on">;
	readonly assessments: Of<"assessments", "assessedOn">;
	/** Null until somebody has asked. */
	readonly schooling: unknown;
	readonly barriers: Of<"barriers", "on">;
	readonly plan:
		| (Pick<NonNullable<CaseDocument["plan"]>, "drawnOn" | "reviewOn" | "firstApprovedOn"> & {
				/** Null until it is approved. */
				readonly approved: unknown;
				readonly returned: { readonly on: string } | null;
		  })
		| null;
	readonly goals: Of<"goals", "id" | "state" | "due">;
	readonly referrals: readonly (Pick<CaseDocument["referrals"][number], "id" | "sentOn" | "answerBy"> & {
		readonly answers: readonly Pick<CaseDocument["referrals"][number]["answers"][number], "state" | "on">[];
	})[];
	readonly visits: Of<"visits", "on" | "learning" | "nextOn">;
	readonly placements: readonly { readonly placedOn: string; readonly ended: { readonly on: string; readonly because: string } | null }[];
	readonly attendances: Of<"attendances", "until" | "daysAttended">;
}
