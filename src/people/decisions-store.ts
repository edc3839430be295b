import { sql } from "kysely";
import { type Band, bands, probabilityOf } from "../linkage/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, forever } from "../shared/database/index.ts";
import { bothWithin, type PairName } from "./likeness-store.ts";
import { modelInUse } from "./model.ts";
import { type Interval, wilson } from "./rules.ts";
import type { Decision, Report } from "./schema.ts";
import { readReports, type Scope } from "./store.ts";

/** A decision in force. */
export interface DecisionLine {
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

/** Pairs below the floor were never put before anybody by likeness, and measure nothing. */
export async function measureBands(db: Database): Promise<MeasuredBand[]> {
	const { weighs } = await modelInUse(db);
	const { rows } = await sql<Omit<MeasuredBand, "precision">>`
		select band, count(*) as pairs,
			count(*) filter (where band = 'link' and not joined and decision is null) as "heldBack",
			count(*) filter (where decision = 'same') as same,
			count(*) filter (where decision = 'different') as different, count(*) filter (where decision = 'unsure') as unsure
		from likeness where until_seq = ${sql.lit(forever)} and bits >= ${weighs.thresholds.floor} group by band`.execute(db);
	return bands.map((band) => {
		const row = rows.find((one) => one.band === band) ?? { band, pairs: 0, heldBack: 0, same: 0, different: 0, unsure: 0 };
		return { ...row, precision: wilson(row.same, row.same + row.different) };
	});
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

/** Bits around both thresholds in use; what somebody decided counts as certain, and pairs below the floor are not kept. */
export async function costOfThresholds(db: Database): Promise<ThresholdCost[]> {
	const { link, review, floor } = (await modelInUse(db)).weighs.thresholds;
	const around = [...[-2, 0, 2].map((step) => review + step), ...[-2, -1, 0, 1, 2, 4, 6].map((step) => link + step)];
	const steps = [...new Set(around)].filter((bits) => bits >= floor).sort((a, b) => a - b);
	// Counted once between each step and the next: the queue may be a hundred thousand pairs long.
	const { rows } = await sql<{ place: number; pairs: number; same: number }>`
		select width_bucket(bits::float8, ${sql.val(steps)}::float8[]) as place, count(*) as pairs,
			sum(case decision when 'same' then 1 when 'different' then 0 else probability end::float8) as same
		from likeness where until_seq = ${sql.lit(forever)} group by place`.execute(db);
	return steps.map((bits, at) => {
		const [above, below] = [rows.filter(({ place }) => place > at), rows.filter(({ place }) => place <= at)];
		const links = sum(above.map(({ pairs }) => pairs));
		const wrong = links - sum(above.map(({ same }) => same));
		const missed = sum(below.map(({ same }) => same));
		return { bits, probability: probabilityOf(bits), links, wrong, missed, inUse: bits === link, asks: bits === review };
	});
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
