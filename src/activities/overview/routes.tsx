import { covers } from "../../identity/index.ts";
import { findArea } from "../../places/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { page } from "../../shared/http/index.ts";
import { isId } from "../../shared/id.ts";
import { listSessionsAt, listSessionsBetween } from "../store.ts";
import { around } from "../surroundings.ts";
import { lastDayOf, monthOf, readMonth } from "./calendar.ts";
import { CalendarPage } from "./calendar-page.tsx";
import { listPlaces } from "./places.ts";
import { PlacesPage, SessionsAtPage } from "./places-pages.tsx";

/** More than any office holds in a month; a page that shows them still opens on a phone. */
const mostShown = 300;

/** Where and when: the calendar, and activities by place. */
export const overviewRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/calendar",
		access: "activities.read",
		handle: async (visit) => {
			const { db, clock } = visit.programme.handle;
			const month = readMonth(visit.url.searchParams.get("month")) ?? monthOf(today(clock));
			const span = { from: `${month}-01`, until: lastDayOf(month) };
			const found = await listSessionsBetween(db, visit.viewer.areas, span, mostShown + 1);
			const sessions = found.slice(0, mostShown);
			return page(<CalendarPage around={await around(visit)} month={month} sessions={sessions} hasMore={found.length > mostShown} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/places",
		access: "activities.read",
		handle: async (visit) => {
			const { db, clock } = visit.programme.handle;
			const place = placeOf(visit);
			if (!place) return page(<PlacesPage around={await around(visit)} places={await listPlaces(db, visit.viewer.areas, today(clock))} />);
			const found = await listSessionsAt(db, visit.viewer.areas, place, mostShown + 1);
			const sessions = found.slice(0, mostShown);
			return page(<SessionsAtPage around={await around(visit)} place={place} sessions={sessions} hasMore={found.length > mostShown} />);
		},
	},
];

/** The place that the address names, if it may be looked at; else all of them are shown. */
function placeOf({ url, viewer }: ProgrammeVisit): { area: string | null; site: string | null } | null {
	const [named, site] = [url.searchParams.get("area"), url.searchParams.get("site")];
	const area = named === "unknown" ? null : named;
	if (!named || (area && !findArea(area)) || !covers(viewer.areas, area)) return null;
	return { area, site: site && isId(site) ? site : null };
}
