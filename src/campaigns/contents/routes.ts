import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { blockPage, mediaPage, newBlockPage } from "./block-pages.tsx";
import { contentCommands } from "./commands.ts";
import { contentPage, openingPage, versionsPage } from "./pages.tsx";

const at = "campaigns/items/:item/contents/:language";
const done = ({ item, language }: { readonly item: string; readonly language: string }) =>
	`campaigns/items/${item}/contents/${language}?done=content`;

/** What an item says in one language, and the forms that change it. */
export const contentRoutes: readonly ProgrammeRoute[] = [
	view(at, "campaigns.read", contentPage),
	view(`${at}/versions`, "campaigns.read", versionsPage),
	...form({ command: contentCommands["content-written"], at: `${at}/opening`, page: openingPage, done }),
	...form({ command: contentCommands["content-shown"], at: `${at}/media`, page: mediaPage, done }),
	...form({ command: contentCommands["content-taken-over"], to: `${at}/taking-over`, page: contentPage, done }),
	...form({ command: contentCommands["block-written"], at: `${at}/blocks/new/:kind`, page: newBlockPage, done }),
	...form({ command: contentCommands["block-written"], at: `${at}/blocks/:id`, page: blockPage, done }),
	...form({ command: contentCommands["block-moved"], to: `${at}/blocks/:id/moves/:where`, page: contentPage, done }),
	...form({ command: contentCommands["block-removed"], to: `${at}/blocks/:id/removal`, page: contentPage, done }),
];
