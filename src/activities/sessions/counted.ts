import { type ListedLeftOut, type Listing, nobody, outsideWindow, type Sought, type TimeReason } from "../../counting/listing.ts";
import type { Database } from "../../shared/database/index.ts";
import { activities, sessions } from "../store.ts";
import type { SessionsFilter } from "./countable.ts";

/** Sessions held. */
export async function listSessionsHeld(db: Database, sought: Sought<SessionsFilter>): Promise<Listing<"session-cancelled">> {
	const judged = (await sessionsOf(db, sought)).map((session) => ({
		...session,
		reason: session.cancelled ? ("session-cancelled" as const) : outsideWindow(sought, session.day),
	}));
	return {
		rows: judged
			.filter(({ reason }) => reason === null)
			.map(({ id, day, area, title }) => ({ ...nobody, id, name: title, day, area, occasion: title, session: id, value: 1 })),
		leftOut: judged.flatMap(({ id, day, area, title, reason }): ListedLeftOut<"session-cancelled" | TimeReason>[] =>
			reason === null ? [] : [{ id, session: id, day, area, name: title, reason, value: 1 }],
		),
	};
}

/** Of the wanted kinds, by day; the others are not spoken of. */
function sessionsOf(db: Database, { counts, asOf }: Sought<SessionsFilter>) {
	const held = db
		.selectFrom(sessions.heldAt(db, asOf).select(["id", "activity", "held_on", "area", "cancelled"]).as("session"))
		.innerJoin(activities.heldAt(db, asOf).select(["id", "title", "kind"]).as("activity"), "activity.id", "session.activity")
		.select(["session.id", "session.held_on as day", "session.area", "session.cancelled", "activity.title"])
		.orderBy("session.held_on")
		.orderBy("session.id");
	return (counts.kinds.length === 0 ? held : held.where("activity.kind", "in", counts.kinds)).execute();
}
