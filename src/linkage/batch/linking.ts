import type { PlainDate } from "../../shared/clock.ts";
import { type Clustering, gather, pairOff } from "../clustering/clusters.ts";
import type { EdgeColumns } from "../clustering/graph.ts";
import { datesIn, guardAt } from "../clustering/guards.ts";
import { bitsAt } from "../comparing/bits.ts";
import { type Weights, weightsOf } from "../comparing/weights.ts";
import type { Columns } from "../folding/columns.ts";
import { foldVersion } from "../folding/folding.ts";
import { isVague } from "../folding/prepare.ts";
import type { Model } from "../learning/model.ts";
import { usualModel } from "../learning/usual-model.ts";
import type { Cap } from "./blocks.ts";
import { learnBeside, scoreTogether } from "./crew.ts";
import type { Loaded } from "./loading.ts";
import { shareMissed as shareMissedOf } from "./missed.ts";

export interface Linked {
	readonly model: Model;
	readonly columns: Columns;
	readonly weights: Weights;
	/** All pairs that are not below the model's floor. */
	readonly edges: EdgeColumns;
	readonly clustering: Clustering;
	/** Which share of the pairs that are one person was never compared or is below the floor; null where nothing was learned of these records. */
	readonly shareMissed: number | null;
	/** How many pairs share a key; one that shares several, several times. */
	readonly compared: number;
	readonly caps: readonly Cap[];
}

type Stage = "learning" | "comparing" | "gathering";

/** Of fewer records nothing can be learned: what Tegsh brings knows better. */
const enoughToLearn = 400;

/** In bits. Where each record has one partner at most, a better pair takes both away from a worse one: no more certainty is needed. */
const evenOdds = 0;

/** Who is one person among loaded records: learn how they differ, compare who shares a key, gather what belongs together. */
export async function linkRecords(
	{ columns, keys, split }: Loaded,
	options: { readonly oneToOne: boolean; readonly today: PlainDate; readonly saw: (stage: Stage, share: number) => void },
): Promise<Linked> {
	const { size } = columns;
	options.saw("learning", 0);
	const block = () => keys.blocks(size, split, (record) => !isVague(columns.born[record] as number));
	const { model, done } =
		size < enoughToLearn
			? { model: usualModel, done: block() }
			: await learnBeside(columns, { version: `learned-${options.today}`, learnedOn: options.today, foldVersion, split }, block);
	const { blocks, caps } = done;
	const weights = weightsOf(model, columns, { shared: true });
	options.saw("comparing", 0);
	const all = Math.max(1, blocks.from.length - 1);
	const { floor, link } = model.thresholds;
	const edges = await scoreTogether({ columns, weights, blocks, split, floor }, (taken) => options.saw("comparing", taken / all));
	options.saw("gathering", 0);
	const evidence = {
		...{ size, edges, guardOf: (i: number, j: number) => guardAt(columns, i, j) },
		dates: datesIn(columns),
	};
	const clustering = options.oneToOne
		? pairOff({ ...evidence, link: evenOdds })
		: gather({ ...evidence, link, bitsBetween: (i, j) => bitsAt(columns, weights, i, j) });
	const shareMissed = size < enoughToLearn ? null : shareMissedOf(columns, weights, model, split, edges);
	return { model, columns, weights, edges, clustering, shareMissed, compared: blocks.pairs, caps };
}
