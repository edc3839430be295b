import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fieldFiles, fieldRoutes, fieldWeight } from "../src/field/index.ts";
import type { PublicRoute } from "../src/identity/index.ts";

const textOf = (ending: string) => fieldFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";

describe("the field app", () => {
	it("weighs at most 120 KB as it travels, all of it", () => {
		expect(fieldWeight()).toBeGreaterThan(20 * 1024);
		expect(fieldWeight()).toBeLessThanOrEqual(120 * 1024);
	});

	it("travels packed for whoever asks, and as it is for whoever cannot unpack it", async () => {
		const script = fieldFiles.find(({ path }) => /app-.*\.js$/.test(path));
		const route = fieldRoutes.find(({ path }) => path === script?.path);
		const answered = async (accepted: string) => {
			const request = new Request("https://tegsh.test/", { headers: { "accept-encoding": accepted } });
			const visit = { request, url: new URL(request.url), params: {}, language: "mn", address: "", viewer: null } as const;
			const answer = await (route as PublicRoute).handle(visit);
			return [answer.headers.get("content-encoding"), Buffer.from(await answer.arrayBuffer())] as const;
		};
		const [coding, bytes] = await answered("gzip, deflate, br, zstd");
		expect([coding, brotliDecompressSync(bytes).toString()]).toEqual(["br", script?.text]);
		expect((await answered("gzip"))[0]).toBe("gzip");
		expect((await answered("br;q=0"))[1].toString()).toBe(script?.text);
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
		const { start_url, scope, display, icons } = JSON.parse(textOf(".webmanifest"));
		expect([start_url, scope, display]).toEqual(["/field", "/field", "standalone"]);
		expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
	});
});
