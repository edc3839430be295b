import type { PlainDate } from "../../shared/clock.ts";
import type { DeduplicatedTotal, TotalKind } from "../models/audience.ts";

/** What a platform says of several posts of a year together, with who says so. */
export interface PostTotal extends DeduplicatedTotal {
	readonly year: string;
	readonly source: string;
}

export type TotalsTables = {
	post_total: {
		id: string;
		since_seq: number;
		until_seq?: number;
		campaign_year: string;
		kind: TotalKind;
		posts: readonly string[];
		reach: number;
		only_these: boolean;
		all_of_these: boolean;
		first_day: PlainDate | null;
		last_day: PlainDate | null;
		source: string;
	};
};
