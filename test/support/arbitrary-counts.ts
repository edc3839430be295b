import * as fc from "fast-check";
import { type Count, countBetween, type Unit } from "../../src/counting/index.ts";

const day = fc
	.date({ min: new Date("2018-01-01"), max: new Date("2021-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

/** Counts of one unit at one journal position: exact ones, intervals, and intervals with an estimate. */
export function countsOf<U extends Unit>(unit: U): fc.Arbitrary<Count<U>> {
	return fc
		.record({
			bounds: fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000)),
			method: fc.option(fc.constantFrom("Sainsbury", "register")),
			until: fc.option(day),
			rows: fc.nat(10_000),
			exact: fc.boolean(),
		})
		.map(({ bounds, method, until, rows, exact }) => {
			const [low, middle, high] = bounds.toSorted((one, other) => one - other) as [number, number, number];
			const best = method === null ? null : { value: exact ? low : middle, method };
			return countBetween({ unit, low, high: exact ? low : high, best, until, asOf: 41, rows });
		});
}
