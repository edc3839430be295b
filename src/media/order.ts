import * as v from "valibot";
import { newId } from "../shared/id.ts";
import { enqueue } from "../shared/jobs/index.ts";
import type { Change } from "../shared/journal/index.ts";
import { mediaKinds } from "./schema.ts";

const input = v.object({
	version: v.literal(1),
	media: v.pipe(v.string(), v.uuid()),
	/** For its title, and for where its result is seen. */
	kind: v.picklist(mediaKinds),
	title: v.object({ mn: v.string(), en: v.string() }),
	/** The id of the operation that writes down what was made: tried again, it is the same one. */
	operation: v.pipe(v.string(), v.uuid()),
});

/** What is asked for when renditions are: the job itself knows how they are made (renditions/job.ts). */
export const renditionsOrder = { kind: "media.renditions", input, mostTries: 3 } as const;
/** What is asked for when files are to be removed that no row in force names any more (clearing.ts). */
export const clearingOrder = { kind: "media.clearing", input, mostTries: 5 } as const;

export type OrderInput = v.InferOutput<typeof input>;

/** Asks for a job about a film or an image, in the transaction of whoever asks. */
export function order(
	change: Change,
	job: typeof renditionsOrder | typeof clearingOrder,
	medium: Pick<OrderInput, "kind" | "title"> & { readonly id: string },
) {
	const { tx, handle, author } = change;
	const { id, kind, title } = medium;
	const input = { version: 1 as const, media: id, kind, title, operation: newId() };
	return enqueue(tx, job, { id: newId(), by: author.account, subject: id, input, now: handle.clock.now() });
}

/** Where a film or an image is seen, below the office. */
export function pathOf({ kind, id }: { readonly kind: OrderInput["kind"]; readonly id: string }): string {
	return `media/${kind === "image" ? "images" : "films"}/${id}`;
}
