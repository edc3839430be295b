// An indicator sheet says what is counted and how, in both languages and as a rule; a changed sheet is a new version.
// A target is of the whole life of an indicator, or of one year or quarter; it is never a sum of others.
// Starter set: the sheets that a programme begins with, whole but for its targets.

export { type Choices, readChoices } from "./choices.ts";
export { indicatorCommands } from "./commands.ts";
export { type SheetLabels, sheetLabels } from "./labels.ts";
export { readListing } from "./listings.ts";
export { indicatorOperations } from "./operations.ts";
export { indicatorsRoutes } from "./routes.ts";
export { starterSheets } from "./starter/starter.ts";
export { listIndicators, listVersions, requireIndicator } from "./store.ts";
