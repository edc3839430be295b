import type { PlainDate } from "../../shared/clock.ts";
import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import { uniqueBounds } from "./bounds.ts";
import { likelyUnion } from "./estimate.ts";
import type { Solve } from "./linear.ts";
import { audienceOf } from "./pieces.ts";
import { withoutBroken } from "./relations.ts";
import type { Advice, Range } from "./unique-reach.ts";

/** A page's viewers can be asked for over so many days at once; beyond, it is one window after another. */
const longestRange = 90;
const daysOfWindow = 28;

/** What an export would add to what is known, if the numbers in it were as guessed. */
interface Candidate {
	readonly head: Omit<Advice, "likely" | "most">;
	added(guess: Guess): Audience;
}

/** Of the smallest and the largest number that is possible, or the one that is likely. */
type Guess = "least" | "likely" | "most";

/**
 * Further exports by how much each would narrow the interval, best first; without those that could not. What an export will say is not
 * known beforehand: `likely` takes for it what the estimate says. The width is concave in a total, so it is least at one of the ends of
 * what the total may be, and `most` is found by looking there.
 */
export function adviceFor(audience: Audience, solve: Solve): Advice[] {
	const { kept } = withoutBroken(audience, solve);
	const widthOf = (one: Audience) => {
		const bounds = uniqueBounds(one, solve);
		return bounds && bounds.high - bounds.low;
	};
	const now = widthOf(kept);
	if (!now) return [];
	return candidatesFor(kept)
		.flatMap(({ head, added }): Advice[] => {
			const narrower = (guess: Guess) => now - (widthOf(added(guess)) ?? now);
			const likely = Math.max(0, narrower("likely"));
			const most = Math.max(likely, narrower("least"), narrower("most"));
			return most > 0 ? [{ ...head, likely, most }] : [];
		})
		.toSorted((one, other) => other.likely - one.likely || other.most - one.most);
}

function candidatesFor(audience: Audience): Candidate[] {
	const missing = audience.posts.filter(({ reach, posts }) => reach === null || posts > 1);
	const pages = Map.groupBy(audience.posts, ({ page }) => page);
	return [
		...(missing.length > 0 ? [contentExport(audience, missing)] : []),
		...[...pages].flatMap(([page, posts]) => [...pageTotals(audience, page, posts), ...advertisements(audience, page, posts)]),
	];
}

/** The reach of each post that has none, and of each of those that only a sum is left of. */
function contentExport(audience: Audience, missing: readonly AudiencePost[]): Candidate {
	const told = audience.posts.flatMap(({ reach, posts }) => (reach === null ? [] : [reach / posts])).toSorted((one, other) => one - other);
	const usual = told[Math.floor(told.length / 2)];
	const among = new Set(missing);
	const split = (post: AudiencePost, guess: Guess): AudiencePost[] => {
		const { low, high } = audienceOf(post, audience.population.high);
		if (post.posts === 1 || post.reach === null) {
			const likely = Math.min(high, Math.max(low, Math.round((usual ?? high) * post.posts)));
			return [{ ...post, reach: { least: low, likely, most: high }[guess] }];
		}
		// Of a sum: all of it one post, or each the same.
		if (guess === "least") return [{ ...post, reach: Math.min(post.reach, high), posts: 1 }];
		const each = Math.floor(post.reach / post.posts);
		return Array.from({ length: post.posts }, (_, at) => ({ ...post, id: `${post.id} ${at}`, reach: each, posts: 1 }));
	};
	return {
		head: { get: "content-export", page: null, posts: missing.map(({ id }) => id), from: null, until: null },
		added: (guess) => ({ ...audience, posts: audience.posts.flatMap((post) => (among.has(post) ? split(post, guess) : [post])) }),
	};
}

/** Viewers of the page: over all days if that can be asked for at once, else in stretches as long as can be; and in windows of 28 days. */
function pageTotals(audience: Audience, page: string | null, posts: readonly AudiencePost[]): Candidate[] {
	const dated = posts.filter(({ publishedOn }) => publishedOn !== null).toSorted((one, other) => dayOf(one) - dayOf(other));
	const [first, last] = [dated[0], dated.at(-1)];
	if (!first || !last || dated.length < 2) return [];
	const only = !audience.totals.some((total) => total.kind === "page_window" && total.page === page && !total.only);
	const from = first.publishedOn;
	const days = dayOf(last) - dayOf(first) + 1;
	const inTurn = (length: number) => [...Map.groupBy(dated, (post) => Math.floor((dayOf(post) - dayOf(first)) / length)).values()];
	const candidate = (get: Advice["get"], until: PlainDate | null, groups: readonly (readonly AudiencePost[])[]): Candidate => ({
		head: { get, page, posts: dated.map(({ id }) => id), from, until },
		added: (guess) => withTotals(audience, groups, { only, whole: true }, guess),
	});
	return [
		days <= longestRange
			? candidate("page-range", last.publishedOn, [dated])
			: candidate("page-stretches", last.publishedOn, inTurn(longestRange)),
		...(days > daysOfWindow ? [candidate("page-windows", last.publishedOn, inTurn(daysOfWindow))] : []),
	];
}

/** Reach in Ads Manager: who saw the posts without an advertisement is not in it, so it says at least how many saw them. */
function advertisements(audience: Audience, page: string | null, posts: readonly AudiencePost[]): Candidate[] {
	const boosted = posts.filter((post) => post.boosted);
	if (boosted.length < 2) return [];
	return [
		{
			head: { get: "ads-reach", page, posts: boosted.map(({ id }) => id), from: null, until: null },
			added: (guess) => withTotals(audience, [boosted], { only: true, whole: false }, guess),
		},
	];
}

function withTotals(
	audience: Audience,
	groups: readonly (readonly AudiencePost[])[],
	tells: Pick<DeduplicatedTotal, "only" | "whole">,
	guess: Guess,
): Audience {
	const totals = groups.map((posts, at): DeduplicatedTotal => {
		const { low, high } = rangeOfAll(posts, audience.population.high);
		const likely = Math.min(high, Math.max(low, Math.round(likelyUnion(audience, posts))));
		const reach = { least: low, likely, most: high }[guess];
		return {
			id: `asked for ${at}`,
			kind: "page_window",
			posts: posts.map(({ id }) => id),
			reach,
			...tells,
			page: null,
			from: null,
			until: null,
		};
	});
	return { ...audience, totals: [...audience.totals, ...totals] };
}

function rangeOfAll(posts: readonly AudiencePost[], most: number): Range {
	const ranges = posts.map((post) => audienceOf(post, most));
	return {
		low: Math.max(...ranges.map(({ low }) => low)),
		high: Math.min(
			most,
			ranges.reduce((sum, { high }) => sum + high, 0),
		),
	};
}

function dayOf({ publishedOn }: AudiencePost): number {
	return publishedOn === null ? 0 : Date.parse(publishedOn) / 86_400_000;
}
