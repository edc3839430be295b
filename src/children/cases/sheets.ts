import { type Island, sheetOf } from "../../shared/ui/index.ts";
import look from "./look.css?raw";
import { skippingStyle } from "./questions/skipping.ts";

/** How the pages of cases look; they alone load it. */
export const casesSheet: Island = sheetOf("cases", look);

/** Which questions of an assessment are shown. */
export const questionsSheet: Island = sheetOf("questions", skippingStyle());

export const casesIslands: readonly Island[] = [casesSheet, questionsSheet];
