import type { Count } from "../counting/index.ts";
import type { Database } from "../shared/database/index.ts";
import { peopleBehind } from "./rules.ts";
import type { PostRow, ReachablePeople } from "./schema.ts";

interface Behind {
	readonly posts: readonly PostRow[];
	readonly population: ReachablePeople;
	readonly asOf: number;
}

type Read = (db: Database, behind: Behind) => Promise<Count<"person">>;

let lent: Read | null = null;

/**
 * What several posts reached together, and what is likely, is known to `reach`, which comes after this slice and lends it as its module is
 * loaded. So a page of a campaign, a figure, a public page and the check of a text say one number.
 */
export function lendPeopleReached(read: Read): void {
	lent = read;
}

/** How many people stand behind the contacts of posts; null where nobody has said how many can be reached at all. */
export async function peopleReached(
	db: Database,
	posts: readonly PostRow[],
	population: ReachablePeople | null,
	asOf: number,
): Promise<Count<"person"> | null> {
	if (population === null) return null;
	return lent ? lent(db, { posts, population, asOf }) : peopleBehind(posts, population, asOf);
}
