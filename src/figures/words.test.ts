import { describe, expect, it } from "vitest";
import { figure as figureWords, rows as rowWords, rules as ruleWords, values as valueWords } from "#words/figures";
import { form as formWords, sheet as sheetWords } from "#words/indicators";
import { words } from "./words.ts";

describe("the words of figures", () => {
	it("are each in one part only: the last of two would silence the other", () => {
		const parts = [figureWords, formWords, rowWords, ruleWords, sheetWords, valueWords];
		expect(parts.flatMap((part) => Object.keys(part)).toSorted()).toEqual(Object.keys(words).toSorted());
	});
});
