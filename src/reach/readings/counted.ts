import { campaignContacts, listCampaigns } from "../../campaigns/index.ts";
import { widestPopulation } from "../../campaigns/rules.ts";
import type { PostRow, ReachablePeople } from "../../campaigns/schema.ts";
import { type Count, countBetween } from "../../counting/index.ts";
import { byDay, type Listing, nobody, outsideWindow, type Sought } from "../../counting/listing.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Solve } from "../models/linear.ts";
import { reachOf } from "../models/reach.ts";
import { linearSolver } from "../solver.ts";
import type { PostTotal } from "../totals/schema.ts";
import { listTotals } from "../totals/store.ts";
import { audienceOfPosts } from "./audiences.ts";
import type { ReachFilter } from "./countable.ts";
import { asCount } from "./reading.ts";

const endOfTime = "9999-12-31";

/** Posts of a campaign year, or of all, with how many people they reached together: that is not the sum of the rows. */
export async function listPeopleReached(db: Database, sought: Sought<ReachFilter>): Promise<Listing<"no-number">> {
	const { asOf } = sought;
	// Also those whose day is to come: they are left out with that reason.
	const all = await campaignContacts(db, { asOf, day: endOfTime, year: sought.counts.year });
	const judged = all.map((post) => ({
		post,
		reason: outsideWindow(sought, post.publishedOn) ?? (post.contacts === null ? ("no-number" as const) : null),
	}));
	const within = judged.flatMap(({ post, reason }) => (reason === null || reason === "no-number" ? [post] : []));
	const counted = within.filter(({ contacts }) => contacts !== null);
	const known = {
		population: await populationOf(db, within, asOf),
		totals: await listTotals(db, { asOf }),
		solve: await linearSolver(),
		asOf,
	};
	return {
		rows: counted
			.map(({ id, itemTitle, publishedOn, platform, contacts }) => ({
				...nobody,
				id,
				name: itemTitle.mn,
				day: publishedOn,
				area: null,
				occasion: platform,
				value: contacts ?? 0,
			}))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ post: { id, publishedOn: day, itemTitle, contacts }, reason }) =>
			reason === null ? [] : [{ id, session: null, day, area: null, name: itemTitle.mn, reason, value: contacts ?? 1 }],
		),
		together: (day) =>
			together(
				within.filter(({ publishedOn }) => publishedOn <= day),
				known,
			),
	};
}

interface Known {
	readonly population: ReachablePeople | null;
	readonly totals: readonly PostTotal[];
	readonly solve: Solve;
	readonly asOf: number;
}

/**
 * A post whose number nobody knows may have been seen by everybody who can be reached. Where nobody has said how many that is, posts
 * without a number are left out, the others' sum is the upper end, and nothing is likelier than anything else.
 */
function together(posts: readonly PostRow[], { population, totals, solve, asOf }: Known): Count<"person"> {
	const rows = posts.filter(({ contacts }) => contacts !== null);
	const most = rows.reduce((sum, { contacts }) => sum + (contacts ?? 0), 0);
	const audience = audienceOfPosts(population ? posts : rows, totals, population ?? { low: most, high: most, source: "" });
	const { how: _, best, ...accounts } = asCount(reachOf(audience, solve), rows, asOf);
	return countBetween({ ...accounts, best: population && best, unit: "person" });
}

async function populationOf(db: Database, posts: readonly PostRow[], asOf: number): Promise<ReachablePeople | null> {
	const met = new Set(posts.map(({ year }) => year));
	const campaigns = await listCampaigns(db, { asOf });
	const years = campaigns.flatMap((campaign) => campaign.years).filter(({ id }) => met.has(id));
	return widestPopulation(years.map((year) => year.population));
}
