import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { calendarCommands } from "./commands.ts";
import { calendarPage, schoolYearPage, shownYear } from "./pages.tsx";

const idOf = async (visit: Parameters<typeof shownYear>[0]) => ({ id: (await shownYear(visit)).known?.id ?? newId() });

/** The pages of school years. They come before the addresses of a child: no child has the id `calendar`. */
export const calendarRoutes: readonly ProgrammeRoute[] = [
	view("children/calendar", "children.read", calendarPage),
	...form({
		command: calendarCommands["school-year-written"],
		at: "children/calendar/:year",
		input: idOf,
		page: schoolYearPage,
		done: () => "children/calendar?done=written",
	}),
	...form({
		command: calendarCommands["school-year-removed"],
		to: "children/calendar/:year/removal",
		input: idOf,
		page: schoolYearPage,
		done: () => "children/calendar?done=removed",
	}),
];
