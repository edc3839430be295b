import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkageRecordOf } from "../../demo/linkage-csv.ts";
import { inventLinkageWorld } from "../../demo/linkage-world.ts";
import { weigh } from "../comparing/weigh.ts";
import { prepare } from "../folding/prepare.ts";
import { afterDoublings, doublingsOf } from "./register-size.ts";
import { usualModel } from "./usual-model.ts";

const { records } = usualModel.profile;
const prepared = inventLinkageWorld({ seed: 71, people: 300 }).records.map((record) => prepare(linkageRecordOf(record)));
const place = fc.nat(prepared.length - 1);

describe("a model in a register that grows", () => {
	it.each([
		[0, 0],
		[1, 0],
		[records, 0],
		[2 * records - 1, 0],
		[2 * records, 1],
		[1_000_000, Math.floor(Math.log2(1_000_000 / records))],
	])("counts the doublings to %i records: %i", (now, doublings) => {
		expect(doublingsOf(usualModel, now)).toBe(doublings);
	});

	it("is itself where the register has not doubled", () => {
		expect(afterDoublings(usualModel, 0)).toBe(usualModel);
	});

	it("gives no pair more bits than before, and none less than a bit for each doubling", () => {
		fc.assert(
			fc.property(place, place, fc.integer({ min: 1, max: 10 }), (one, other, doublings) => {
				const [a, b] = [prepared[one], prepared[other]];
				if (!a || !b) return;
				const before = weigh(usualModel, a, b).bits;
				const after = weigh(afterDoublings(usualModel, doublings), a, b).bits;
				expect(after).toBeLessThanOrEqual(before);
				expect(after).toBeGreaterThanOrEqual(before - doublings - 1e-9);
			}),
		);
	});
});
