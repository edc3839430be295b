import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import { demoSize, inventWorld, populate } from "../src/demo/index.ts";
import type { Programme } from "../src/programme/index.ts";
import { realClock, shiftedClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { securityHeaders } from "../src/shared/http/index.ts";
import { newId } from "../src/shared/id.ts";
import { commit } from "../src/shared/journal/commit.ts";
import { vaultOf } from "../src/shared/vault/index.ts";
import { answerReady, createPageCache, publishEditions, siteRoutes } from "../src/site/index.ts";
import { weighPages } from "./bytes.ts";
import type { BenchLine } from "./line.ts";
import { repliesPerSecond } from "./load.ts";

const path = "/mn/bench";
/** Pages that are weighed, the longest ones among them. */
const weighed = [
	"/mn/bench",
	"/mn/bench/figures/TT",
	"/mn/bench/figures/AW",
	"/mn/bench/campaign",
	"/mn/bench/documents",
	"/mn/bench/about",
];
const connections = 32;
const seconds = 3;
const demoDay = Date.parse("2020-04-27T10:00:00+08:00");

/**
 * DESIGN section 8: the full demo page from the cache, and by asking the database where the journal stands for each request, beside bare
 * node:http with the same bytes; then what pages weigh.
 */
export async function benchSite(url: string): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	// The key of nobody: what is sealed here is invented, and goes with the schema.
	const vault = vaultOf(Buffer.alloc(32));
	const handle = openHandle(url, schema, shiftedClock(realClock, demoDay - realClock.now().getTime()), undefined, { vault });
	try {
		await migrate(handle, "programme");
		await populate(handle, inventWorld(demoSize));
		// Numbers that nobody has approved are public from the first of the next month.
		const later = { ...handle, clock: shiftedClock(handle.clock, 31 * 86_400_000) };
		await publishEditions({ handle: later, showsToday: true });
		await sql`vacuum (analyze)`.execute(handle.db);
		return await measure(programmeOf(later));
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await handle.close();
	}
}

async function measure(programme: Programme): Promise<BenchLine[]> {
	const cache = createPageCache();
	const routes = siteRoutes({ programmes: () => [programme], origin: "http://127.0.0.1", cache });
	const fromRoute = async (request: Request): Promise<Response> => {
		const url = new URL(request.url);
		const route = routes.find((one) => matching(one.path, url.pathname) !== null);
		const params = route ? (matching(route.path, url.pathname) ?? {}) : {};
		const visit = { request, url, params, language: "mn", address: "127.0.0.1", viewer: null } as const;
		return route?.handle(visit) ?? new Response(null, { status: 404 });
	};
	const page = await fromRoute(new Request(`http://127.0.0.1${path}`, { headers: { "accept-encoding": "br" } }));
	const bytes = Buffer.from(await page.arrayBuffer());

	const bare = await served((_, response) => void response.writeHead(200, { "content-length": bytes.length }).end(bytes));
	const answer = answerReady(cache, securityHeaders({ secure: false, part: "open" }));
	const cached = await served((request, response) => void (answer(request, response) || response.writeHead(404).end()));
	const listener = getRequestListener((request) => {
		cache.clear();
		return fromRoute(request);
	});
	const made = await served((request, response) => void listener(request, response));
	const recounting = getRequestListener(async (request) => {
		cache.clear();
		await write(programme.handle);
		return fromRoute(request);
	});
	const recounted = await served((request, response) => void recounting(request, response));

	const line = { unit: "/s", baseline: bare, baselineName: "bare node:http" };
	return [
		lineOf("public page from the cache", line, cached, 1 / 2),
		lineOf("public page from the database", line, made, 1 / 25),
		// For orientation: each reader finds another position, so every figure is counted again for each. The design has no budget for it.
		{
			name: "public page, all figures counted anew for each",
			measured: recounted,
			...line,
			ratio: recounted / bare,
			budget: "none",
			within: true,
		},
		...(await weighPages(weighed, fromRoute)),
	];
}

/** The parameters of a path that a route answers; null where it answers another one. */
function matching(pattern: string, address: string): Record<string, string> | null {
	const [parts, given] = [pattern.split("/"), address.split("/")];
	if (parts.length !== given.length) return null;
	if (parts.some((part, index) => !part.startsWith(":") && part !== given[index])) return null;
	return Object.fromEntries(parts.flatMap((part, index) => (part.startsWith(":") ? [[part.slice(1), given[index] ?? ""]] : [])));
}

/** Moves the journal on, so that what was counted holds no longer. */
async function write(handle: Handle): Promise<void> {
	const id = newId();
	await commit(handle, {
		id,
		kind: "bench.noted",
		subject: id,
		by: { account: null, device: null },
		work: async () => ({ result: null }),
	});
}

function lineOf(name: string, line: Pick<BenchLine, "unit" | "baseline" | "baselineName">, measured: number, least: number): BenchLine {
	const ratio = measured / line.baseline;
	return { name, measured, ...line, ratio, budget: `at least 1/${1 / least}`, within: ratio >= least };
}

async function served(listener: RequestListener): Promise<number> {
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	try {
		return await repliesPerSecond({ port: (server.address() as AddressInfo).port, path, connections, seconds });
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

function programmeOf(handle: Handle): Programme {
	return {
		slug: "bench",
		name: { mn: "Хүүхэд бүрийг боловсролд тэгш хамруулахыг дэмжих хөтөлбөр", en: "Inclusive education for every child" },
		summary: { mn: "Багш нар хүүхэд бүрийг хамруулан сургахад бэлтгэгдэж байна.", en: "Teachers learn to teach every child." },
		targetAreas: ["11/1110", "11/1125", "11/1116", "84", "62"],
		startsOn: "2018-03-01",
		endsOn: null,
		isDemo: true,
		isPublic: true,
		showsToday: true,
		createdSeq: 1,
		revisedSeq: null,
		isAway: false,
		handle,
	};
}
