import { type RawBuilder, sql } from "kysely";
import { forever, withinPaths } from "../../shared/database/index.ts";

/** The viewer of a case: their areas and their account. */
export interface Looking {
	readonly areas: readonly string[];
	readonly account: string | null;
}

/** Whether an account is on the case of the row `kase`. */
export function isOnCase(account: string | null): RawBuilder<boolean> {
	return account === null ? sql<boolean>`false` : sql<boolean>`(kase.officer = ${account} or ${account} = any(kase.others))`;
}

/** Children of the rows `child` and `kase` whose cases somebody may see: in their areas, or by being on the case, wherever it is. */
export function casesSeenBy({ areas, account }: Looking): RawBuilder<boolean> {
	return sql<boolean>`(${withinPaths("child.area", areas)} or coalesce(${isOnCase(account)}, false))`;
}

/** Whether the author could see the case at a position: work done offline is taken although the case was given to somebody else since. */
export function couldSeeAt({ areas, account }: Looking, position: number, child: string): RawBuilder<boolean> {
	const then = sql`since_seq <= ${position} and until_seq > ${position} and id = ${child}`;
	return sql<boolean>`(
		exists (select from (select area from child where ${then}) as seen where ${withinPaths("seen.area", areas)})
		or exists (select from (select officer, others from child_case where ${then}) as kase where ${isOnCase(account)}))`;
}

/** Children with their cases, joined as `child` and `kase`. A child registered before there were cases has no row of one. */
export const childrenWithCases = sql`child left join child_case as kase on kase.id = child.id and kase.until_seq = ${sql.lit(forever)}`;
