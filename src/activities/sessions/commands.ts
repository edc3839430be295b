import { covers } from "../../identity/index.ts";
import { findArea, readSite } from "../../places/index.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { areTimesInOrder } from "../rules.ts";
import type { ActivitiesTables, NewSession, SessionPlan } from "../schema.ts";
import { readActivity, sessionInForce, sessions } from "../store.ts";
import { withinAreas } from "../within.ts";
import { sessionOperations } from "./operations.ts";

export const sessionCommands = commandsOf(
	sessionOperations,
	{
		"session-added": async (change, { activity, ...session }) => {
			if (!(await readActivity(change.tx, change.author.areas, activity))) throw problem("activity-unknown");
			await writeSessions(change, activity, [session]);
			return { activity, session: session.id };
		},
		"session-moved": async (change, { session, ...plan }) => {
			const { heldOn, area, site, startsAt, endsAt, hours, facilitators } = plan;
			const row = await sessionInForce(change.tx, change.author.areas, session);
			await requirePlan(change, { ...plan, ...timesOf(row, plan) });
			// What was said of a day that has been is not said of one to come.
			const held = row.held && heldOn <= change.today;
			const corrected = { held, held_on: heldOn, area, site, starts_at: startsAt, ends_at: endsAt, hours, facilitators };
			await sessions.replace(change, { id: session }, corrected);
			return { session };
		},
		"session-cancelled": async (change, { session, because }) => {
			const row = await sessionInForce(change.tx, change.author.areas, session);
			if (row.cancelled) throw problem("session-cancelled");
			await sessions.replace(change, { id: session }, { cancelled: true, cancelled_because: because });
			return { session };
		},
		"session-held": async (change, { session }) => {
			await sayHeld(change, session);
			return { session };
		},
		"session-held-withdrawn": async (change, { session }) => {
			const row = await sessionInForce(change.tx, change.author.areas, session);
			if (!row.held) throw problem("session-not-said-held");
			await sessions.replace(change, { id: session }, { held: false });
			return { session };
		},
		"session-reinstated": async (change, { session }) => {
			const row = await sessionInForce(change.tx, change.author.areas, session);
			if (!row.cancelled) throw problem("session-not-cancelled");
			await sessions.replace(change, { id: session }, { cancelled: false, cancelled_because: null });
			return { session };
		},
	},
	withinAreas,
);

export async function writeSessions(change: Change, activity: string, planned: readonly NewSession[]): Promise<void> {
	for (const session of planned) {
		await requirePlan(change, session);
		if (session.held && session.heldOn > change.today) throw problem("session-to-come", { day: session.heldOn });
	}
	const rows = planned.map(({ id, startsAt = null, endsAt = null, hours = null, facilitators = [], held = false, ...place }) => ({
		...{ id, activity, cancelled: false, cancelled_because: null, held },
		...{ held_on: place.heldOn, area: place.area, site: place.site },
		...{ starts_at: startsAt, ends_at: endsAt, hours, facilitators },
	}));
	await sessions.begin(change, ...rows);
}

/** @throws Problem `session-cancelled`, `session-to-come` */
export async function sayHeld(change: Change, session: string): Promise<void> {
	const row = await sessionInForce(change.tx, change.author.areas, session);
	if (row.cancelled) throw problem("session-cancelled");
	if (row.held_on > change.today) throw problem("session-to-come", { day: row.held_on });
	await sessions.replace(change, { id: session }, { held: true });
}

/** Day and times as they will be: what a correction leaves away stays. */
function timesOf(row: ActivitiesTables["session"], { startsAt, endsAt }: SessionPlan) {
	return {
		startsAt: startsAt === undefined ? row.starts_at?.slice(0, 5) : startsAt,
		endsAt: endsAt === undefined ? row.ends_at?.slice(0, 5) : endsAt,
	};
}

async function requirePlan({ tx, author }: Change, plan: SessionPlan): Promise<void> {
	const { area, site } = plan;
	if (area !== null && !findArea(area)) throw problem("area-unknown", { area });
	if (!covers(author.areas, area)) throw problem("outside-areas");
	if (site !== null) {
		const place = await readSite(tx, site);
		if (!place) throw problem("site-unknown");
		if (area === null || !covers([area], place.area)) throw problem("site-elsewhere");
	}
	if (!areTimesInOrder(plan)) throw problem("times-disagree");
}
