import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { activitiesIslands } from "../src/activities/index.ts";
import { captionsIslands } from "../src/captions/index.ts";
import { mediaIslands } from "../src/media/index.ts";
import { peopleIslands } from "../src/people/index.ts";
import { reachIslands } from "../src/reach/index.ts";
import { stylesheet, stylesheetPath } from "../src/shared/ui/index.ts";
import { openOffice } from "./support/office.ts";

const islands = [...peopleIslands, ...activitiesIslands, ...mediaIslands, ...captionsIslands, ...reachIslands];

describe("scripts", () => {
	it("are served from here, under a name that changes with their content, to be kept for ever", async () => {
		const office = await openOffice();
		expect(islands.length).toBeGreaterThan(1);
		for (const { path, text } of islands) {
			expect(path).toMatch(/^\/island-[a-z]+-[0-9a-f]{12}\.(js|css)$/);
			const reply = await office.get("outsider", path);
			expect(reply.headers.get("content-type")).toBe(`text/${path.endsWith(".js") ? "javascript" : "css"}; charset=utf-8`);
			expect(reply.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
			expect(await reply.text()).toBe(text);
		}
	});

	it("travel packed, as the stylesheet does, to whoever can unpack them", async () => {
		const office = await openOffice();
		for (const { path, text } of [...islands, { path: stylesheetPath, text: stylesheet }]) {
			const reply = await office.get("outsider", path, { "accept-encoding": "br, gzip" });
			expect([reply.headers.get("content-encoding"), reply.headers.get("vary")]).toEqual(["gzip", "accept-encoding"]);
			expect(gunzipSync(Buffer.from(await reply.arrayBuffer())).toString()).toBe(text);
			const plain = await office.get("outsider", path, { "accept-encoding": "gzip;q=0" });
			expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, text]);
		}
	});

	it("are whole: nothing else is fetched for them, and nothing personal stands in them", () => {
		for (const { text } of islands) {
			expect(text).not.toMatch(/\bimport\b|\bfrom\s*["']|@import|url\(/);
			expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
			// DESIGN section 8: JavaScript of a page is at most 15 KB, packed as it travels.
			expect(gzipSync(text).length).toBeLessThan(15_000);
		}
	});

	it("run in the office, and on public pages only what counts devices and shows what it keeps", async () => {
		const office = await openOffice();
		const policyOf = async (path: string) => (await office.get("bayar", path)).headers.get("content-security-policy") ?? "";
		const { slug } = office.programme;
		for (const path of ["/office", `/office/${slug}/people`, `/office/${slug}/nothing-here`]) {
			expect(await policyOf(path)).toContain("script-src 'self'; connect-src 'self'");
		}
		for (const path of ["/mn", `/en/${slug}`, `/mn/${slug}/figures/TT`, `/en/${slug}/about`, "/sign-in", "/officer", "/nothing-here"]) {
			expect(await policyOf(path)).toMatch(/^default-src 'none'/);
			expect(await policyOf(path)).not.toMatch(/script|connect/);
			expect(await (await office.get("bayar", path)).text()).not.toContain("<script");
		}
		for (const path of [`/mn/${slug}/campaign`, `/en/${slug}/kept`]) {
			expect(await policyOf(path)).toContain("script-src 'self'; connect-src 'self'");
			const text = await (await office.get("outsider", path)).text();
			expect(
				text
					.match(/<script[^>]*>/g)
					?.filter((tag) => !/^<script type="module" src="\/island-(counting|kept)-[0-9a-f]{12}\.js">$/.test(tag)),
			).toEqual([]);
			// What a browser has already, it is told under the same policy (RFC 9111, 3.2).
			const { headers } = await office.get("outsider", path);
			const again = await office.get("outsider", path, { "if-none-match": headers.get("etag") ?? "" });
			expect([again.status, again.headers.get("content-security-policy")]).toEqual([304, headers.get("content-security-policy")]);
		}
	});
});
