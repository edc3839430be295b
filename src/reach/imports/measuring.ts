import type { Measurement } from "../../campaigns/schema.ts";
import { newId } from "../../shared/id.ts";
import type { ExportedPost } from "../exports/schema.ts";
import type { ExportedPostRow } from "./schema.ts";

/** Platforms' own names for what they count. */
const metricNames = {
	reach: "Reach",
	viewers: "Viewers",
	unique_viewers: "Unique viewers",
	views: "Views",
	impressions: "Impressions",
	plays: "Plays",
} as const;

/** What a file says of one post, to be kept. */
export type MeasuredPost = Omit<ExportedPostRow, "since_seq" | "until_seq">;

export function measuredPost(post: ExportedPost, of: Pick<MeasuredPost, "import" | "file" | "measured_on" | "source">): MeasuredPost {
	const { line, platform, id, page, link, title, published, unique, shown, isShare, isCrosspost } = post;
	return {
		...{ id: newId(), ...of, line, platform, platform_id: id, page, link, title },
		...{ published_on: published?.day ?? null, published_at: published?.time ?? null },
		...{ unique_metric: unique?.metric ?? null, unique_value: unique?.value ?? null },
		...{ shown_metric: shown?.metric ?? null, shown_value: shown?.value ?? null },
		...{ is_rounded: unique?.isRounded ?? false, is_share: isShare, is_crosspost: isCrosspost },
		...{ item: null, post: null, made_post: false, replaced: null },
	};
}

type Numbers = Pick<MeasuredPost, "unique_metric" | "unique_value" | "shown_metric" | "shown_value" | "measured_on" | "source" | "file">;

/** What has each account once, else how often it was shown: a number of another kind, and under its own name. */
export function measurementOf(row: Numbers): Measurement | null {
	const said = { measuredOn: row.measured_on, source: row.source, file: row.file };
	if (row.unique_metric && row.unique_value !== null) {
		return { ...said, metric: metricNames[row.unique_metric], counted: "once", contacts: row.unique_value };
	}
	// Three seconds of a film are less than seeing it.
	if (!row.shown_metric || row.shown_value === null || row.shown_metric === "plays") return null;
	return { ...said, metric: metricNames[row.shown_metric], counted: "each_time", contacts: row.shown_value };
}
