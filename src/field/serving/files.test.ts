import { describe, expect, it } from "vitest";
import { fieldFiles, fieldWeight } from "./files.ts";
import { manifest } from "./manifest.ts";

const textOf = (ending: string) => fieldFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";

describe("the field app", () => {
	it("weighs at most 120 KB as it travels, all of it", () => {
		expect(fieldWeight()).toBeGreaterThan(20 * 1024);
		expect(fieldWeight()).toBeLessThanOrEqual(120 * 1024);
	});

	it("is whole: nothing else is fetched for it, and nobody else is asked", () => {
		for (const { path, text } of fieldFiles) {
			if (!path.endsWith(".js")) continue;
			expect(text).not.toMatch(/^\s*import\b|\bimport\s*\(|\bfrom\s*["']\.|https?:\/\/(?!www\.w3\.org)/m);
		}
	});

	it("is kept by one version alone: the worker knows the files that the page names", () => {
		const [, kept = "{}"] = /^self\.fieldShell=(\{.*\});/.exec(textOf("/worker.js")) ?? [];
		const { version, paths } = JSON.parse(kept) as { version: string; paths: string[] };
		const page = textOf("/field");
		expect(page).toContain(`content="${version}"`);
		for (const path of paths.filter((one) => /\.(js|css)$/.test(one))) expect(page).toContain(`"${path}"`);
		expect(paths).toEqual(fieldFiles.map(({ path }) => path).filter((path) => !/worker|manifest/.test(path)));
	});

	it("can be put among the apps of a telephone", () => {
		const { start_url, scope, display, icons } = JSON.parse(manifest);
		expect([start_url, scope, display]).toEqual(["/field", "/field", "standalone"]);
		expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
	});
});
