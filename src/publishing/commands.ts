import { covers, type Order } from "../identity/index.ts";
import { listIndicators } from "../indicators/index.ts";
import { listPeriods, type Period, type PeriodStep, readPeriodStep, writePeriodStep } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import type { Database, Handle, Transaction } from "../shared/database/index.ts";
import { dayOfPosition, perform, type Receipt, readAnchor } from "../shared/journal/index.ts";
import { type Freezing, freeze } from "./freezing.ts";
import { problem } from "./problems.ts";
import type { PublishingTables } from "./schema.ts";

/** A step is taken by somebody with a name, who works everywhere: the figures are of the whole programme. */
export function requireSomebody({ by, areas }: Order): string {
	if (!covers(areas, "")) throw problem("of-everywhere");
	if (by.account === null) throw problem("unsigned");
	return by.account;
}

/** What is submitted is what stands in the journal at the submission's own position: its day is that of the submission. */
export function submitPeriod(handle: Handle, order: Order, period: string): Promise<Receipt<{ period: string }>> {
	return step(handle, order, "figures.period-submitted", period, async (tx, seq, by) => {
		const { endsOn } = await requirePeriod(tx, period);
		if (endsOn >= today(handle.clock)) throw problem("period-not-over", { endsOn });
		if (((await readPeriodStep(tx, period))?.step ?? "open") !== "open") throw problem("wrong-step");
		if ((await listIndicators(tx, seq)).length === 0) throw problem("nothing-to-publish");
		return { step: "submitted", by, asOf: seq, reason: null };
	});
}

/** A decision about what was submitted at a position, which is named so that nobody decides about figures they have not seen. */
export interface Decision {
	readonly period: string;
	readonly asOf: number;
}

export function approvePeriod(handle: Handle, order: Order, { period, asOf }: Decision): Promise<Receipt<{ period: string }>> {
	return step(handle, order, "figures.period-approved", period, async (tx, _seq, by) => {
		await requirePeriod(tx, period);
		const submitted = await requireStep(tx, { period, asOf }, "submitted");
		if (submitted.by === by) throw problem("own-submission");
		return { step: "approved", by, asOf, reason: null };
	});
}

/** Every figure is frozen as it stood at the submission. */
export async function publishPeriod(handle: Handle, order: Order, { period, asOf }: Decision): Promise<Receipt<{ period: string }>> {
	requireSomebody(order);
	const days = await requirePeriod(handle.db, period);
	await requireStep(handle.db, { period, asOf }, "approved");
	// No later entry changes what stood at a position, so nothing need wait while the figures are computed.
	const position = { asOf, day: await dayOfPosition(handle, asOf) };
	const freezings = await freeze(handle, position, days);
	const { hash } = await readAnchor(handle, asOf);
	return step(handle, order, "figures.period-published", period, async (tx, seq, by) => {
		await requirePeriod(tx, period);
		await requireStep(tx, { period, asOf }, "approved");
		const published = {
			period,
			edition: 0,
			since_seq: seq,
			published_on: today(handle.clock),
			by_account: by,
			hash,
			reason_mn: null,
			reason_en: null,
		};
		for (const freezing of freezings) {
			await tx
				.withTables<PublishingTables>()
				.insertInto("published_figure")
				.values({ ...published, ...frozenRow(freezing), as_of: asOf, day: position.day })
				.execute();
		}
		return { step: "published", by, asOf, reason: null };
	});
}

/** What was published cannot be sent back: what is found out later is restated. */
export function sendBack(
	handle: Handle,
	order: Order,
	{ period, reason }: { readonly period: string; readonly reason: string },
): Promise<Receipt<{ period: string }>> {
	return step(handle, order, "figures.period-sent-back", period, async (tx, _seq, by) => {
		await requirePeriod(tx, period);
		const before = (await readPeriodStep(tx, period))?.step;
		if (before !== "submitted" && before !== "approved") throw problem("wrong-step");
		return { step: "open", by, asOf: null, reason };
	});
}

type Next = Omit<PeriodStep, "period" | "seq">;

function step(
	handle: Handle,
	order: Order,
	kind: string,
	period: string,
	decide: (tx: Transaction, seq: number, by: string) => Promise<Next>,
): Promise<Receipt<{ period: string }>> {
	return perform(handle, {
		...order,
		kind,
		subject: period,
		work: async (tx, seq) => {
			const by = requireSomebody(order);
			const before = await readPeriodStep(tx, period);
			const next = await decide(tx, seq, by);
			await writePeriodStep(tx, { ...next, period, seq });
			return {
				before: { step: before?.step ?? "open" },
				after: { step: next.step, asOf: next.asOf, reason: next.reason },
				result: { period },
			};
		},
	});
}

/** @throws Problem when there is no such period. */
export async function requirePeriod(db: Database, id: string): Promise<Period> {
	const period = (await listPeriods(db)).find((one) => one.id === id);
	if (!period) throw problem("period-unknown");
	return period;
}

async function requireStep(db: Database, { period, asOf }: Decision, wanted: PeriodStep["step"]): Promise<PeriodStep> {
	const current = await readPeriodStep(db, period);
	if (current?.step !== wanted) throw problem("wrong-step");
	if (current.asOf !== asOf) throw problem("other-position");
	return current;
}

/** The columns of a frozen figure, whatever it is frozen for. */
export function frozenRow({ indicator, indicatorVersion, linkageModel, figure, rowsDigest }: Freezing) {
	return {
		indicator,
		indicator_version: indicatorVersion,
		linkage_model: linkageModel,
		figure: JSON.stringify(figure),
		rows_digest: rowsDigest,
	};
}
