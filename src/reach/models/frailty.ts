import { independent } from "./independence.ts";

/** From here on everybody who sees anything sees the largest post, as far as whole accounts show it. */
export const mostFrailty = 64;
/** Below it independence says the same to an account. */
const leastFrailty = 1e-6;

/**
 * How many of `population` saw any of the posts if people differ in how much they see at all (frailty, by a Clayton copula):
 * N (1 - (Σ (1 - rᵢ / N)^-f - (n - 1))^(-1/f)). With f = 0 it is independence, with f without end the largest post, and for every f
 * between, each post keeps its own reach. It is what a Poisson number of sightings gives whose mean is Gamma distributed over people.
 */
export function withFrailty(reaches: readonly number[], population: number, frailty: number): number {
	if (frailty < leastFrailty) return independent(reaches, population);
	let sum = 1;
	for (const reach of reaches) {
		if (reach >= population) return population;
		// expm1 and log1p: for 10,000 small posts the ones would drown what they differ by.
		sum += Math.expm1(-frailty * Math.log1p(-reach / population));
	}
	return -population * Math.expm1(-Math.log(sum) / frailty);
}

/** The frailty at which `predicted`, which falls in it, is `seen`; the ends where it never is. */
export function frailtyWhere(predicted: (frailty: number) => number, seen: number): number {
	if (predicted(0) <= seen) return 0;
	if (predicted(mostFrailty) >= seen) return mostFrailty;
	let low = 0;
	let high = mostFrailty;
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (predicted(middle) > seen) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
