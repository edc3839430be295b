import { formWords } from "../indicators/form-words.ts";
import { sheetWords } from "../indicators/sheet-words.ts";
import type { Dictionary } from "../shared/words.ts";
import { figureWords } from "./figure-words.ts";
import { rowWords } from "./row-words.ts";
import { ruleWords } from "./rule-words.ts";
import { valueWords } from "./value-words.ts";

/** Everything that the office's pages of figures say; each part holds the words of a few pages. */
export const words = { ...valueWords, ...ruleWords, ...sheetWords, ...formWords, ...figureWords, ...rowWords } satisfies Dictionary;
