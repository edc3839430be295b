import type { PostRow, ReachablePeople } from "../../campaigns/schema.ts";
import type { Count } from "../../counting/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { InBoth, Language } from "../../shared/words.ts";
import type { Audience } from "../models/audience.ts";
import type { UniqueReach } from "../models/unique-reach.ts";
import type { PostTotal } from "../totals/schema.ts";

export const subjectKinds = ["campaign", "year", "item", "post"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Whom reach is read of: a campaign, one of its years, an item or a post. */
export interface ReachSubject {
	readonly kind: SubjectKind;
	readonly id: string;
	readonly campaign: InBoth;
	/** The year it lies in; null of a campaign with several. */
	readonly year: string | null;
	readonly population: ReachablePeople | null;
	label(language: Language): string;
}

/** What is known of the reach of a subject at a position of the journal, with the rows that it was counted from. */
export interface ReachReading {
	readonly subject: ReachSubject;
	readonly posts: readonly PostRow[];
	readonly totals: readonly PostTotal[];
	readonly contacts: Count<"contact">;
	/** Null while nobody has said how many people can be reached. */
	readonly known: { readonly audience: Audience; readonly said: UniqueReach; readonly accounts: Count<"account"> } | null;
	readonly asOf: number;
	readonly day: PlainDate;
}

/** How reach stood when everything until a day was published, by what is known now. */
export interface CoursePoint {
	readonly day: PlainDate;
	readonly contacts: number;
	readonly low: number;
	readonly high: number;
	readonly best: number | null;
}

/** Counts up when a number could come out differently: whoever keeps one can say by which formulas it was made. */
export const formulaVersion = 1;
