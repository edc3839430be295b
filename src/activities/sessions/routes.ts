import { form, view } from "../../programme/index.ts";
import { sessionCommands } from "./commands.ts";
import { cancellationPage, dateAndPlacePage, sessionPage } from "./pages.tsx";
import { signInSheet } from "./sign-in-sheet.tsx";

export const sessionRoutes = [
	view("sessions/:session", "activities.read", sessionPage),
	view("sessions/:session/sign-in-sheet", "activities.read", signInSheet),
	...form({
		command: sessionCommands["session-moved"],
		at: "sessions/:session/date-and-place",
		page: dateAndPlacePage,
		done: ({ session }) => `sessions/${session}?done=moved`,
	}),
	...form({
		command: sessionCommands["session-held"],
		to: "sessions/:session/held",
		page: sessionPage,
		done: ({ session }) => `sessions/${session}?done=held`,
	}),
	...form({
		command: sessionCommands["session-held-withdrawn"],
		to: "sessions/:session/held-withdrawn",
		page: sessionPage,
		done: ({ session }) => `sessions/${session}?done=held-withdrawn`,
	}),
	...form({
		command: sessionCommands["session-cancelled"],
		at: "sessions/:session/cancellation",
		page: cancellationPage,
		done: ({ session }) => `sessions/${session}?done=cancelled`,
	}),
	...form({
		command: sessionCommands["session-reinstated"],
		to: "sessions/:session/reinstatement",
		page: sessionPage,
		done: ({ session }) => `sessions/${session}?done=reinstated`,
	}),
];
