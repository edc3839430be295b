import { describe, expect, it } from "vitest";
import { formWords } from "../indicators/form-words.ts";
import { sheetWords } from "../indicators/sheet-words.ts";
import { figureWords } from "./figure-words.ts";
import { rowWords } from "./row-words.ts";
import { ruleWords } from "./rule-words.ts";
import { valueWords } from "./value-words.ts";
import { words } from "./words.ts";

describe("the words of figures", () => {
	it("are each in one part only: the last of two would silence the other", () => {
		const parts = [figureWords, formWords, rowWords, ruleWords, sheetWords, valueWords];
		expect(parts.flatMap((part) => Object.keys(part)).toSorted()).toEqual(Object.keys(words).toSorted());
	});
});
