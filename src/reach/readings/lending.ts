import { lendPeopleReached } from "../../campaigns/index.ts";
import { countBetween } from "../../counting/index.ts";
import { reachOf } from "../models/reach.ts";
import { linearSolver } from "../solver.ts";
import { listTotals } from "../totals/store.ts";
import { audienceOfPosts } from "./audiences.ts";
import { asCount } from "./reading.ts";

/** The number of accounts, each taken for one person, as a campaign's pages, figures, public pages and the check of a text say it. */
lendPeopleReached(async (db, { posts, population, asOf }) => {
	const audience = audienceOfPosts(posts, await listTotals(db, { asOf }), population);
	const { how: _, ...accounts } = asCount(reachOf(audience, await linearSolver()), posts, asOf);
	return countBetween({ ...accounts, unit: "person" });
});
