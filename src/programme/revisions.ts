import { sql } from "kysely";
import { covers, type Order } from "../identity/index.ts";
import { forever, type Transaction } from "../shared/database/index.ts";
import { problem } from "./problems.ts";
import type { PlanTables } from "./schema.ts";

/** What a programme is concerns everybody in it: whoever works in some areas only does not change it for the others. */
export function requireEverywhere(order: Order): void {
	if (!covers(order.areas, "")) throw problem("change-for-everywhere");
}

export async function endRow(tx: Transaction, table: keyof PlanTables, id: string, seq: number): Promise<void> {
	await sql`update ${sql.table(table)} set until_seq = ${seq} where id = ${id} and until_seq = ${forever}`.execute(tx);
}
