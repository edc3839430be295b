import { expect, it } from "vitest";
import { publishedFacts } from "../../test/support/claims-facts.ts";
import { checkClaims } from "./check.ts";
import { checkText } from "./checking.ts";

it("a long report is read apart, and is judged as a short one", async () => {
	const facts = publishedFacts();
	const text = "So far 1,037 teachers were trained, and 736 teachers before.\n".repeat(300);
	expect(await checkText(text, facts)).toEqual(checkClaims(text, facts));
});
