import * as v from "valibot";
import { countDrafts } from "../activities/index.ts";
import { countQueue } from "../people/index.ts";
import { listPeriodSteps, type PeriodStep } from "../programme/index.ts";
import { type Database, versioned } from "../shared/database/index.ts";
import { listReportedSpans, type ReportedSpan } from "./days/store.ts";
import { problem } from "./problems.ts";
import { frozenFigure, type PublishedFigure, type PublishingTables, type Restatement } from "./schema.ts";

/** What was published, of one period or of all: by period and indicator, each with its editions in order. */
export async function listPublished(db: Database, period?: string): Promise<PublishedFigure[]> {
	return (await listAsStored(db, period)).map((stored) => ({ ...stored, figure: v.parse(frozenFigure, stored.figure) }));
}

/** A published figure of which nobody has looked yet whether it is still one. */
export type StoredFigure = Omit<PublishedFigure, "figure"> & { readonly figure: unknown };

export async function listAsStored(db: Database, period?: string): Promise<StoredFigure[]> {
	const rows = await db
		.withTables<PublishingTables>()
		.selectFrom("published_figure")
		.selectAll()
		.$if(period !== undefined, (query) => query.where("period", "=", period ?? ""))
		.orderBy("period")
		.orderBy("indicator")
		.orderBy("edition")
		.execute();
	return rows.map((row) => ({
		period: row.period,
		indicator: row.indicator,
		edition: row.edition,
		seq: row.since_seq,
		publishedOn: row.published_on,
		by: row.by_account,
		asOf: row.as_of,
		hash: row.hash,
		day: row.day,
		indicatorVersion: row.indicator_version,
		linkageModel: row.linkage_model,
		figure: row.figure,
		rowsDigest: row.rows_digest,
		reason: row.reason_mn === null || row.reason_en === null ? null : { mn: row.reason_mn, en: row.reason_en },
	}));
}

/** The editions that stand: of each figure of each period the last. */
export function latestEditions(published: readonly PublishedFigure[]): PublishedFigure[] {
	return published.filter(
		(one) => !published.some((other) => other.period === one.period && other.indicator === one.indicator && other.edition > one.edition),
	);
}

export const restatements = versioned<PublishingTables, "restatement">("restatement");

/** Restatements that wait, the oldest first. */
export async function listRestatements(db: Database, period?: string): Promise<Restatement[]> {
	const rows = await restatements
		.inForce(db)
		.selectAll()
		.$if(period !== undefined, (query) => query.where("period", "=", period ?? ""))
		.orderBy("since_seq")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		period: row.period,
		indicator: row.indicator,
		seq: row.since_seq,
		by: row.proposed_by,
		reason: { mn: row.reason_mn, en: row.reason_en },
	}));
}

interface OfPeriod {
	readonly period: string;
	readonly restatement: string;
}

/** @throws Problem when no such restatement waits for the period */
export async function requireRestatement(db: Database, { period, restatement }: OfPeriod): Promise<Restatement> {
	const found = (await listRestatements(db, period)).find(({ id }) => id === restatement);
	if (!found) throw problem("restatement-unknown");
	return found;
}

/** The edition that stands. @throws Problem when the figure was not published for the period. */
export async function requirePublished(db: Database, period: string, indicator: string): Promise<PublishedFigure> {
	const found = latestEditions(await listPublished(db, period)).find((one) => one.indicator === indicator);
	if (!found) throw problem("figure-unpublished");
	return found;
}

/** @throws Problem when there is no such period and no such day. */
export async function requirePeriod(db: Database, id: string): Promise<ReportedSpan> {
	const period = (await listReportedSpans(db)).find((one) => one.id === id);
	if (!period) throw problem("period-unknown");
	return period;
}

/** A period with the steps it took, the newest first; without any it is open. */
export interface PeriodOnItsWay {
	readonly period: ReportedSpan;
	readonly step: PeriodStep["step"];
	readonly steps: readonly PeriodStep[];
}

export async function listPeriodsOnTheirWay(db: Database): Promise<PeriodOnItsWay[]> {
	const [periods, steps] = await Promise.all([listReportedSpans(db), listPeriodSteps(db)]);
	return periods.map((period) => {
		const taken = steps.filter((one) => one.period === period.id);
		return { period, step: taken[0]?.step ?? "open", steps: taken };
	});
}

/** @throws Problem when there is no such period. */
export async function readPeriodOnItsWay(db: Database, id: string): Promise<PeriodOnItsWay> {
	const found = (await listPeriodsOnTheirWay(db)).find(({ period }) => period.id === id);
	if (!found) throw problem("period-unknown");
	return found;
}

/** What should be settled before figures are submitted. */
export interface Unsettled {
	/** Pairs of people of whom nobody has said whether they are one. */
	readonly pairs: number;
	/** Registers that were read and neither entered nor dropped. */
	readonly drafts: number;
}

export async function readUnsettled(db: Database): Promise<Unsettled> {
	return { pairs: await countQueue(db, [""]), drafts: await countDrafts(db) };
}
