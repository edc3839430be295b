import * as v from "valibot";
import { units } from "../counting/units.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const dayOrNone = v.nullable(v.pipe(v.string(), v.isoDate()));
const inBoth = v.strictObject({ mn: v.string(), en: v.string() });

/** A number of a period, with the last event in it; before version 3 without the one that was expected. */
const numberOfPeriod = { low: whole, high: whole, until: dayOrNone };
const expectedOfPeriod = v.strictObject({ ...numberOfPeriod, best: v.nullable(whole) });
const boundsOfPeriod = v.pipe(
	v.strictObject(numberOfPeriod),
	v.transform((bounds) => ({ ...bounds, best: bounds.low === bounds.high ? bounds.low : null })),
);
const periodBefore3 = v.strictObject({ fresh: boundsOfPeriod, soFar: boundsOfPeriod });

const number = {
	indicator: v.string(),
	title: inBoth,
	unit: v.picklist(units),
	how: v.picklist(["unique", "duplicated"]),
	low: whole,
	high: whole,
	/** The number where it is known without doubt, else the expected number of people, before version 3 the number as linked; null where there is none. */
	best: v.nullable(whole),
	target: v.nullable(whole),
	/** The day of the last event that counts. */
	until: dayOrNone,
	asOf: whole,
	/** How many rows it was counted from. */
	rows: whole,
	/** SHA-256 over its cells, so that its breakdown cannot move unseen either. */
	cellsDigest: v.string(),
};

const pairsInDoubt = { apart: whole, fewer: whole, joined: whole, more: whole };
const tenths = v.pipe(v.number(), v.minValue(0));
const expected = v.strictObject({ perhapsOne: tenths, wronglyJoined: tenths, missed: tenths });
const doubtBefore3 = v.nullable(
	v.pipe(
		v.strictObject(pairsInDoubt),
		v.transform((doubt) => ({ ...doubt, expected: null })),
	),
);

const population = v.strictObject({ people: whole, year: whole, source: v.string() });

/** Why it is the interval it is, and what does not count. */
const account = {
	bounds: v.nullable(
		v.strictObject({
			named: whole,
			attendances: v.strictObject({ named: whole, unnamed: whole }),
			closedGroups: whole,
			population: v.nullable(population),
		}),
	),
	/** The people that contacts may be; null for any other unit. */
	people: v.nullable(
		v.strictObject({
			unit: v.literal("person"),
			how: v.literal("unique"),
			low: whole,
			high: whole,
			best: v.nullable(v.strictObject({ value: whole, method: v.string() })),
			until: dayOrNone,
			asOf: whole,
			rows: whole,
		}),
	),
	/** Attendances of the people counted by name. */
	attendances: whole,
	unrecognisable: whole,
};

/** Rows that do not count, by reason. */
const leftOut = v.array(v.strictObject({ reason: v.string(), rows: whole }));

const present = v.strictObject({
	version: v.literal(3),
	...number,
	/** New in the period, and all until its end. */
	period: v.strictObject({ fresh: expectedOfPeriod, soFar: expectedOfPeriod }),
	doubt: v.nullable(v.strictObject({ ...pairsInDoubt, expected: v.nullable(expected) })),
	...account,
	leftOut,
});

/** The second version had no expected number. */
const second = v.pipe(
	v.strictObject({ version: v.literal(2), ...number, period: periodBefore3, doubt: doubtBefore3, ...account, leftOut }),
	v.transform((figure): v.InferOutput<typeof present> => ({ ...figure, version: 3 })),
);

/** The first version had no number, and the shape of what `figures --json` printed then, with the rest of the figure as `parts`. */
const first = v.pipe(
	v.strictObject({ ...number, period: periodBefore3, leftOut: whole, parts: v.strictObject({ doubt: doubtBefore3, ...account, leftOut }) }),
	v.check(
		({ leftOut: all, parts }) => all === parts.leftOut.reduce((sum, { rows }) => sum + rows, 0),
		"what is left out does not add up to its number",
	),
	v.transform(({ parts, leftOut: _, ...rest }): v.InferOutput<typeof present> => ({ version: 3, ...rest, ...parts })),
);

/** A figure as it is frozen, in the shape of publications alone: what prints or computes figures may change, and this is still read. */
export const frozenFigure = v.union([present, second, first]);
/** A figure of before version 3: its best number is the number as linked. */
export const frozenAsLinked = v.union([second, first]);
export type FrozenFigure = Readonly<v.InferOutput<typeof frozenFigure>>;

/** A figure as it was published for a period; edition 0 came first, each later one is a restatement with its reason. */
export interface PublishedFigure {
	readonly period: string;
	readonly indicator: string;
	readonly edition: number;
	/** The journal position of the publication itself. */
	readonly seq: number;
	readonly publishedOn: PlainDate;
	/** The account of whoever published it, or approved the restatement. */
	readonly by: string;
	/** The position it was computed at, with the hash there. */
	readonly asOf: number;
	readonly hash: string;
	/** The last day it speaks of. */
	readonly day: PlainDate;
	readonly indicatorVersion: number;
	readonly linkageModel: string;
	readonly figure: FrozenFigure;
	readonly rowsDigest: string;
	readonly reason: InBoth | null;
}

/** A restatement that waits for somebody to approve it. */
export interface Restatement {
	readonly id: string;
	readonly period: string;
	readonly indicator: string;
	/** The journal position of the proposal: what is restated is the figure as it stood there. */
	readonly seq: number;
	readonly by: string;
	readonly reason: InBoth;
}

export type PublishingTables = {
	reporting_day: { id: string; since_seq: number; until_seq?: number; day: PlainDate };
	published_figure: {
		period: string;
		indicator: string;
		edition: number;
		since_seq: number;
		published_on: PlainDate;
		by_account: string;
		as_of: number;
		hash: string;
		day: PlainDate;
		indicator_version: number;
		linkage_model: string;
		/** json, in the shape of `frozenFigure`; written as text. */
		figure: string;
		rows_digest: string;
		reason_mn: string | null;
		reason_en: string | null;
	};
	restatement: {
		id: string;
		period: string;
		indicator: string;
		since_seq: number;
		until_seq?: number;
		proposed_by: string;
		reason_mn: string;
		reason_en: string;
	};
};
