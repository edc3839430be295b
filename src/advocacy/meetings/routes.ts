import { form, view } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { meetingCommands } from "./commands.ts";
import { meetingPage, meetingsPage, newMeetingPage, notesPage } from "./pages.tsx";

export const meetingRoutes = [
	view("meetings", "advocacy.read", meetingsPage),
	view("meetings/:session", "advocacy.read", meetingPage),
	...form({
		command: meetingCommands["meeting-planned"],
		at: "meetings/new",
		to: "meetings",
		input: () => ({ activity: newId(), session: newId() }),
		page: newMeetingPage,
		done: ({ session }) => `meetings/${session}?done=planned`,
	}),
	...form({
		command: meetingCommands["meeting-written"],
		at: "meetings/:session/notes",
		page: notesPage,
		done: ({ session }) => `meetings/${session}?done=written`,
	}),
];
