import { describe, expect, it } from "vitest";
import { largestSending, type Sending } from "../../sync/schema.ts";
import { push } from "./push.ts";
import type { Answered, Outbox, Sealed } from "./store.ts";

describe("what is sent at once", () => {
	it("is never larger than the office takes, with any photos, and everything goes", async () => {
		const photo = "p".repeat(largestSending / 3);
		const entries = ["a", photo, photo, photo, "b", photo, "c"].map((sealed, at) => envelope(at, sealed));
		const sendings: Sending[] = [];
		const ended = await push(outboxOf(entries), {
			push: async (sending) => {
				sendings.push(sending);
				return { receipts: sending.operations.map(({ id }) => ({ id, outcome: "done", position: 1, conflicts: [], problem: null })) };
			},
			pull: () => Promise.reject(new Error("nothing is fetched here")),
		});
		expect(ended).toEqual({ outcome: "sent" });
		expect(sendings.flatMap(({ operations }) => operations.map(({ id }) => id))).toEqual(entries.map(({ id }) => id));
		for (const sending of sendings) expect(JSON.stringify(sending).length).toBeLessThanOrEqual(largestSending);
		expect(sendings.length).toBeGreaterThan(1);
	});
});

function envelope(at: number, sealed: string): Sealed {
	return { id: `operation-${at}`, key: "key", wrapped: "wrapped", iv: "iv", sealed };
}

function outboxOf(entries: readonly Sealed[]): Outbox {
	const answered = new Set<string>();
	const unsent = () => entries.filter(({ id }) => !answered.has(id));
	return {
		unsent: async (limit) => unsent().slice(0, limit),
		countUnsent: async () => unsent().length,
		answer: async (receipts: readonly Answered[]) => {
			for (const { id } of receipts) answered.add(id);
		},
	};
}
