import { type RawBuilder, sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { activitiesHeldAt, attendancesHeldAt, attendancesWritten, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import { likenessesHeldAt, membershipsHeldAt, membershipsInForce, membershipsWritten, reportsWritten } from "../../people/index.ts";
import { populationsHeldAt, sitesHeldAt } from "../../places/index.ts";
import { forever, type Handle, heldAt } from "../../shared/database/index.ts";

const inForce = sql<boolean>`until_seq = ${sql.lit(forever)}`;
const always = sql<boolean>`true`;

/** Each relation that a door lends, with the table behind it and what the rows have to fulfil. */
const lent: Readonly<Record<string, readonly [relation: RawBuilder<unknown>, table: string, condition: RawBuilder<boolean>]>> = {
	activitiesHeldAt: [activitiesHeldAt(7), "activity", heldAt(7)],
	attendancesHeldAt: [attendancesHeldAt(7), "attendance", heldAt(7)],
	attendancesWritten: [attendancesWritten, "attendance", always],
	headCountsHeldAt: [headCountsHeldAt(7), "head_count", heldAt(7)],
	likenessesHeldAt: [likenessesHeldAt(7), "likeness", heldAt(7)],
	membershipsHeldAt: [membershipsHeldAt(7), "membership", heldAt(7)],
	membershipsInForce: [membershipsInForce, "membership", inForce],
	membershipsWritten: [membershipsWritten, "membership", always],
	populationsHeldAt: [populationsHeldAt(7), "population", heldAt(7)],
	reportsWritten: [reportsWritten, "report", always],
	sessionsHeldAt: [sessionsHeldAt(7), "session", heldAt(7)],
	sitesHeldAt: [sitesHeldAt(7), "site", heldAt(7)],
};

describe("a relation that a door lends", () => {
	let handle: Handle;
	beforeAll(async () => {
		handle = await freshProgramme();
	});

	/** Where the relation stands on the outer side, a subquery that PostgreSQL could not pull up would be seen as one. */
	async function planOf(relation: RawBuilder<unknown>): Promise<string> {
		const { rows } = await sql<{ "QUERY PLAN": string }>`
			explain (costs off) select side from unnest('{1,2}'::integer[]) as side left join ${relation} as lent on side = 1`.execute(handle.db);
		return rows.map((row) => row["QUERY PLAN"].replace(/ (on \w+) \w+$/, " $1")).join("\n");
	}

	it.each(Object.entries(lent))("%s costs what its table costs", async (_, [relation, table, condition]) => {
		const plan = await planOf(relation);
		expect(plan).toContain(` on ${table}`);
		expect(plan).toBe(await planOf(sql`(select * from ${sql.table(table)} where ${condition})`));
		expect(plan).not.toContain("Subquery Scan");
	});

	it("would be seen if it cost more", async () => {
		expect(await planOf(sql`(select id from session where ${heldAt(7)} offset 0)`)).toContain("Subquery Scan");
	});
});
