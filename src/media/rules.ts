import type { MediaState } from "./schema.ts";

interface Standing {
	readonly hasOriginal: boolean;
	readonly hasRenditions: boolean;
	/** Of the newest job that makes renditions. */
	readonly job: "waiting" | "running" | "done" | "failed" | "cancelled" | null;
}

/** Where a film or an image stands, from what is there. What is being made anew is not shown meanwhile. */
export function stateOf({ hasOriginal, hasRenditions, job }: Standing): MediaState {
	if (!hasOriginal) return "uploading";
	if (hasRenditions) return "ready";
	if (job === "waiting") return "waiting";
	if (job === "running") return "in_work";
	return job === "failed" || job === "cancelled" ? "failed" : "unmade";
}
