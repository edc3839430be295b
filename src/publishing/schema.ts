import * as v from "valibot";
import { units } from "../counting/units.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const dayOrNone = v.nullable(v.pipe(v.string(), v.isoDate()));
const inBoth = v.strictObject({ mn: v.string(), en: v.string() });

/** A number of a period, with the last event in it. */
const periodNumber = v.strictObject({ low: whole, high: whole, until: dayOrNone });

const number = {
	indicator: v.string(),
	title: inBoth,
	unit: v.picklist(units),
	how: v.picklist(["unique", "duplicated"]),
	low: whole,
	high: whole,
	/** The number where it is known without doubt, an estimate where somebody stated one, else null. */
	best: v.nullable(whole),
	target: v.nullable(whole),
	/** The day of the last event that counts. */
	until: dayOrNone,
	asOf: whole,
	/** How many rows it was counted from. */
	rows: whole,
	/** New in the period, and all until its end. */
	period: v.strictObject({ fresh: periodNumber, soFar: periodNumber }),
	/** SHA-256 over its cells, so that its breakdown cannot move unseen either. */
	cellsDigest: v.string(),
};

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
	doubt: v.nullable(v.strictObject({ apart: whole, fewer: whole, joined: whole, more: whole })),
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

const present = v.strictObject({ version: v.literal(2), ...number, ...account, leftOut });

/** The first version had no number, and the shape of what `figures --json` printed then, with the rest of the figure as `parts`. */
const first = v.pipe(
	v.strictObject({ ...number, leftOut: whole, parts: v.strictObject({ ...account, leftOut }) }),
	v.check(
		({ leftOut: all, parts }) => all === parts.leftOut.reduce((sum, { rows }) => sum + rows, 0),
		"what is left out does not add up to its number",
	),
	v.transform(({ parts, leftOut: _, ...rest }): v.InferOutput<typeof present> => ({ version: 2, ...rest, ...parts })),
);

/** A figure as it is frozen, in the shape of publications alone: what prints or computes figures may change, and this is still read. */
export const frozenFigure = v.union([present, first]);
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
