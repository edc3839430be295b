import { add, type Count, exactCount, peopleBehindContacts } from "../counting/index.ts";
import type { PostRow, ReachablePeople } from "./schema.ts";

/**
 * What the platforms' numbers of posts add up to. It is a number of contacts: whoever saw two posts is in it twice. Posts without a
 * number are not in it.
 */
export function totalContacts(posts: readonly PostRow[], asOf: number): Count<"contact"> {
	const none = exactCount({ unit: "contact", value: 0, until: null, asOf, rows: 0 });
	return add(none, ...posts.flatMap((post) => (post.contacts === null ? [] : [countOf(post, post.contacts, asOf, "contact")])));
}

/** How many people stand behind the contacts; null where nobody has said how many can be reached at all. */
export function peopleBehind(posts: readonly PostRow[], population: ReachablePeople | null, asOf: number): Count<"person"> | null {
	if (population === null) return null;
	const numbers = posts.map((post) => {
		if (post.contacts === null || !post.measurement) return null;
		if (post.measurement.counted === "each_time") return countOf(post, post.contacts, asOf, "contact");
		return countOf(post, post.contacts, asOf, "account");
	});
	return peopleBehindContacts(numbers, { population, asOf });
}

/**
 * The range for several years: as large as the largest of them, on the assumption that those who move away, move in and grow up in
 * between are fewer than what the range leaves open. Null where a year has none.
 */
export function widestPopulation(populations: readonly (ReachablePeople | null)[]): ReachablePeople | null {
	const known = populations.filter((one) => one !== null);
	const [largest] = known.toSorted((one, other) => other.high - one.high);
	if (!largest || known.length < populations.length) return null;
	return { ...largest, low: Math.max(...known.map(({ low }) => low)) };
}

/** A post that more accounts saw than there are people. */
export function impossiblePost(posts: readonly PostRow[], population: ReachablePeople | null): PostRow | null {
	if (population === null) return null;
	return posts.find(({ contacts, measurement }) => measurement?.counted === "once" && (contacts ?? 0) > population.high) ?? null;
}

function countOf<U extends "account" | "contact">(post: PostRow, value: number, asOf: number, unit: U): Count<U> {
	return exactCount({ unit, value, until: post.publishedOn, asOf, rows: 1 });
}
