import type { Order } from "../../identity/index.ts";
import { today } from "../../shared/clock.ts";
import { type Database, forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { journalHead, perform, type Receipt, readAnchor } from "../../shared/journal/index.ts";
import type { InBoth } from "../../shared/words.ts";
import { frozenRow, requirePeriod, requireSomebody } from "../commands.ts";
import { freeze } from "../freezing.ts";
import { problem } from "../problems.ts";
import type { FrozenFigure, PublishedFigure, PublishingTables, Restatement } from "../schema.ts";
import { latestEditions, listPublished, listRestatements } from "../store.ts";

/** A published figure, and the same question answered from what is on record by now. */
export interface Difference {
	readonly published: PublishedFigure;
	readonly now: FrozenFigure;
}

/**
 * What was published for a period and would be another number today, or at an earlier position: the question is the same, up to the same
 * day, and only what is on record has changed.
 */
export async function readDifferences(
	handle: Handle,
	period: string,
	{ asOf, codes }: { readonly asOf?: number; readonly codes?: readonly string[] } = {},
): Promise<Difference[]> {
	const days = await requirePeriod(handle.db, period);
	const published = latestEditions(await listPublished(handle.db, period)).filter(({ indicator }) => codes?.includes(indicator) ?? true);
	const [first] = published;
	if (!first) return [];
	const position = { asOf: asOf ?? (await journalHead(handle)).seq, day: first.day };
	const now = await freeze(
		handle,
		position,
		days,
		published.map(({ indicator }) => indicator),
	);
	return published.flatMap((one) => {
		const then = now.find(({ indicator }) => indicator === one.indicator);
		return then && differs(one.figure, then.figure) ? [{ published: one, now: then.figure }] : [];
	});
}

/** Whether somebody who reads the one number would be surprised by the other. */
export function differs(one: FrozenFigure, other: FrozenFigure): boolean {
	const numbers = ({ low, high, best, period: { fresh, soFar } }: FrozenFigure) =>
		[low, high, best, fresh.low, fresh.high, soFar.low, soFar.high].join();
	return numbers(one) !== numbers(other);
}

export interface NewRestatement {
	readonly id: string;
	readonly period: string;
	readonly indicator: string;
	readonly reason: InBoth;
}

/** Asks for a restatement of the figure as it stands at the proposal's own position; somebody else approves it. */
export async function proposeRestatement(
	handle: Handle,
	order: Order,
	{ id, period, indicator, reason }: NewRestatement,
): Promise<Receipt<{ restatement: string }>> {
	requireSomebody(order);
	await requirePublished(handle.db, period, indicator);
	const [difference] = await readDifferences(handle, period, { codes: [indicator] });
	if (!difference) throw problem("nothing-to-restate");
	return perform(handle, {
		...order,
		kind: "figures.restatement-proposed",
		subject: period,
		work: async (tx, seq) => {
			const by = requireSomebody(order);
			await requirePublished(tx, period, indicator);
			if ((await listRestatements(tx, period)).some((one) => one.indicator === indicator)) throw problem("restatement-waits");
			await tx
				.withTables<PublishingTables>()
				.insertInto("restatement")
				.values({ id, period, indicator, since_seq: seq, proposed_by: by, reason_mn: reason.mn, reason_en: reason.en })
				.execute();
			return { after: { indicator, reason: { ...reason } }, result: { restatement: id } };
		},
	});
}

/** Writes the next edition; the ones before stay as they are. */
export async function approveRestatement(handle: Handle, order: Order, id: string): Promise<Receipt<{ restatement: string }>> {
	requireSomebody(order);
	const proposed = await requireRestatement(handle.db, id);
	const { period, indicator, seq: asOf, reason } = proposed;
	const days = await requirePeriod(handle.db, period);
	const { day } = await requirePublished(handle.db, period, indicator);
	const [freezing] = await freeze(handle, { asOf, day }, days, [indicator]);
	if (!freezing) throw problem("figure-unpublished");
	const { hash } = await readAnchor(handle, asOf);
	return perform(handle, {
		...order,
		kind: "figures.figure-restated",
		subject: period,
		work: async (tx, seq) => {
			const by = requireSomebody(order);
			if ((await requireRestatement(tx, id)).by === by) throw problem("own-restatement");
			const before = await requirePublished(tx, period, indicator);
			if (!differs(before.figure, freezing.figure)) throw problem("nothing-to-restate");
			await endRestatement(tx, id, seq);
			await tx
				.withTables<PublishingTables>()
				.insertInto("published_figure")
				.values({
					...frozenRow(freezing),
					...{ period, edition: before.edition + 1, since_seq: seq, published_on: today(handle.clock), by_account: by },
					...{ as_of: asOf, hash, day, reason_mn: reason.mn, reason_en: reason.en },
				})
				.execute();
			const [{ low, high }, now] = [before.figure, freezing.figure];
			return { before: { indicator, low, high }, after: { indicator, low: now.low, high: now.high }, result: { restatement: id } };
		},
	});
}

/** Takes a proposal back, or turns it down: what was published stays. */
export function withdrawRestatement(handle: Handle, order: Order, id: string): Promise<Receipt<{ restatement: string }>> {
	return perform(handle, {
		...order,
		kind: "figures.restatement-withdrawn",
		subject: id,
		work: async (tx, seq) => {
			requireSomebody(order);
			const { indicator } = await requireRestatement(tx, id);
			await endRestatement(tx, id, seq);
			return { before: { indicator }, result: { restatement: id } };
		},
	});
}

async function endRestatement(tx: Transaction, id: string, seq: number): Promise<void> {
	await tx
		.withTables<PublishingTables>()
		.updateTable("restatement")
		.set({ until_seq: seq })
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.execute();
}

/** @throws Problem when no such restatement waits. */
export async function requireRestatement(db: Database, id: string): Promise<Restatement> {
	const found = (await listRestatements(db)).find((one) => one.id === id);
	if (!found) throw problem("restatement-unknown");
	return found;
}

/** The edition that stands. @throws Problem when the figure was not published for the period. */
export async function requirePublished(db: Database, period: string, indicator: string): Promise<PublishedFigure> {
	const found = latestEditions(await listPublished(db, period)).find((one) => one.indicator === indicator);
	if (!found) throw problem("figure-unpublished");
	return found;
}
