import { type Island, sheetOf } from "../../../shared/ui/index.ts";
import look from "./look.css?raw";

/** How the lists of cases look; they alone load it. */
export const boardSheet: Island = sheetOf("board", look);
