import { describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { aMonthLater } from "../../test/support/months.ts";
import { sarnai } from "../../test/support/people.ts";
import { populatedInstallation } from "../../test/support/populated.ts";
import { defineIndicator } from "../../test/support/sheets.ts";
import { call } from "../../test/support/visits.ts";
import { demoSheets, inventWorld } from "../demo/index.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { realClock } from "../shared/clock.ts";
import { openHandle } from "../shared/database/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { createPageCache } from "./cache.ts";
import { pack } from "./packed.ts";
import { followProgramme, siteReactions } from "./reactions.ts";
import { siteRoutes } from "./routes.tsx";

const page = async () => pack("page", { type: "text/plain" });

describe("a page", () => {
	it("is gone before the writer has the receipt", async () => {
		const { programme } = await freshInstallation();
		const cache = createPageCache();
		followProgramme(cache, programme.handle);
		await cache.keepPage(programme.handle.schema, "/mn/test", page);
		await defineIndicator(programme.handle, sarnai, demoSheets([])[0] as IndicatorSheet);
		expect(cache.ready("/mn/test")).toBeUndefined();
	});

	it("is gone when another process wrote", async () => {
		const { programme, handle, url } = await freshInstallation();
		const cache = createPageCache();
		const reactions = await siteReactions({ cache, installation: handle, url, programmes: () => [programme], log: () => {} });
		// A handle of its own has followers of its own, as another process would.
		const elsewhere = openHandle(url, programme.handle.schema, realClock);
		try {
			await cache.keepPage(programme.handle.schema, "/mn/test", page);
			await cache.keepPage("another", "/mn/another", page);
			await defineIndicator(elsewhere, sarnai, demoSheets([])[0] as IndicatorSheet);
			await expect.poll(() => cache.ready("/mn/test")).toBeUndefined();
			expect(cache.ready("/mn/another")).toBeDefined();
		} finally {
			await elsewhere.close();
			await reactions.close();
		}
	});
});

describe("a breakdown", () => {
	it("is published in the background at the opening, and by nobody who looks at a page", async () => {
		const { programme: entered, handle, url } = await populatedInstallation(inventWorld({ seed: 8, teachers: 260 }));
		const programme = aMonthLater(entered);
		const cache = createPageCache();
		const programmes = () => [programme];
		const routes = siteRoutes({ programmes, origin: "https://tegsh.example", cache });
		const { seq } = await journalHead(programme.handle);
		expect((await call(routes, { path: `/en/${programme.slug}/figures/TT` })).status).toBe(200);
		expect((await call(routes, { path: `/en/${programme.slug}/figures/TT/rows.csv` })).status).toBe(404);
		expect((await journalHead(programme.handle)).seq).toBe(seq);
		const reactions = await siteReactions({ cache, installation: handle, url, programmes, log: expect.unreachable });
		try {
			const rows = async () => (await call(routes, { path: `/en/${programme.slug}/figures/TT/rows.csv` })).status;
			await expect.poll(rows, { interval: 200 }).toBe(200);
		} finally {
			await reactions.close();
		}
	});
});
