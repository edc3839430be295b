import { view } from "../../programme/index.ts";
import { calendarPage } from "./calendar-page.tsx";
import { placesPage } from "./places-pages.tsx";

/** The calendar, and activities by place. */
export const overviewRoutes = [view("calendar", "activities.read", calendarPage), view("activities/places", "activities.read", placesPage)];
