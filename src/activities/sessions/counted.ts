import { type ListedLeftOut, type Listing, nobody, outsideWindow, type Sought, type TimeReason } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { activities } from "../store.ts";
import type { SessionsFilter } from "./countable.ts";
import { sessionsKnownAt } from "./held.ts";

type SessionReason = "session-cancelled" | "not-said-held";

/** Sessions held. */
export async function listSessionsHeld(db: Database, sought: Sought<SessionsFilter>): Promise<Listing<SessionReason>> {
	const judged = (await sessionsOf(db, sought)).map((session) => ({
		...session,
		reason: reasonAgainst(sought, session),
	}));
	return {
		rows: judged
			.filter(({ reason }) => reason === null)
			.map(({ id, day, area, title }) => ({ ...nobody, id, name: title, day, area, occasion: title, session: id, value: 1 })),
		leftOut: judged.flatMap(({ id, day, area, title, reason }): ListedLeftOut<SessionReason | TimeReason>[] =>
			reason === null ? [] : [{ id, session: id, day, area, name: title, reason, value: 1 }],
		),
	};
}

/** Null where it counts: a day that has passed is not enough. */
function reasonAgainst(
	sought: Sought,
	{ day, cancelled, wasHeld }: { readonly day: PlainDate; readonly cancelled: boolean; readonly wasHeld: boolean },
): SessionReason | TimeReason | null {
	if (cancelled) return "session-cancelled";
	return outsideWindow(sought, day) ?? (wasHeld ? null : "not-said-held");
}

/** Of the wanted kinds, by day; the others are not spoken of. */
function sessionsOf(db: Database, { counts, asOf }: Sought<SessionsFilter>) {
	const held = db
		.selectFrom(sessionsKnownAt(db, asOf).as("session"))
		.innerJoin(activities.heldAt(db, asOf).select(["id", "title", "kind"]).as("activity"), "activity.id", "session.activity")
		.select(["session.id", "session.held_on as day", "session.area", "session.cancelled", "session.wasHeld", "activity.title"])
		.orderBy("session.held_on")
		.orderBy("session.id");
	return (counts.kinds.length === 0 ? held : held.where("activity.kind", "in", counts.kinds)).execute();
}
