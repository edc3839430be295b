import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byUrgency, contradicting, inOrder, isOverdue } from "./rules.ts";
import { type Commitment, commitmentStates, documentStages, type ReachedStage } from "./schema.ts";

const today = "2020-04-27";
const day = fc.constantFrom("2020-01-01", "2020-04-26", today, "2020-04-28", "2021-01-01");
const commitments = fc.array(
	fc
		.record({ state: fc.constantFrom(...commitmentStates), dueOn: day })
		.map((one): Commitment => ({ ...one, id: "c", ask: null, session: null, madeBy: "Яам", promise: "Батлах", madeOn: "2019-01-01" })),
);

describe("a commitment", () => {
	it("is overdue from the day after it was due, and only while it is open", () => {
		expect(isOverdue({ state: "open", dueOn: "2020-04-26" }, today)).toBe(true);
		expect(isOverdue({ state: "open", dueOn: today }, today)).toBe(false);
		expect(isOverdue({ state: "broken", dueOn: "2020-04-26" }, today)).toBe(false);
	});

	it("that is overdue stands before those that are open, and these before what is settled", () =>
		fc.assert(
			fc.property(commitments, (given) => {
				const sorted = byUrgency(given, today);
				const ranks = sorted.map((one) => (isOverdue(one, today) ? 0 : one.state === "open" ? 1 : 2));
				expect(ranks).toEqual(ranks.toSorted());
				expect(sorted).toHaveLength(given.length);
				const open = sorted.filter(({ state }) => state === "open").map(({ dueOn }) => dueOn);
				expect(open).toEqual(open.toSorted());
			}),
		));
});

describe("stages of a document", () => {
	const entries = fc.array(fc.record({ stage: fc.constantFrom(...documentStages), reachedOn: day }), { maxLength: 8 });

	it("that are taken one after another never go back in time", () =>
		fc.assert(
			fc.property(entries, (offered) => {
				const taken: ReachedStage[] = [];
				for (const { stage, reachedOn } of offered) {
					if (taken.some((one) => one.stage === stage) || contradicting(taken, stage, reachedOn)) continue;
					taken.push({ id: stage, stage, reachedOn });
				}
				const days = inOrder(taken).map((one) => one.reachedOn);
				expect(days).toEqual(days.toSorted());
			}),
		));

	it("may be reached on one day", () => {
		const idea: ReachedStage = { id: "a", stage: "idea", reachedOn: today };
		expect(contradicting([idea], "in_force", today)).toBeNull();
		expect(contradicting([idea], "in_force", "2020-04-26")).toBe(idea);
		expect(contradicting([{ ...idea, stage: "adopted" }], "draft", "2020-04-28")).toMatchObject({ stage: "adopted" });
	});
});
