import { type Island, islandOf } from "../shared/ui/index.ts";
import intake from "./intake/browser.ts?island";
import review from "./review/browser.ts?island";

/** Asks while a name is typed whether that person is on record already. */
export const intakeIsland: Island = islandOf("intake", intake);

/** Answers by keys, for whoever goes through many pairs. */
export const reviewIsland: Island = islandOf("review", review);

export const peopleIslands: readonly Island[] = [intakeIsland, reviewIsland];
