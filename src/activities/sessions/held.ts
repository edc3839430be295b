import { sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";
import { attendances, headCounts, sessions } from "../store.ts";

/** Sessions as they stood at a position; `wasHeld`: somebody was there, by name or counted by head, or somebody says that it was held. */
export function sessionsKnownAt(db: Database, asOf: number) {
	return db
		.selectFrom(sessions.heldAt(db, asOf).select(["id", "activity", "held_on", "area", "site", "cancelled", "held"]).as("one"))
		.leftJoin(attendances.heldAt(db, asOf).select("session").distinct().as("by_name"), "by_name.session", "one.id")
		.leftJoin(headCounts.heldAt(db, asOf).select("session").where("people", ">", 0).distinct().as("by_head"), "by_head.session", "one.id")
		.select(["one.id", "one.activity", "one.held_on", "one.area", "one.site", "one.cancelled"])
		.select(sql<boolean>`one.held or by_name.session is not null or by_head.session is not null`.as("wasHeld"));
}
