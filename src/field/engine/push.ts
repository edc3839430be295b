import { largestSending, schemaOfSync } from "../../sync/schema.ts";
import type { Answered, Outbox, Sealed } from "./store.ts";
import { StoreFull } from "./store.ts";
import { NoAnswer, type Wire, WireRefused } from "./wire.ts";

/** Why a request failed; only a receipt says that something was taken. */
export type Broken =
	| { readonly outcome: "no-answer" }
	| { readonly outcome: "refused"; readonly status: number; readonly code: string; readonly said: string }
	| { readonly outcome: "full" };

/** Operations in one sending: so few that an answer comes back before the signal is gone again. */
const sentAtOnce = 50;

/** Sends what has no receipt, in its order, and keeps the receipts. It needs no PIN: what it sends is sealed. */
export async function push(
	outbox: Outbox,
	wire: Wire,
	progress: (done: number, of: number) => void = () => {},
): Promise<Broken | { readonly outcome: "sent" }> {
	const tried = new Set<string>();
	const of = await outbox.countUnsent();
	try {
		for (;;) {
			// What came back to be sent again waits for the next time, and blocks nothing behind it.
			const unsent = await outbox.unsent(sentAtOnce + tried.size);
			const next = fitting(unsent.filter(({ id }) => !tried.has(id)));
			if (next.length === 0) return { outcome: "sent" };
			const { receipts } = await wire.push(sendingOf(next));
			await outbox.answer(receiptsFor(next, receipts));
			for (const { id } of next) tried.add(id);
			progress(tried.size, Math.max(of, tried.size));
		}
	} catch (error) {
		return brokenBy(error);
	}
}

/** The first of them, as many as one sending may hold: a few photos fill it. */
function fitting(unsent: readonly Sealed[]): readonly Sealed[] {
	let bytes = 0;
	return unsent.slice(0, sentAtOnce).filter((entry, at) => {
		bytes += JSON.stringify(entry).length;
		return at === 0 || bytes <= largestSending;
	});
}

/** Envelopes as they are sent, or put into a file for the office. */
export function sendingOf(entries: readonly Sealed[]) {
	const keys = Object.fromEntries(entries.map(({ key, wrapped }) => [key, wrapped]));
	const operations = entries.map(({ wrapped: _, ...envelope }) => envelope);
	return { schema: schemaOfSync, keys, operations } as const;
}

/** The receipts of what was sent; one about anything else is ignored. */
function receiptsFor(entries: readonly Sealed[], receipts: readonly { readonly id: string | null }[]): Answered[] {
	const sent = new Set(entries.map(({ id }) => id));
	return receipts.filter((one): one is Answered => one.id !== null && sent.has(one.id));
}

/** @throws what is a mistake of ours */
export function brokenBy(error: unknown): Broken {
	if (error instanceof NoAnswer) return { outcome: "no-answer" };
	if (error instanceof StoreFull) return { outcome: "full" };
	// Too busy, or broken for a while: as if nobody had answered.
	if (error instanceof WireRefused && (error.status === 429 || error.status >= 500)) return { outcome: "no-answer" };
	if (error instanceof WireRefused) return { outcome: "refused", status: error.status, code: error.code, said: error.message };
	throw error;
}
