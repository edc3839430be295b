import { form, type ProgrammeRoute, view } from "../programme/index.ts";
import { textCommands } from "./commands.ts";
import { textPage, textsPage } from "./text-pages.tsx";

/** The texts of the public pages, for whoever may write them. */
export const textRoutes: readonly ProgrammeRoute[] = [
	view("texts", "site.write", textsPage),
	...form({ command: textCommands["text-written"], at: "texts/:key", page: textPage, done: () => "texts?done=saved" }),
	...form({ command: textCommands["text-reset"], to: "texts/:key/reset", page: textPage, done: () => "texts?done=reset" }),
];
