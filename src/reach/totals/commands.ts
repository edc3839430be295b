import { campaignContacts, shownYear } from "../../campaigns/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { totalOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { totals } from "./store.ts";

export const totalCommands = commandsOf(totalOperations, {
	"total-written": async (change, { id, year, kind, posts, reach, only, whole, from, until, source }) => {
		const of = await shownYear(change.tx, year);
		const known = await campaignContacts(change.tx, { asOf: change.seq, day: change.today, year });
		if (!posts.every((post) => known.some((one) => one.id === post))) throw problem("post-of-another-year");
		if (!only && !whole) throw problem("says-nothing");
		if (from !== null && until !== null && until < from) throw problem("ends-before-start", { from, until });
		if (until !== null && until > change.today) throw problem("day-to-come", { day: until });
		if (of.population && reach > of.population.high) throw problem("more-than-people", { reach, most: of.population.high });
		const described = {
			campaign_year: year,
			kind,
			posts: [...new Set(posts)],
			reach,
			only_these: only,
			all_of_these: whole,
			first_day: from,
			last_day: until,
			source,
		};
		if (!(await totals.replace(change, { id }, described))) await totals.begin(change, { id, ...described });
		return { year };
	},
	"total-removed": async (change, { id }) => {
		const [total] = await totals.end(change, { id });
		if (!total) throw problem("total-unknown");
		return { year: total.campaign_year };
	},
});
