import type { Stratum } from "./audience.ts";

/**
 * How many of `population` saw any of the posts if seeing one says nothing of seeing another (Sainsbury): N (1 - Π(1 - rᵢ / N)).
 * Those who follow a page see post after post, so of the posts of one page it usually says too many.
 */
export function independent(reaches: readonly number[], population: number): number {
	const missed = reaches.reduce((share, reach) => share * (1 - Math.min(1, reach / population)), 1);
	return population * (1 - missed);
}

/** The least that independence gives for a sum of reaches, however it was split: N (1 - e^(-S / N)). */
export function independentFloor(sum: number, population: number): number {
	return population * -Math.expm1(-sum / population);
}

/** Independence within each part of the population; where parts differ in what they see, it says fewer (Anesbury et al. 2020). */
export function independentByStrata(strata: readonly Stratum[], population: number): number {
	return strata.reduce((sum, { share, reaches }) => sum + independent([...reaches.values()], share * population), 0);
}
