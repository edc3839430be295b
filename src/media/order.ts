import * as v from "valibot";
import { newId } from "../shared/id.ts";
import { enqueue } from "../shared/jobs/index.ts";
import type { Change } from "../shared/journal/index.ts";

const input = v.object({
	version: v.literal(1),
	media: v.pipe(v.string(), v.uuid()),
	/** The id of the operation that writes down what was made: tried again, it is the same one. */
	operation: v.pipe(v.string(), v.uuid()),
});

/** What is asked for when renditions are: the job itself knows how they are made (renditions/job.ts). */
export const renditionsOrder = { kind: "media.renditions", input, mostTries: 3 } as const;
/** What is asked for when files are to be removed that no row in force names any more (clearing.ts). */
export const clearingOrder = { kind: "media.clearing", input, mostTries: 5 } as const;

export type OrderInput = v.InferOutput<typeof input>;

/** Asks for a job about a film or an image, in the transaction of whoever asks. */
export function order(change: Change, kind: typeof renditionsOrder | typeof clearingOrder, media: string): Promise<string> {
	const { tx, handle, author } = change;
	const job = { version: 1 as const, media, operation: newId() };
	return enqueue(tx, kind, { id: newId(), by: author.account, subject: media, input: job, now: handle.clock.now() });
}
