import type { Order } from "../identity/index.ts";
import { type Database, forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { requireOpenPeriod } from "./period-steps.ts";
import { problem } from "./problems.ts";
import { endRow, requireEverywhere } from "./revisions.ts";
import { overlapping } from "./rules.ts";
import type { Period, Phase, PlanTables, Span } from "./schema.ts";

export type SpanKind = "phase" | "period";

export function listPhases(db: Database): Promise<Phase[]> {
	return listSpans(db, "phase");
}

export function listPeriods(db: Database): Promise<Period[]> {
	return listSpans(db, "period");
}

async function listSpans(db: Database, kind: SpanKind): Promise<Span[]> {
	const rows = await db
		.withTables<PlanTables>()
		.selectFrom(kind)
		.selectAll()
		.where("until_seq", "=", forever)
		.orderBy("starts_on")
		.orderBy("ends_on")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({ id: row.id, name: { mn: row.name_mn, en: row.name_en }, startsOn: row.starts_on, endsOn: row.ends_on }));
}

/** Makes a phase, or revises the one of this id. */
export function writePhase(handle: Handle, order: Order, phase: Phase): Promise<Receipt<{ phase: string }>> {
	return writeSpan(handle, order, "phase", phase, { phase: phase.id });
}

/** Takes over several periods at once, as a programme that begins does; all of them or none. */
export function takePeriods(handle: Handle, order: Order, periods: readonly Period[]): Promise<Receipt<{ periods: number }>> {
	return perform(handle, {
		...order,
		kind: "programme.periods-taken",
		subject: "periods",
		work: async (tx, seq) => {
			requireEverywhere(order);
			for (const period of periods) await putSpan(tx, seq, "period", period);
			return { after: periods.map((period) => ({ ...period })), result: { periods: periods.length } };
		},
	});
}

/** Makes a period, or revises the one of this id. No day is reported on twice. */
export function writePeriod(handle: Handle, order: Order, period: Period): Promise<Receipt<{ period: string }>> {
	return writeSpan(handle, order, "period", period, { period: period.id });
}

export function removePhase(handle: Handle, order: Order, id: string): Promise<Receipt<{ phase: string }>> {
	return removeSpan(handle, order, "phase", id, { phase: id });
}

export function removePeriod(handle: Handle, order: Order, id: string): Promise<Receipt<{ period: string }>> {
	return removeSpan(handle, order, "period", id, { period: id });
}

function writeSpan<R extends Readonly<Record<string, string>>>(handle: Handle, order: Order, kind: SpanKind, span: Span, result: R) {
	return perform(handle, {
		...order,
		kind: `programme.${kind}-written`,
		subject: span.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = await putSpan(tx, seq, kind, span);
			return { ...(before && { before: { ...before } }), after: { ...span }, result };
		},
	});
}

async function putSpan(tx: Transaction, seq: number, kind: SpanKind, span: Span): Promise<Span | undefined> {
	if (span.endsOn < span.startsOn) throw problem("ends-before-start");
	const spans = await listSpans(tx, kind);
	const other = kind === "period" && overlapping(span, spans);
	if (other) {
		throw problem("periods-overlap", { other: other.name, from: other.startsOn, to: other.endsOn });
	}
	const before = spans.find(({ id }) => id === span.id);
	const moves = before && (before.startsOn !== span.startsOn || before.endsOn !== span.endsOn);
	if (kind === "period" && moves) await requireOpenPeriod(tx, span.id);
	await endRow(tx, kind, span.id, seq);
	await tx
		.withTables<PlanTables>()
		.insertInto(kind)
		.values({
			id: span.id,
			since_seq: seq,
			name_mn: span.name.mn,
			name_en: span.name.en,
			starts_on: span.startsOn,
			ends_on: span.endsOn,
		})
		.execute();
	return before;
}

function removeSpan<R extends Readonly<Record<string, string>>>(handle: Handle, order: Order, kind: SpanKind, id: string, result: R) {
	return perform(handle, {
		...order,
		kind: `programme.${kind}-removed`,
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = (await listSpans(tx, kind)).find((span) => span.id === id);
			if (!before) throw problem(`${kind}-unknown`);
			if (kind === "period") await requireOpenPeriod(tx, id);
			await endRow(tx, kind, id, seq);
			return { before: { ...before }, result };
		},
	});
}
