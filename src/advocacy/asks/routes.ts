import { form, view } from "../../programme/index.ts";
import { askCommands } from "./commands.ts";
import { askFormPage, askPage, asksPage } from "./pages.tsx";

export const askRoutes = [
	view("asks", "advocacy.read", asksPage),
	view("asks/:id", "advocacy.read", askPage),
	...form({
		command: askCommands["ask-raised"],
		at: "asks/new",
		to: "asks",
		page: askFormPage,
		done: ({ ask }, _, { session }) => `${session ? `meetings/${session}` : `asks/${ask}`}?done=raised`,
	}),
	...form({
		command: askCommands["ask-corrected"],
		at: "asks/:id/description",
		page: askFormPage,
		done: ({ ask }) => `asks/${ask}?done=corrected`,
	}),
	...form({
		command: askCommands["ask-settled"],
		to: "asks/:id/state",
		page: askPage,
		done: ({ ask }) => `asks/${ask}?done=answered`,
	}),
];
