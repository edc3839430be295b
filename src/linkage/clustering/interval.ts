/** Doubtful links about a number of people, as probabilities that two are one. What somebody decided is no doubt and is left out. */
interface LinksInDoubt {
	/** Different people as they are linked now. */
	readonly people: number;
	/** One for each link without which a cluster falls in two: of a cluster of n records, the n − 1 likeliest that hold it together. */
	readonly joined: readonly number[];
	/** One for each two clusters that may be one: the likeliest pair between them; of a circle of clusters, not the least likely. */
	readonly apart: readonly number[];
	/** How many more pairs of one person are expected among those never compared; without it, in proportion to the doubts. */
	readonly missed?: number;
	/** Standard error of what was missed; without it, as much as was missed. */
	readonly missedError?: number;
	/** Of how many pairs of one person the model was learned; without it, of so many that it hardly matters. */
	readonly learnedOf?: number;
	/** So many people there are at least, whatever is in doubt: of two lists without duplicates, those of the longer one. */
	readonly atLeast?: number;
}

export interface PeopleBetween {
	readonly low: number;
	/** How many are expected: as linked, less what is perhaps one, plus what is wrongly joined, less what was missed. */
	readonly best: number;
	readonly high: number;
	/** Different people as they are linked now. */
	readonly linked: number;
	/** linked − low, and high − linked; below 0 where so many were surely missed that there are fewer people than are linked. */
	readonly fewer: number;
	readonly more: number;
	readonly parts: ExpectedParts;
}

/** How many people each kind of doubt is expected to make fewer or more. */
export interface ExpectedParts {
	/** Links that may be wrong: so many more. */
	readonly wronglyJoined: number;
	/** Pairs that may be one: so many fewer. */
	readonly perhapsOne: number;
	/** Pairs below the model's floor, or never compared: so many fewer. */
	readonly missed: number;
}

/** Each side holds in 39 of 40 cases. */
const deviations = 1.96;
/**
 * Half a bit: by so much a model learned from one register may rate all its pairs too high or too low. It shifts all doubts together,
 * so it does not average out as chance does.
 */
const unsureBits = 0.5;
/** What a model has learned of few pairs it knows less well: of a hundred to within a bit, and the error falls as of any count. */
const unsureOfHundred = 1;
/** Of the pairs of one person that are not joined, one in eleven is below the floor or shares no key: measured over generated registers. */
const missedPerDoubt = 0.1;
/** Of more chances than so many the sum is as good as normal. */
const mostExact = 500;

/**
 * How many different people there are, where some links are in doubt: an interval that holds the true number in 19 of 20 registers.
 * Three things make its width. Chance: each doubt comes true or not by itself (a Poisson binomial sum). The model: an error of its bits
 * is the same for all pairs, so by the derivative of a probability the sum moves by ln 2 · p(1 − p) for each bit. And what was missed,
 * which can only make people fewer. Bounds are hard: as if no doubtful link held and as if every doubt were one person. It contains the people
 * as they are linked, unless more were missed than its error explains. The best number is what is expected. Throws a RangeError for what is no probability or no whole number of people.
 */
export function peopleBetween({ people, joined, apart, ...known }: LinksInDoubt): PeopleBetween {
	if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`not a whole number of people: ${people}`);
	for (const chance of [...joined, ...apart]) if (!(chance >= 0 && chance <= 1)) throw new RangeError(`not a probability: ${chance}`);
	const wrong = joined.map((probability) => 1 - probability);
	const parts = expectedParts({ joined, apart, missed: known.missed });
	const { wronglyJoined, perhapsOne, missed } = parts;
	const missedError = known.missedError ?? missed;
	// How many more people than now: each wrong link one more, each doubt that is one person one fewer.
	const stays = apart.map((probability) => 1 - probability);
	const [least, most] = middle([...wrong, ...stays]).map((number) => number - apart.length) as [number, number];
	const bits = Math.hypot(unsureBits, unsureOfHundred * Math.sqrt(100 / Math.max(1, known.learnedOf ?? Number.POSITIVE_INFINITY)));
	const widening = (chances: readonly number[], extra: number) => {
		const spread = sum(chances.map((chance) => chance * (1 - chance)));
		return deviations * (Math.sqrt(spread + (bits * Math.LN2 * spread) ** 2 + extra ** 2) - Math.sqrt(spread));
	};
	const [wider, widerBelow] = [widening([...wrong, ...stays], 0), widening([...wrong, ...stays], missedError)];
	const mostFewer = apart.length + (known.missed === undefined ? 0 : Math.ceil(missed + deviations * missedError));
	const possible = Math.min(mostFewer, Math.max(0, people - (known.atLeast ?? 1)));
	// Only where its error is known does what was missed take away from above.
	const surely = known.missedError === undefined ? 0 : between(0, Math.floor(missed - deviations * missedError), possible);
	const fewer = between(surely, Math.round(missed + widerBelow) - least, possible);
	const more = between(0, most + Math.round(wider), joined.length) - surely;
	const expected = Math.round(people - perhapsOne + wronglyJoined - missed);
	const [low, high] = [people - fewer, people + more];
	return {
		...{ low, best: between(low, expected, high), high, linked: people, fewer, more },
		parts,
	};
}

/** What the doubts are expected to come to. Summed in millionths, so that the order in which they were read makes no difference. */
export function expectedParts({ joined, apart, missed }: Pick<LinksInDoubt, "joined" | "apart" | "missed">): ExpectedParts {
	const whole = (chances: readonly number[]) => sum(chances.map((chance) => Math.round(chance * 1e6))) / 1e6;
	const perhapsOne = whole(apart);
	return { wronglyJoined: whole(joined.map((probability) => 1 - probability)), perhapsOne, missed: missed ?? missedPerDoubt * perhapsOne };
}

function between(least: number, number: number, most: number): number {
	return Math.min(most, Math.max(least, number));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** Between which numbers the sum of independent chances lies in 19 of 20 cases. */
function middle(chances: readonly number[]): readonly [least: number, most: number] {
	if (chances.length > mostExact) {
		const spread = Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))));
		const mean = sum(chances);
		return [Math.max(0, Math.floor(mean - deviations * spread)), Math.min(chances.length, Math.ceil(mean + deviations * spread))];
	}
	// The chance of 0, 1, 2, … of them, one chance after the other.
	const shares = new Float64Array(chances.length + 1);
	shares[0] = 1;
	for (const [at, chance] of chances.entries()) {
		for (let number = at + 1; number > 0; number--) {
			shares[number] = (shares[number] as number) * (1 - chance) + (shares[number - 1] as number) * chance;
		}
		shares[0] = (shares[0] as number) * (1 - chance);
	}
	let below = 0;
	let least = 0;
	while (least < chances.length && below + (shares[least] as number) <= 0.025) below += shares[least++] as number;
	let above = 0;
	let most = chances.length;
	while (most > least && above + (shares[most] as number) <= 0.025) above += shares[most--] as number;
	return [least, most];
}
