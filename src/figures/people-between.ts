/** Of links nobody is certain of: how likely each of two that are told apart, and each that was joined, are one person. */
export interface LinksInDoubt {
	/** Different people as they are linked now. */
	readonly people: number;
	readonly joined: readonly number[];
	readonly apart: readonly number[];
}

export interface PeopleBetween {
	readonly low: number;
	readonly best: number;
	readonly high: number;
	/** So many fewer because two who are told apart are one; so many more because one is two. */
	readonly fewer: number;
	readonly more: number;
}

/** How many different people there are, where some links are in doubt. Each side holds in 39 of 40 such cases. */
export function peopleBetween({ people, joined, apart }: LinksInDoubt): PeopleBetween {
	const fewer = Math.min(mostOf(apart), Math.max(0, people - 1));
	const more = mostOf(joined.map((probability) => 1 - probability));
	return { low: people - fewer, best: people, high: people + more, fewer, more };
}

const certainty = 0.975;
const deviations = 1.96;
/** Of more than so many, the sum of chances is as good as normal. */
const mostExact = 500;

/** The least number that so many independent chances come true no more often than, in 39 of 40 cases. */
function mostOf(chances: readonly number[]): number {
	if (chances.length === 0) return 0;
	if (chances.length > mostExact) {
		const mean = chances.reduce((sum, chance) => sum + chance, 0);
		const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
		return Math.min(chances.length, Math.ceil(mean + deviations * Math.sqrt(variance)));
	}
	// The chance of 0, 1, 2, … of them, one chance after the other (Poisson binomial).
	let shares = [1];
	for (const chance of chances) {
		shares = [...shares, 0].map((share, number) => share * (1 - chance) + (shares[number - 1] ?? 0) * chance);
	}
	let sum = 0;
	const most = shares.findIndex((share) => {
		sum += share;
		return sum >= certainty;
	});
	return most < 0 ? chances.length : most;
}
