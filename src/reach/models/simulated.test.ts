import { expect, it } from "vitest";
import { simulateCampaign } from "../../../test/support/simulated-campaigns.ts";
import { often } from "../../../test/support/thorough.ts";
import { linearSolver } from "../solver.ts";
import { independent } from "./independence.ts";
import { reachOf } from "./reach.ts";

/** `npm run bench -- reach` does so with a thousand. */
it("of simulated campaigns the interval holds the truth, and the estimate is nearer to it than independence", async () => {
	const solve = await linearSolver();
	const errors: [ours: number, independence: number][] = [];
	for (let seed = 1; seed <= often(25, 1_000); seed++) {
		const { audience, truth } = simulateCampaign(seed);
		const { unique, estimate, problems } = reachOf(audience, solve);
		expect(problems).toEqual([]);
		expect(unique.low).toBeLessThanOrEqual(truth);
		expect(unique.high).toBeGreaterThanOrEqual(truth);
		const people = (audience.population.low + audience.population.high) / 2;
		const reaches = audience.posts.map(({ reach }) => reach ?? 0);
		errors.push([Math.abs((estimate?.value ?? 0) / truth - 1), Math.abs(independent(reaches, people) / truth - 1)]);
	}
	const middle = (of: number[]) => of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 1;
	expect(middle(errors.map(([ours]) => ours))).toBeLessThan(0.1);
	expect(middle(errors.map(([ours]) => ours))).toBeLessThan(middle(errors.map(([, independence]) => independence)) / 2);
});
