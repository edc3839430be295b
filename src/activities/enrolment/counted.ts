import { type Listing, lastDay, nobody, type Sought } from "../../counting/listing.ts";
import { readEnrolments } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { sessionsKnownAt } from "../sessions/held.ts";
import { activities } from "../store.ts";
import type { EnrolmentFilter, EnrolmentReason } from "./countable.ts";

/** Sites where such sessions were held, each with the people enrolled in it by the latest number that was known. */
export async function listEnrolment(db: Database, sought: Sought<EnrolmentFilter>): Promise<Listing<EnrolmentReason>> {
	const visited = await sitesVisited(db, sought);
	const enrolments = await readEnrolments(db, {
		sites: visited.map(({ site }) => site),
		asOf: sought.asOf,
		year: Number(sought.day.slice(0, 4)),
	});
	const sites = visited.map(({ site, day }) => {
		const { name = "", area = null, latest = null } = enrolments.get(site) ?? {};
		return { id: site, name, area, day, latest };
	});
	return {
		rows: sites.flatMap(({ latest, ...site }) =>
			latest === null ? [] : [{ ...nobody, ...site, occasion: String(latest.year), value: latest.people }],
		),
		leftOut: sites.flatMap(({ latest, ...site }) =>
			latest === null ? [{ ...site, session: null, reason: "no-enrolment" as const, value: 1 }] : [],
		),
	};
}

/** Each with the day of the first session in it, by day. */
async function sitesVisited(db: Database, { counts, windowFrom, windowUntil, day, asOf }: Sought<EnrolmentFilter>) {
	const held = db
		.selectFrom(sessionsKnownAt(db, asOf).as("session"))
		.innerJoin(activities.heldAt(db, asOf).select(["id", "kind"]).as("activity"), "activity.id", "session.activity")
		.where("session.cancelled", "=", false)
		.where("session.wasHeld", "=", true)
		.where("session.held_on", ">=", windowFrom)
		.where("session.held_on", "<=", lastDay({ windowUntil }, day))
		.where("session.site", "is not", null)
		.select((of) => ["session.site", of.fn.min<PlainDate>("session.held_on").as("day")])
		.groupBy("session.site")
		.orderBy("day")
		.orderBy("session.site");
	const rows = await (counts.kinds.length === 0 ? held : held.where("activity.kind", "in", counts.kinds)).execute();
	return rows.flatMap(({ site, day }) => (site === null ? [] : [{ site, day }]));
}
