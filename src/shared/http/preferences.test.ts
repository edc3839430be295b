import { describe, expect, it } from "vitest";
import { preferredLanguage, rememberLanguage, safePath } from "./preferences.ts";

const asking = (headers: Record<string, string>) => preferredLanguage(new Request("http://localhost/", { headers }));

describe("the language", () => {
	it.each([
		[{}, "mn"],
		[{ "accept-language": "en-GB,en;q=0.9" }, "en"],
		[{ "accept-language": "ja,en;q=0.8,mn;q=0.5" }, "en"],
		[{ "accept-language": "fr" }, "mn"],
		[{ "accept-language": "en", cookie: "a=b; language=mn" }, "mn"],
		[{ cookie: "language=ru" }, "mn"],
		[{ cookie: "mylanguage=en" }, "mn"],
	])("of %j is %s", (headers, language) => {
		expect(asking(headers)).toBe(language);
	});

	it("that was chosen is remembered, over HTTPS only where there is HTTPS", () => {
		const [pair] = rememberLanguage("en", true).split(";");
		expect(asking({ cookie: pair as string })).toBe("en");
		expect(rememberLanguage("en", true)).toContain("Secure");
		expect(rememberLanguage("en", false)).not.toContain("Secure");
	});
});

describe("a path to go back to", () => {
	it.each(["/office", "/office/demo/people?text=%D0%91#list", "/"])("%s is ours", (path) => {
		expect(safePath(path, "/home")).toBe(path);
	});

	it.each([
		null,
		undefined,
		"",
		"//evil.example",
		"/\\evil.example",
		"https://evil.example",
		"office",
		"/a b",
		"/бат",
		"/a\u0001",
		"/x\\y",
		"javascript:alert(1)",
	])("%s leads home", (path) => {
		expect(safePath(path, "/home")).toBe("/home");
	});
});
