import { withFrailty } from "./frailty.ts";

/** Beyond so many posts nobody asks how many saw at least as many. */
const mostAsked = 20;
const nodes = 200;
/** e^-45: what is left out there is no account. */
const reachOfTail = 45;

/**
 * How many of `population` saw at least one, two, three … of the posts, by the model with this frailty (0: independence).
 *
 * Somebody of frailty θ misses post i with probability e^(-θ hᵢ), where hᵢ = ((1 - rᵢ / N)^-f - 1) / f; given θ, posts are independent and
 * the number seen is Poisson-binomial. It is mixed over the Gamma distribution of θ (mean 1, variance f), on an even grid of log θ.
 */
export function timesSeen(reaches: readonly number[], population: number, frailty: number): number[] {
	const asked = Math.min(mostAsked, reaches.length);
	const shares = reaches.map((reach) => Math.min(1, reach / population));
	if (asked === 0) return [];
	if (frailty < 1e-4) return atLeast(shares, asked).map((share) => share * population);
	const hazards = shares.map((share) => Math.expm1(-frailty * Math.log1p(-share)) / frailty);
	const left = Math.max(-reachOfTail, -10 * Math.sqrt(frailty) - reachOfTail * frailty);
	const right = Math.log(1 + 10 * Math.sqrt(frailty) + reachOfTail * frailty);
	const mixed = new Array<number>(asked).fill(0);
	for (let node = 0; node <= nodes; node++) {
		const log = left + ((right - left) * node) / nodes;
		const theta = Math.exp(log);
		const weight = Math.exp((log - theta + 1) / frailty);
		const seen = atLeast(
			hazards.map((hazard) => -Math.expm1(-theta * hazard)),
			asked,
		);
		seen.forEach((share, at) => {
			mixed[at] = (mixed[at] ?? 0) + weight * share;
		});
	}
	// How many saw one at least is known in closed form, so the weights need no constant of their own.
	const scale = withFrailty(reaches, population, frailty) / (mixed[0] || 1);
	return mixed.map((share) => share * scale);
}

/** The probability of at least 1, 2, … `asked` of independent events. */
function atLeast(shares: readonly number[], asked: number): number[] {
	const exactly = new Float64Array(asked);
	exactly[0] = 1;
	for (const share of shares) {
		for (let times = asked - 1; times > 0; times--) {
			exactly[times] = (exactly[times] ?? 0) * (1 - share) + (exactly[times - 1] ?? 0) * share;
		}
		exactly[0] = (exactly[0] ?? 0) * (1 - share);
	}
	let fewer = 0;
	return [...exactly].map((share) => {
		fewer += share;
		return Math.max(0, 1 - fewer);
	});
}
