import type { PlainDate } from "../../../shared/clock.ts";

/** How far somebody came with a film, a story or a poster. `seen`, `heard`: for two seconds on end, half of it in a tab that is looked at, or its sound on. */
export const steps = ["start", "seen", "heard", "ten-seconds", "half", "end"] as const;
export type Step = (typeof steps)[number];

/** What made it possible to follow. */
export const uses = ["captions", "sign", "description"] as const;
export type Use = (typeof uses)[number];

/** What happened for the first time on this device. Of a campaign: at all, this day, week, month, in this year of it; of an item: at all, and this day. */
export const firsts = ["campaign", "year", "month", "week", "day", "item", "item-day"] as const;
export type First = (typeof firsts)[number];

/** Why a device contributes nothing: somebody asked that it should not, or it could not keep count. */
export const reasons = ["asked", "unkept"] as const;
export type Reason = (typeof reasons)[number];

/** What a device that keeps count says of one item. Nothing in it is the same twice, so two messages of one device have nothing in common. */
export interface Counted {
	readonly item: string;
	/** The programme's day, as its server had said it. */
	readonly day: PlainDate;
	/** This is the first that is said of this view, and it was long enough to count. */
	readonly view: boolean;
	readonly first: readonly First[];
	/** How many items of the campaign it has seen with this one; 0 where this one is not new. */
	readonly k: number;
	/** Of this item, for the first time. */
	readonly steps: readonly Step[];
	readonly uses: readonly Use[];
	/** Declared groups of items, by their numbers, of which it has now seen the first, and all. */
	readonly any: readonly number[];
	readonly all: readonly number[];
}

/** A view that is not measured: that there was one, so that it can be said how many are missing. */
export interface NotCounted {
	readonly item: string;
	readonly not: Reason;
}

export type Message = Counted | NotCounted;

/** Every message has this many bytes: its length tells nothing. */
export const messageBytes = 512;
/** More groups than this would not fit. */
export const mostGroups = 20;
/** Beyond that many items, how many it were is not told any more. */
export const mostItems = 99;

export function written(message: Message): string {
	return JSON.stringify(message).padEnd(messageBytes);
}
