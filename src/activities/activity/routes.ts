import { form, view } from "../../programme/index.ts";
import { sessionCommands } from "../sessions/commands.ts";
import { activityCommands } from "./commands.ts";
import { activitiesPage } from "./list-page.tsx";
import { activityPage, descriptionPage, newActivityPage, newSessionPage } from "./pages.tsx";
import { fieldOfPart, sessionsIn } from "./session-slots.ts";

export const activityRoutes = [
	view("activities", "activities.read", activitiesPage),
	view("activities/:activity", "activities.read", activityPage),
	...form({
		command: activityCommands["activity-planned"],
		at: "activities/new",
		to: "activities",
		input: (_, typed) => ({ sessions: sessionsIn(typed) }),
		fieldNamed: fieldOfPart,
		page: newActivityPage,
		done: ({ activity }) => `activities/${activity}?done=planned`,
	}),
	...form({
		command: activityCommands["activity-corrected"],
		at: "activities/:activity/description",
		page: descriptionPage,
		done: ({ activity }) => `activities/${activity}?done=corrected`,
	}),
	...form({
		command: sessionCommands["session-added"],
		at: "activities/:activity/sessions/new",
		to: "activities/:activity/sessions",
		page: newSessionPage,
		done: ({ activity }) => `activities/${activity}?done=session-added`,
	}),
];
