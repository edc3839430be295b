import * as v from "valibot";
import { figureCommands, hiddenRows, readFigure, readFigures, readRows, summarise } from "../figures/index.ts";
import { type PublicRoute, type TokenViewer, viewerOfToken } from "../identity/index.ts";
import type { Programme } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type BodyLimits, bytesOfBody, holdInMemory, json, type Visit } from "../shared/http/index.ts";
import { type Author, run } from "../shared/journal/index.ts";
import { type Registry, runBatch, whatIsWrong } from "./batch.ts";
import { changesAfter } from "./changes.ts";
import { limitOf } from "./limits.ts";
import { openApi } from "./openapi.ts";
import { problem } from "./problems.ts";
import { batch } from "./schema.ts";

interface ApiParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
	readonly registry: Registry;
	readonly origin: string;
	readonly version: string;
	readonly log: (line: string) => void;
}

/** In a minute: requests with one token, and tokens that were wrong from one address. */
const most = { requests: 600, wrongTokens: 30 } as const;

/** A batch may carry a file of 20 MB, in letters. */
const aBatch: BodyLimits = { bytes: 32 * 1024 * 1024, fields: 250_000, seconds: 300 };

interface ApiVisit extends Visit {
	readonly author: Author;
	readonly programme: Programme;
}

export function apiRoutes(parts: ApiParts): readonly PublicRoute[] {
	const requests = limitOf(most.requests, parts.installation.clock);
	const wrongTokens = limitOf(most.wrongTokens, parts.installation.clock);

	/** A route of the API: its token says who asks, for one programme. */
	function route(method: "GET" | "POST", path: string, handle: (visit: ApiVisit) => Promise<Response>, takes?: BodyLimits): PublicRoute {
		return {
			...(takes && { takes }),
			method,
			path: `/api/v1/:programme/${path}`,
			access: "public",
			handle: async (visit) => {
				const { account, token, within } = await identify(visit);
				const programme = parts.programmes().find(({ slug }) => slug === visit.params.programme);
				if (!programme) throw problem("programme-unknown", { programme: visit.params.programme ?? "" });
				if (token.programme !== programme.slug) throw problem("token-elsewhere", { programme: token.programme });
				const power = within(programme);
				if (!power) throw problem("token-refused");
				const author = { account, device: `token ${token.id}`, token: { programme: programme.slug }, ...power };
				return handle({ ...visit, author, programme });
			},
		};
	}

	async function identify({ request, address }: Visit): Promise<TokenViewer> {
		const [, secret] = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
		if (!secret) throw problem("token-missing");
		const known = await viewerOfToken(parts.installation, secret);
		if (!known) throw problem(wrongTokens.take(address) ? "token-refused" : "too-many-requests");
		if (!requests.take(known.token.id)) throw problem("too-many-requests");
		return known;
	}

	function require({ author }: ApiVisit, permission: string): void {
		if (!author.can(permission)) throw problem("not-permitted", { permission });
	}

	return [
		{
			method: "GET",
			path: "/api/v1/openapi.json",
			access: "public",
			handle: () => json(openApi(parts.registry, parts)),
		},
		route(
			"POST",
			"operations",
			async (visit) => {
				const { programme, author, language } = visit;
				const { operations } = await readBatch(visit);
				const journals = { programme: programme.handle, installation: parts.installation };
				const log = (error: unknown) => parts.log(`api: ${error instanceof Error ? error.stack : String(error)}`);
				return json({
					receipts: await runBatch({ registry: parts.registry, journals, author, language, log }, operations),
				});
			},
			aBatch,
		),
		route("GET", "figures", async (visit) => {
			require(visit, "figures.read");
			return json((await readFigures(visit.programme.handle)).map(summarise));
		}),
		route("GET", "figures/:code/rows", async (visit) => {
			require(visit, "figures.export");
			const { author, params, programme } = visit;
			const { count, indicator } = await readFigure(programme.handle, params.code ?? "");
			const { asOf } = count;
			const hidden = hiddenRows(indicator, author);
			if (hidden) throw problem("not-permitted", { permission: `${hidden}.read` });
			const rows = await readRows(programme.handle, author.areas, indicator.code, { asOf, limit: Number.MAX_SAFE_INTEGER });
			// Noted before it is handed over, as in the office: no list of people leaves without its line in the journal.
			await run(programme.handle, author, figureCommands["rows-exported"], {
				code: indicator.code,
				asOf,
				rows: rows.length,
				format: "json",
			});
			return json(rows);
		}),
		route("GET", "changes", async (visit) => {
			const after = visit.url.searchParams.get("after") ?? "0";
			if (!/^\d{1,15}$/.test(after)) throw problem("position-wrong", { after });
			return json(await changesAfter(visit.programme.handle, parts.registry, visit.author, Number(after)));
		}),
	];
}

async function readBatch({ request }: Visit): Promise<v.InferOutput<typeof batch>> {
	// Held from before it is read: the token was known, and who sends many at once waits.
	await holdInMemory(request, Number(request.headers.get("content-length") ?? aBatch.bytes));
	const text = (await bytesOfBody(request)).toString();
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		throw problem("body-unreadable");
	}
	const outcome = v.safeParse(batch, body);
	if (!outcome.success) throw problem("batch-wrong", { what: whatIsWrong(outcome.issues) });
	return outcome.output;
}
