import { type Island, islandOf } from "../../shared/ui/index.ts";
import kept from "./kept-page/browser.ts?island";
import telling from "./telling/browser.ts?island";

/** Counts what is seen of films, stories and posters on public pages. */
export const countingIsland: Island = islandOf("counting", telling);

/** Shows and deletes what a browser keeps of it. */
export const keptIsland: Island = islandOf("kept", kept);

export const reachIslands: readonly Island[] = [countingIsland, keptIsland];
