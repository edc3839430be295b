import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { heavyParts } from "../../../test/support/page-weight.ts";
import { demoInstallation } from "../../../test/support/populated.ts";
import { call } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { createPageCache, siteRoutes } from "../index.ts";

// The demo as a first start leaves it, two of whose films are ready.
let programme: Programme;
let routes: ReturnType<typeof siteRoutes>;

beforeAll(async () => {
	({ programme } = await demoInstallation());
	routes = siteRoutes({ programmes: () => [programme], origin: "https://tegsh.example", cache: createPageCache() });
});

const bytesOf = async (path: string) => (await (await call(routes, { path })).arrayBuffer()).byteLength;

describe("a page of the demo", () => {
	it.each(["mn", "en"])("in %s weighs no more than a slow telephone takes before anybody taps", async (language) => {
		const home = `/${language}/${programme.slug}`;
		const list = await (await call(routes, { path: `${home}/campaign` })).text();
		const works = [...new Set([...list.matchAll(/href="([^"]*\/campaign\/\d+(?:\/[a-z]+-\d+)?)"/g)].map(([, path = ""]) => path))];
		expect(works.length).toBeGreaterThan(12);
		for (const path of [home, `${home}/announcement`, `${home}/campaign`, `${home}/accessibility`, ...works]) {
			const response = await call(routes, { path });
			expect([path, response.status]).toEqual([path, 200]);
			expect([path, await heavyParts(await response.text(), bytesOf)]).toEqual([path, []]);
		}
	});
});

describe("a film on its page", () => {
	it("is no larger than 360p unless somebody chose, and nothing of it is loaded before it plays: for whoever saves data, too", async () => {
		const list = await (await call(routes, { path: `/mn/${programme.slug}/campaign` })).text();
		const works = [...new Set([...list.matchAll(/href="([^"]*\/campaign\/\d+\/video-\d+)"/g)].map(([, path = ""]) => path))];
		const saving = { headers: { "save-data": "on" } };
		let played = 0;
		for (const path of works) {
			const page = await (await call(routes, { path, ...saving })).text();
			expect(page).toBe(await (await call(routes, { path })).text());
			const [, size] = /<video[^>]* preload="none"[^>]*><source src="[^"]*\/film\/(\d+)p\.mp4"/.exec(page) ?? [];
			if (size === undefined) continue;
			played += 1;
			expect([path, Number(size) <= 360]).toEqual([path, true]);
			const smaller = await (await call(routes, { path: `${path}/sizes/240p`, ...saving })).text();
			expect(smaller).toMatch(/<video[^>]* preload="none"[^>]*><source src="[^"]*\/film\/240p\.mp4"/);
		}
		expect(played).toBeGreaterThan(0);
	});
});

describe("planted faults that this finds", () => {
	const noise = randomBytes(16 * 1024).toString("base64");
	it.each([
		["a page of too many words", `<p>${noise}</p>`, ["html"]],
		["a heavy picture at the top", '<img src="/heavy.jpg">', ["beforeTap"]],
		["the poster of a film", '<video poster="/heavy.jpg"></video>', ["beforeTap"]],
		["a picture in sizes that are all heavy", '<source srcset="/heavy.webp 320w, /heavy.webp 1280w"><img src="/small.jpg">', ["beforeTap"]],
	])("%s", async (_, html, heavy) => {
		expect(await heavyParts(html, async (path) => (path.includes("heavy") ? 200_000 : 1_000))).toEqual(heavy);
	});

	it("and a picture that waits until it is near is none", async () => {
		expect(await heavyParts('<img src="/heavy.jpg" loading="lazy">', async () => 200_000)).toEqual([]);
	});
});
