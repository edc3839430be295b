import { describe, expect, it } from "vitest";
import { isSameOrigin, type SecuredPart, securityHeaders } from "./security.ts";

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
		["from a page that came without HTTPS", { origin: "http://tegsh.example.org", host: "tegsh.example.org" }],
		["from another port", { origin: "http://tegsh.example.org:8080", host: "tegsh.example.org" }],
	])("%s is not ours", (_, headers) => {
		expect(isSameOrigin(sent(headers), origin)).toBe(false);
	});

	it("of an installation without HTTPS may be sent from a page that has none", () => {
		const from = { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" };
		expect(isSameOrigin(sent(from), "http://localhost:3000")).toBe(true);
	});

	it.each([
		["of our page", { "sec-fetch-site": "same-origin" }],
		["of our page in an older browser", { origin }],
		["of our page, opened by another of our names", { origin: "https://127.0.0.1:3000", host: "127.0.0.1:3000" }],
	])("%s is ours", (_, headers) => {
		expect(isSameOrigin(sent(headers), origin)).toBe(true);
	});
});

describe("the headers", () => {
	it.each(["office", "field", "open"] as const)("allow no frame and nothing from elsewhere (%s)", (part) => {
		const policy = securityHeaders({ secure: true, part })["content-security-policy"];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});

	it("allow our own scripts in the office, which may ask only us, and none elsewhere", () => {
		const policy = (part: SecuredPart) => securityHeaders({ secure: true, part })["content-security-policy"];
		expect(policy("office")?.split("; ")).toEqual(expect.arrayContaining(["script-src 'self'", "connect-src 'self'"]));
		expect(policy("open")).not.toMatch(/script|connect/);
	});

	it("let the field app run from a service worker, and nobody else ask where somebody is", () => {
		const headers = (part: SecuredPart) => securityHeaders({ secure: true, part });
		expect(headers("field")["content-security-policy"]?.split("; ")).toEqual(
			expect.arrayContaining(["script-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'"]),
		);
		expect(headers("office")["content-security-policy"]).not.toMatch(/worker|manifest/);
		expect(headers("field")["permissions-policy"]).toContain("geolocation=(self)");
		for (const part of ["open", "office"] as const) expect(headers(part)["permissions-policy"]).toContain("geolocation=()");
	});

	it("promise HTTPS only where there is HTTPS", () => {
		expect(securityHeaders({ secure: true, part: "open" })).toHaveProperty("strict-transport-security");
		expect(securityHeaders({ secure: false, part: "office" })).not.toHaveProperty("strict-transport-security");
	});
});
