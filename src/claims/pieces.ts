import type { Mention } from "./mentions.ts";
import type { Unit } from "./units.ts";

/** A claim with what stands before and behind it that is of no other claim. */
export interface ClaimPiece {
	readonly mention: Mention;
	readonly left: readonly Unit[];
	readonly right: readonly Unit[];
}
