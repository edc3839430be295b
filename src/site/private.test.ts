import { beforeAll, describe, expect, it } from "vitest";
import { aMonthLater } from "../../test/support/months.ts";
import { populatedInstallation, smallWorld } from "../../test/support/populated.ts";
import { call } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import type { Route } from "../shared/http/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { createPageCache, siteReactions, siteRoutes } from "./index.ts";
import { readPublicView } from "./store.ts";

const origin = "https://tegsh.example";
let programme: Programme;
let installation: Awaited<ReturnType<typeof populatedInstallation>>;

beforeAll(async () => {
	installation = await populatedInstallation(smallWorld);
	programme = aMonthLater(installation.programme);
}, 120_000);

function routesWhere(isPublic: boolean) {
	return siteRoutes({ programmes: () => [{ ...programme, isPublic }], origin, cache: createPageCache() });
}

/** Each page and file of a programme, as far as there is one of it. */
async function addresses(): Promise<readonly string[]> {
	const { figures, campaign } = await readPublicView(programme, await journalHead(programme.handle), today(programme.handle.clock));
	const of: Readonly<Record<string, string>> = {
		language: "en",
		programme: programme.slug,
		code: figures[0]?.figure.indicator.code ?? "TT",
		year: campaign[0]?.key ?? "2019",
		work: campaign[0]?.works[0]?.key ?? "1",
	};
	const paths = (routesWhere(true) as readonly Route[]).map(({ path }) => path).filter((path) => path.startsWith("/:language/:programme"));
	return paths.map((path) => path.replace(/:(\w+)/g, (_, name: string) => of[name] ?? "1"));
}

describe("a programme that nobody has switched on", () => {
	it("has no public page, file, card or feed: each answers in words that there is no such page", async () => {
		const all = await addresses();
		expect(all.length).toBeGreaterThan(15);
		const open = await Promise.all(all.map(async (path) => (await call(routesWhere(true), { path })).status));
		expect(open.filter((status) => status === 200).length).toBeGreaterThan(8);
		const routes = routesWhere(false);
		for (const path of all) {
			const reply = await call(routes, { path });
			expect([path, reply.status]).toEqual([path, 404]);
			expect(await reply.text()).toContain("the programme may not be public");
		}
	});

	it("stands in no list: not on the first page, not in the map for search engines", async () => {
		const said = async (isPublic: boolean) => {
			const routes = routesWhere(isPublic);
			const texts = await Promise.all(
				["/mn", "/en", "/sitemap.xml", "/robots.txt"].map(async (path) => (await call(routes, { path })).text()),
			);
			return texts.some((text) => text.includes(`/${programme.slug}`));
		};
		expect(await said(true)).toBe(true);
		expect(await said(false)).toBe(false);
	});

	it("publishes no breakdown, and begins to once it is public", async () => {
		const { handle, url } = installation;
		let isPublic = false;
		const programmes = () => [{ ...programme, isPublic }];
		const reactions = await siteReactions({ cache: createPageCache(), installation: handle, url, programmes, log: expect.unreachable });
		const editions = async () => (await programme.handle.pool.query("select count(*)::int as n from edition")).rows[0].n;
		try {
			reactions.look();
			await new Promise((resolve) => setTimeout(resolve, 1_500));
			expect(await editions()).toBe(0);
			isPublic = true;
			reactions.look();
			await expect.poll(editions, { interval: 100 }).toBeGreaterThan(0);
		} finally {
			await reactions.close();
		}
	});
});
