import type { PostRow, ReachablePeople } from "../../campaigns/schema.ts";
import type { Audience, AudiencePost } from "../models/audience.ts";
import type { PostTotal } from "../totals/schema.ts";

/**
 * What is known of those who saw some posts. A number that has each account once is a reach; one that has each look is of views, of which
 * nothing follows but that they were at most so many. A total counts where all its posts are among these.
 */
export function audienceOfPosts(posts: readonly PostRow[], totals: readonly PostTotal[], population: ReachablePeople): Audience {
	const ids = new Set(posts.map(({ id }) => id));
	return {
		posts: posts.map(pieceOf),
		totals: totals.flatMap((total) => {
			const own = total.posts.filter((id) => ids.has(id));
			if (own.length === total.posts.length) return [total];
			// Of some of its posts a total says at most, if it has all who saw them: whoever saw another may be in it as well.
			return own.length > 0 && total.whole ? [{ ...total, posts: own, only: false }] : [];
		}),
		population,
		strata: [],
	};
}

function pieceOf({ id, platform, publishedOn, measurement }: PostRow): AudiencePost {
	const isOnce = measurement?.counted === "once";
	return {
		id,
		reach: measurement && isOnce ? measurement.contacts : null,
		views: measurement && !isOnce ? measurement.contacts : null,
		posts: 1,
		page: platform,
		publishedOn,
		boosted: false,
	};
}
