import { type Island, islandOf, sheetOf } from "../shared/ui/index.ts";
import script from "./editor/browser.ts?island";
import style from "./editor/editor.css?raw";

/** Edits the captions of a film, side by side, while it plays. */
export const captionsIsland: Island = islandOf("captions", script);

/** How the editor looks. It stands on no other page, so no other page pays for it. */
export const captionsSheet: Island = sheetOf("captions", style);

export const captionsIslands: readonly Island[] = [captionsIsland, captionsSheet];
