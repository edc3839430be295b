import type { Audience } from "./audience.ts";
import { uniqueBounds } from "./bounds.ts";
import { estimateOf } from "./estimate.ts";
import type { Solve } from "./linear.ts";
import { withoutBroken } from "./relations.ts";
import type { UniqueReach } from "./unique-reach.ts";

/** Accounts that a person has beyond the first: Meta put duplicates at about 11 % of its accounts (Q4 2022); nobody knows it for Mongolia. */
const duplicates = { low: 0, high: 0.15 };

/** What can be said of an audience. Figures that contradict others are named and left out of it. */
export function reachOf(audience: Audience, solve: Solve): UniqueReach {
	const { kept, problems } = withoutBroken(audience, solve);
	const unique = uniqueBounds(kept, solve);
	if (!unique) throw new Error("figures that contradict each other were left in");
	const { estimate, kPlus } = estimateOf(kept, unique);
	return {
		contacts: audience.posts.reduce((sum, { reach, views }) => sum + (reach ?? views ?? 0), 0),
		posts: audience.posts.reduce((sum, { posts }) => sum + posts, 0),
		withoutReach: audience.posts.reduce((sum, { reach, posts }) => sum + (reach === null ? posts : 0), 0),
		largest: kept.posts.reduce((most, { reach, posts }) => (posts === 1 ? Math.max(most, reach ?? 0) : most), 0),
		unique,
		estimate,
		kPlus,
		people: {
			low: Math.ceil(unique.low / (1 + duplicates.high)),
			high: Math.floor(unique.high / (1 + duplicates.low)),
			value: estimate && Math.round(estimate.value / (1 + (duplicates.low + duplicates.high) / 2)),
			duplicates,
		},
		population: audience.population,
		problems,
	};
}
