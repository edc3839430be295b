import { type Island, islandOf } from "../shared/ui/index.ts";
import intake from "./intake/browser.ts?island";

/** Asks while a name is typed whether that person is on record already. */
export const intakeIsland: Island = islandOf("intake", intake);

export const peopleIslands: readonly Island[] = [intakeIsland];
