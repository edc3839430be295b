import type { Quarter } from "../counting/index.ts";
import type { AgeBands, LeftOutReason } from "../figures/schema.ts";
import type { Sex } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";

/** What a breakdown is made from: people (or attendances) by what may be public of them at all. Role and disability may not. */
export interface PublicCell {
	readonly quarter: Quarter;
	readonly area: string | null;
	readonly sex: Sex | null;
	readonly ageBand: number | null;
	readonly people: number;
}

/** Which parts stand together in one published number: an area path, an age band, a sex or a quarter; null is unknown. */
export type Key = string | null;

/** One published number of a breakdown: the parts that were merged to make it, and the people in them together. */
export interface Part<K extends Key = Key> {
	readonly keys: readonly K[];
	readonly people: number;
}

/** First contacts of some quarters in some areas. */
export interface RowGroup {
	readonly quarters: readonly Quarter[];
	readonly areas: readonly Key[];
	readonly people: number;
}

/** All that is public of a figure beside its total. Each table adds up to `people`. */
export interface PublicTables {
	readonly people: number;
	readonly sex: readonly Part[];
	readonly ageBand: readonly Part[];
	readonly area: readonly Part[];
	readonly quarter: readonly Part<Quarter>[];
	readonly rows: readonly RowGroup[];
}

/** A breakdown as it was published: it stands until the next edition can be published without giving anybody away. */
export interface Edition {
	readonly indicator: string;
	/** 1, 2, 3 … for each figure. */
	readonly number: number;
	/** The journal position of the figure that was broken down. */
	readonly asOf: number;
	readonly day: PlainDate;
	/** The version of the indicator sheet. */
	readonly version: number;
	/** The scheme of its age bands. */
	readonly ageBands: AgeBands;
	/** Random, for this edition alone; the tokens of its rows are made with it. */
	readonly salt: Uint8Array;
	/** What the tables were made from. Never public: the next editions are held against it. */
	readonly cells: readonly PublicCell[];
	readonly tables: PublicTables;
}

/** Rows that do not count, as an interval. */
export interface LeftOutRange {
	readonly reason: LeftOutReason;
	readonly low: number;
	readonly high: number;
}

export type SiteTables = {
	edition: {
		indicator: string;
		number: number;
		since_seq: number;
		as_of: number;
		day: PlainDate;
		version: number;
		age_bands: AgeBands;
		salt: Uint8Array;
		cells: string;
		tables: string;
	};
};
