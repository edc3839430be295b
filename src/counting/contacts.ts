import type { PlainDate } from "../shared/clock.ts";
import { type Count, countBetween } from "./count.ts";

/** How many people can be reached at all, both bounds included. */
interface PopulationRange {
	readonly low: number;
	readonly high: number;
}

interface BehindContacts {
	readonly population: PopulationRange;
	/** The position of the journal at which the posts were read. */
	readonly asOf: number;
}

/**
 * How many different people stand behind the numbers that platforms give of posts, in persons.
 *
 * A number of accounts has each account once for its post, as platforms' reach has: so many people saw at least that post. A number of
 * contacts has whoever looked twice twice: above zero it says that somebody saw it, and nothing more. Null is a post whose number is
 * not known: anybody may have seen it, so it leaves the lower bound alone and the upper one to the population. Nobody says how the
 * audiences of posts overlap, so the people are at least the largest single audience and at most all of them together, and never more
 * than can be reached (Boole 1854; Fréchet 1935). Without posts they are none. An account is taken for one person.
 *
 * The interval never excludes the truth, and a further post never lowers either bound. One row for each post.
 * @throws RangeError when a post has more accounts than there are people at most, when the range of the population is none, and when
 * a post was counted at another position of the journal.
 */
export function peopleBehindContacts(
	posts: readonly (Count<"account"> | Count<"contact"> | null)[],
	{ population, asOf }: BehindContacts,
): Count<"person"> {
	requireRange(population);
	let low = 0;
	let high = 0;
	let until: PlainDate | null = null;
	for (const post of posts) {
		if (post && post.asOf !== asOf) throw new RangeError(`a post was counted as of ${post.asOf}, not ${asOf}`);
		const least = atLeast(post);
		if (least > population.high) throw new RangeError(`${least} accounts saw one post, and there are at most ${population.high} people`);
		low = Math.max(low, least);
		high = Math.min(high + (post?.high ?? population.high), population.high);
		if (post?.until && (until === null || post.until > until)) until = post.until;
	}
	return countBetween({ unit: "person", low, high, until, asOf, rows: posts.length });
}

function atLeast(post: Count<"account"> | Count<"contact"> | null): number {
	if (!post) return 0;
	return post.unit === "account" ? post.low : Math.min(1, post.low);
}

function requireRange({ low, high }: PopulationRange): void {
	if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low < 0 || low > high) {
		throw new RangeError(`no range of a population: ${low} to ${high}`);
	}
}
