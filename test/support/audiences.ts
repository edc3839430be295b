import type { Audience, AudiencePost, DeduplicatedTotal } from "../../src/reach/index.ts";

/** A post with its reach, of one page. */
export function post(id: string, reach: number | null, more: Partial<AudiencePost> = {}): AudiencePost {
	return { id, reach, views: null, posts: 1, page: "page", publishedOn: null, boosted: false, ...more };
}

/** What a page that posts nothing else says of some of its posts together. */
export function total(id: string, posts: string[], reach: number, more: Partial<DeduplicatedTotal> = {}): DeduplicatedTotal {
	return { id, kind: "page_window", posts, reach, only: true, whole: true, page: "page", from: null, until: null, ...more };
}

/** Among a thousand people. */
export function audience(known: Partial<Audience>, people = 1_000): Audience {
	return { posts: [], totals: [], strata: [], population: { low: people, high: people, source: "Census" }, ...known };
}
