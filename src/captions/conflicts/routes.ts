import { form, view } from "../../programme/index.ts";
import { captionsCommands } from "../commands.ts";
import { conflictPage, conflictsPage } from "./pages.tsx";

export const conflictRoutes = [
	view("captions/:film/conflicts", "media.read", conflictsPage),
	...form({
		command: captionsCommands["conflict-settled"],
		at: "captions/:film/conflicts/:conflict",
		page: conflictPage,
		done: ({ film }) => `captions/${film}/conflicts?done=settled`,
	}),
];
