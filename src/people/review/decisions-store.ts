import { sql } from "kysely";
import { type Band, bands, type Model, probabilityOf } from "../../linkage/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import { modelInUse } from "../matching/model.ts";
import { readReports, type Scope } from "../reports/store.ts";
import type { Decision, Report } from "../schema.ts";
import { bothWithin, type PairName } from "./queue.ts";
import { type Interval, wilson } from "./wilson.ts";

/** A decision in force. */
interface DecisionLine {
	readonly one: Report;
	readonly other: Report;
	readonly decision: Decision;
	/** An account's id; null is the machine. */
	readonly decidedBy: string | null;
	readonly decidedOn: PlainDate;
	/** Its position in the journal; a report taken out of a person has several of one position. */
	readonly seq: number;
	readonly joined: boolean;
}

/** Newest first. `before`: the pair that ended the page before. */
export async function listDecisions(
	db: Database,
	scope: Scope,
	{ before, limit }: { readonly before?: (PairName & { readonly seq: number }) | undefined; readonly limit: number },
): Promise<DecisionLine[]> {
	const older = before ? sql`(-decided_seq, one, other) > (${-before.seq}, ${before.one}::uuid, ${before.other}::uuid)` : sql`true`;
	const { rows } = await sql<PairName & Omit<DecisionLine, "one" | "other">>`
		select one, other, decision, decided_by as "decidedBy", decided_on as "decidedOn", decided_seq as seq, joined from likeness
		where decision is not null and until_seq = ${sql.lit(forever)} and ${older} and ${bothWithin(scope)}
		order by decided_seq desc, one, other limit ${limit}`.execute(db);
	const reports = await readReports(
		db,
		rows.flatMap(({ one, other }) => [one, other]),
	);
	return rows.flatMap((row) => {
		const [one, other] = [reports.get(row.one), reports.get(row.other)];
		return one && other ? [{ ...row, one, other }] : [];
	});
}

/** How often people who looked said that the pairs of a band are one person. */
export interface MeasuredBand {
	readonly band: Band;
	/** In force, decided or not. */
	readonly pairs: number;
	/** Likely enough to be joined by itself, and not joined until somebody decides. */
	readonly heldBack: number;
	readonly same: number;
	readonly different: number;
	readonly unsure: number;
	/** Share of `same` among those told, with Wilson's interval of 95 %; null where nobody has told yet. */
	readonly precision: Interval | null;
}

/** What joining from so many bits on would come to. */
export interface ThresholdCost {
	readonly bits: number;
	readonly probability: number;
	/** Pairs that would be joined. */
	readonly links: number;
	/** Of which so many are expected to be two persons. */
	readonly wrong: number;
	/** So many pairs of one person are expected among those that would not be joined. */
	readonly missed: number;
	/** From here on pairs are joined by themselves. */
	readonly inUse: boolean;
	/** From here on somebody is asked. */
	readonly asks: boolean;
}

/** What the bands come to so far, and what other thresholds would cost. */
export async function measureReview(db: Database): Promise<{ bands: MeasuredBand[]; costs: ThresholdCost[] }> {
	const { thresholds } = (await modelInUse(db)).weighs;
	const steps = stepsAround(thresholds);
	const tallies = await tallyPairs(db, steps);
	return { bands: bandsOf(tallies), costs: costsOf(tallies, steps, thresholds) };
}

type Thresholds = Model["thresholds"];

function stepsAround({ link, review, floor }: Thresholds): number[] {
	const steps = [...[-2, 0, 2].map((step) => review + step), ...[-2, -1, 0, 1, 2, 4, 6].map((step) => link + step)];
	return [...new Set([floor, ...steps])].filter((bits) => bits >= floor).sort((a, b) => a - b);
}

interface Tally {
	readonly band: Band;
	readonly joined: boolean;
	readonly decision: Decision | null;
	/** Between which steps: 0 lies below the floor. */
	readonly place: number;
	readonly pairs: number;
	/** Of which so many are expected to be one person; what somebody decided counts as certain. */
	readonly same: number;
}

/** The pairs are gone through once, whatever is asked of them: the queue may be a hundred thousand long. */
async function tallyPairs(db: Database, steps: readonly number[]): Promise<Tally[]> {
	const { rows } = await sql<Tally>`
		select band, joined, decision, width_bucket(bits::float8, ${sql.val(steps)}::float8[]) as place, count(*) as pairs,
			sum(case decision when 'same' then 1 when 'different' then 0 else probability end::float8) as same
		from likeness where until_seq = ${sql.lit(forever)} group by band, joined, decision, place`.execute(db);
	return rows;
}

/** Pairs below the floor were never put before anybody by likeness, and measure nothing. */
function bandsOf(tallies: readonly Tally[]): MeasuredBand[] {
	return bands.map((band) => {
		const those = tallies.filter((one) => one.band === band && one.place > 0);
		const count = (which: (tally: Tally) => boolean) => sum(those.filter(which).map(({ pairs }) => pairs));
		const [same, different] = [count(({ decision }) => decision === "same"), count(({ decision }) => decision === "different")];
		return {
			band,
			pairs: count(() => true),
			heldBack: band === "link" ? count(({ joined, decision }) => !joined && decision === null) : 0,
			same,
			different,
			unsure: count(({ decision }) => decision === "unsure"),
			precision: wilson(same, same + different),
		};
	});
}

function costsOf(tallies: readonly Tally[], steps: readonly number[], { link, review, floor }: Thresholds): ThresholdCost[] {
	const costs = steps.map((bits, at) => {
		const [above, below] = [tallies.filter(({ place }) => place > at), tallies.filter(({ place }) => place <= at)];
		const links = sum(above.map(({ pairs }) => pairs));
		const wrong = links - sum(above.map(({ same }) => same));
		const missed = sum(below.map(({ same }) => same));
		return { bits, probability: probabilityOf(bits), links, wrong, missed, inUse: bits === link, asks: bits === review };
	});
	return costs.filter(({ bits }) => bits > floor);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
