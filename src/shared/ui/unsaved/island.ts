import { type Island, islandOf } from "../island.tsx";
import unsaved from "./browser.ts?island";

/** Asks before a page is left on which somebody typed something that was not sent. */
export const unsavedIsland: Island = islandOf("unsaved", unsaved);
