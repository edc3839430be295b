import { form, view } from "../../programme/index.ts";
import { captionsCommands } from "../commands.ts";
import { historyPage, removalPage, transcriptPage } from "./pages.tsx";

export const historyRoutes = [
	view("captions/:film/tracks/:track/history", "media.read", historyPage),
	view("captions/:film/tracks/:track/transcript", "media.read", transcriptPage),
	...form({
		command: captionsCommands["track-restored"],
		to: "captions/:film/tracks/:track/history",
		page: historyPage,
		done: ({ film, track }) => `captions/${film}/tracks/${track}/history?done=restored`,
	}),
	...form({
		command: captionsCommands["track-removed"],
		at: "captions/:film/tracks/:track/removal",
		page: removalPage,
		done: ({ film }) => `captions/${film}?done=removed`,
	}),
];
