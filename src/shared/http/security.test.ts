import { describe, expect, it } from "vitest";
import { isSameOrigin, securityHeaders } from "./security.ts";

const origin = "https://tegsh.example.org";
const sent = (headers: Record<string, string>) => new Request(`${origin}/office`, { method: "POST", headers });

describe("a form", () => {
	it.each([
		["from another site", { "sec-fetch-site": "cross-site", origin }],
		["from another address of the same site", { "sec-fetch-site": "same-site" }],
		["typed into the address bar", { "sec-fetch-site": "none" }],
		["from another site in an older browser", { origin: "https://evil.example" }],
		["from a page without an origin", { origin: "null" }],
		["from a program that says nothing", {}],
		["from another port", { origin: "http://tegsh.example.org:8080", host: "tegsh.example.org" }],
	])("%s is not ours", (_, headers) => {
		expect(isSameOrigin(sent(headers), origin)).toBe(false);
	});

	it.each([
		["of our page", { "sec-fetch-site": "same-origin" }],
		["of our page in an older browser", { origin }],
		["of our page, opened by another of our names", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }],
	])("%s is ours", (_, headers) => {
		expect(isSameOrigin(sent(headers), origin)).toBe(true);
	});
});

describe("the headers", () => {
	it("allow no script, no frame and nothing from elsewhere", () => {
		const policy = securityHeaders(true)["content-security-policy"];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/script|unsafe|https?:|\*/);
	});

	it("promise HTTPS only where there is HTTPS", () => {
		expect(securityHeaders(true)).toHaveProperty("strict-transport-security");
		expect(securityHeaders(false)).not.toHaveProperty("strict-transport-security");
	});
});
