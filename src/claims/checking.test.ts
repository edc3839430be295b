import { describe, expect, it } from "vitest";
import { publishedFacts } from "../../test/support/claims-facts.ts";
import { checkClaims } from "./check.ts";
import { checkedText, checkText } from "./checking.ts";

const facts = publishedFacts();

describe("a long report", () => {
	it("is read apart, and is judged as a short one", async () => {
		const text = "So far 1,037 teachers were trained, and 736 teachers before.\n".repeat(300);
		const { claims, others, readUntil } = await checkText(text, facts);
		expect(claims).toEqual(checkClaims(text, facts));
		expect([others, readUntil]).toEqual([0, text.length]);
	});

	it("of more numbers than a page can show is shown up to the last of its first thousand, and all are counted", () => {
		const text = "So far 1,037 teachers were trained, and 736 teachers before.\n".repeat(600);
		const all = checkClaims(text, facts);
		const { claims, tally, others, readUntil } = checkedText({ text, facts });
		expect(claims).toEqual(all.slice(0, 1_000));
		expect(others).toBe(200);
		expect(Object.values(tally).reduce((sum, count) => sum + count)).toBe(all.length);
		expect(readUntil).toBe(claims.at(-1)?.place.end);
	});
});
