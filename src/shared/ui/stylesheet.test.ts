import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { stylesheet, stylesheetPath } from "./stylesheet.ts";

describe("the stylesheet", () => {
	it("is there, and no file of it is empty", () => {
		for (const rule of [":root{", ".notice", ".field", "thead th", ".count-bar", ".d-sky", ".office-header", ".hero", "@media print"]) {
			expect(stylesheet.replace(/\s+\{/g, "{")).toContain(rule);
		}
	});

	it("costs a first visit at most 10 KB", () => {
		expect(gzipSync(stylesheet).byteLength).toBeLessThanOrEqual(10_240);
	});

	it("asks nobody else for anything", () => {
		expect(stylesheet).not.toMatch(/url\(|@import|@font-face/);
	});

	it("is served under a name that changes with its content", () => {
		expect(stylesheetPath).toMatch(/^\/style-[0-9a-f]{12}\.css$/);
	});
});
