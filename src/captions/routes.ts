import { form, type ProgrammeRoute, view } from "../programme/index.ts";
import { accessibilityRoutes } from "./accessibility/routes.ts";
import { burningRoutes } from "./burning/routes.ts";
import { captionsCommands } from "./commands.ts";
import { conflictRoutes } from "./conflicts/routes.ts";
import { editorPage } from "./editor/page.tsx";
import { editorRoutes } from "./editor/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { historyRoutes } from "./history/routes.ts";
import { filmsPage } from "./list-page.tsx";
import { plainRoutes } from "./plain/routes.ts";

export const captionsRoutes: readonly ProgrammeRoute[] = [
	view("captions", "media.read", filmsPage),
	...editorRoutes,
	...form({
		command: captionsCommands["track-begun"],
		to: "captions/:film/tracks",
		page: editorPage,
		done: ({ film }) => `captions/${film}?done=begun`,
	}),
	...plainRoutes,
	...fileRoutes,
	...historyRoutes,
	...conflictRoutes,
	...burningRoutes,
	...accessibilityRoutes,
];
