import { figure as figureWords, rows as rowWords, rules as ruleWords, values as valueWords } from "#words/figures";
import { form as formWords, sheet as sheetWords } from "#words/indicators";
import type { Dictionary } from "../shared/words.ts";

/** Everything that the office's pages of figures say; each part holds the words of a few pages. */
export const words = { ...valueWords, ...ruleWords, ...sheetWords, ...formWords, ...figureWords, ...rowWords } satisfies Dictionary;
