import { type Island, islandOf, sheetOf } from "../../shared/ui/index.ts";
import script from "./browser.ts?island";
import style from "./roster.css?raw";

/** Saves each tick as it is made. */
export const rosterIsland: Island = islandOf("roster", script);

/** How a roster looks: names in as many columns as there is room for, each as large as a thumb. */
export const rosterSheet: Island = sheetOf("roster", style);

export const activitiesIslands: readonly Island[] = [rosterIsland, rosterSheet];
