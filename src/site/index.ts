// A public page shows a figure's total as it was published or as the month began, and of what it is made of only what gives nobody away.
// An edition is a breakdown as it was published; the next one is held against all before it.
// A packed page is a reply ready to send; the cache keeps it until the rows behind it change.

export { announcementCommands } from "./announcement/commands.ts";
export { announcementOperations } from "./announcement/operations.ts";
export { announcementRoutes } from "./announcement/routes.tsx";
export { createPageCache, type PageCache } from "./cache.ts";
export { editionCommands, textCommands } from "./commands.ts";
export { publishEditions } from "./editions.ts";
export { editionOperations, textOperations } from "./operations.ts";
export { answerReady } from "./packed.ts";
export { siteReactions } from "./reactions.ts";
export { siteRoutes } from "./routes.tsx";
export { textRoutes } from "./text-routes.ts";
export { previewRoutes } from "./works/preview.tsx";
