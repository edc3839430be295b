import * as v from "valibot";
import type { Film } from "../../media/index.ts";
import { newId } from "../../shared/id.ts";
import { enqueue } from "../../shared/jobs/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { bothLanguages } from "../../shared/words.ts";
import { type Track, trackKinds } from "../schema.ts";

const input = v.object({
	version: v.literal(1),
	track: v.pipe(v.string(), v.uuid()),
	/** For its title, and for where its result is seen. */
	film: v.pipe(v.string(), v.uuid()),
	title: v.object({ mn: v.string(), en: v.string() }),
	language: v.picklist(bothLanguages),
	kind: v.picklist(trackKinds),
	/** The id of the operation that writes down what was made: tried again, it is the same one. */
	operation: v.pipe(v.string(), v.uuid()),
});

export type BurningInput = v.InferOutput<typeof input>;

/** What is asked for when captions are to be drawn into a film: the job itself knows how (job.ts). */
export const burningOrder = { kind: "captions.burning", input, mostTries: 3 } as const;

/** Whoever writes captions writes on: what they change within these milliseconds is drawn in one go. */
const settling = 10 * 60_000;

/** Asks for a film with the captions of a track in its picture, in the transaction of whoever asks; `later`, once they have come to rest. */
export function orderBurning({ tx, handle, author }: Change, film: Pick<Film, "id" | "title">, track: Track, { later = false } = {}) {
	const { id, language, kind } = track;
	const input = { version: 1 as const, track: id, film: film.id, title: film.title, language, kind, operation: newId() };
	const now = handle.clock.now();
	const notBefore = later ? new Date(now.getTime() + settling) : now;
	return enqueue(tx, burningOrder, { id: newId(), by: author.account, subject: id, input, now, notBefore });
}
