import * as v from "valibot";
import type { Json } from "../shared/json.ts";

/** A batch as it is sent; what is inside an operation is checked one by one, so that one that is malformed does not harm the others. */
export const batch = v.object({ operations: v.pipe(v.array(v.unknown()), v.maxLength(500)) });

export const sentOperation = v.object({
	/** A UUIDv7 made by whoever acts: the same one sent again answers the first receipt. */
	id: v.pipe(v.string(), v.uuid()),
	kind: v.string(),
	input: v.unknown(),
	/** When it was decided, by the clock of the device. */
	deviceAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

/** What became of one operation; `problem` as in RFC 9457. */
export interface ApiReceipt {
	readonly id: string | null;
	readonly outcome: "done" | "repeated" | "refused";
	/** The position in the journal; null where it was refused. */
	readonly position: number | null;
	readonly result: Json;
	readonly problem: object | null;
}
