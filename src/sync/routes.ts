import { promisify } from "node:util";
import { gzip } from "node:zlib";
import * as v from "valibot";
import { limitOf, type Registry } from "../api/index.ts";
import type { OfficeRoute, PublicRoute } from "../identity/index.ts";
import type { Programme, ProgrammeRoute } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type BodyLimits, bytesOfBody, holdInMemory, json, type Visit } from "../shared/http/index.ts";
import type { Collection } from "../shared/journal/index.ts";
import { conflictRoutes } from "./conflicts/routes.tsx";
import { enrolmentRoutes } from "./devices/enrolling.ts";
import { deviceRoutes } from "./devices/routes.tsx";
import { noteContact } from "./devices/store.ts";
import { readTold, tellsMore, toldAgain, writeTold } from "./devices/told.ts";
import { inboxRoutes } from "./inbox/routes.tsx";
import { keptRoutes } from "./kept/routes.tsx";
import { problem } from "./problems.ts";
import { changesFor } from "./receiving/changes.ts";
import { type Sender, secretIn, senderOfSecret } from "./receiving/sender.ts";
import { takeSending } from "./receiving/taking.ts";
import { asking, largestSending, sending, syncPaths } from "./schema.ts";

interface SyncParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
	readonly registry: Registry;
	/** The collections that slices lend to phones. */
	readonly collections: readonly Collection[];
	readonly log: (line: string) => void;
}

/** The most in a minute: requests of one phone, and wrong secrets from one address. */
const most = { requests: 600, wrongSecrets: 30 } as const;
const aSending: BodyLimits = { bytes: largestSending, fields: 20_000, seconds: 300 };

/** What phones send and ask for. Who a phone speaks for is what its secret says; nothing that it says of itself counts. */
export function syncRoutes(parts: SyncParts): readonly PublicRoute[] {
	const { installation } = parts;
	const requests = limitOf(most.requests, installation.clock);
	const wrongSecrets = limitOf(most.wrongSecrets, installation.clock);
	const log = (error: unknown) => parts.log(`sync: ${error instanceof Error ? error.stack : String(error)}`);

	function route(path: string, half: "send" | "read", answer: (visit: Visit, sender: Sender) => Promise<Response>): PublicRoute {
		return {
			method: "POST",
			path,
			access: "public",
			takes: aSending,
			handle: async (visit) => {
				const secret = secretIn(visit);
				if (!secret) throw problem("secret-missing");
				const sender = await senderOfSecret(parts, secret, half);
				if (!sender) throw problem(wrongSecrets.take(visit.address) ? "device-unknown" : "too-many-requests");
				if (!requests.take(sender.device.id)) throw problem("too-many-requests");
				const answered = await answer(visit, sender);
				await noteContact(installation, sender.device.id, half);
				return answered;
			},
		};
	}

	return [
		route(syncPaths.operations, "send", async (visit, sender) => {
			const sent = await readBody(visit, sending);
			const { language } = visit;
			return json({ receipts: await takeSending({ installation, registry: parts.registry, sender, language, log }, sent) });
		}),
		route(syncPaths.changes, "read", async (visit, { author, because, programme, device }) => {
			const asked = await readBody(visit, asking);
			if (!author) throw problem(because === "device-revoked" ? "device-revoked" : "rights-lost");
			const now = programme.handle.clock.now();
			const told = await readTold(installation.db, device.id);
			const { answer, asOf } = await changesFor(programme.handle, parts.collections, author, asked);
			if (tellsMore(told, answer, now)) await writeTold(installation.db, device.id, toldAgain(told, asOf, now));
			return packed(visit.request, { ...answer, now: now.toISOString() });
		}),
	];
}

/** The phones of an account, and the making of one. */
export function syncOfficeRoutes(parts: Pick<SyncParts, "installation" | "programmes">): readonly OfficeRoute[] {
	return [...enrolmentRoutes(parts), ...deviceRoutes(parts)];
}

/** What waits for a person in a programme's office. */
export function syncProgrammeRoutes(parts: SyncParts): readonly ProgrammeRoute[] {
	return [...inboxRoutes(parts), ...conflictRoutes(parts), ...keptRoutes(parts)];
}

/** A JSON answer, packed where the phone can unpack it: documents repeat their words, so it is a sixth, and the line is slow. */
async function packed(request: Request, value: unknown): Promise<Response> {
	if (!/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) return json(value);
	const bytes = await gzipped(JSON.stringify(value));
	const headers = { "content-type": "application/json", "content-encoding": "gzip", "cache-control": "no-store", vary: "accept-encoding" };
	return new Response(new Uint8Array(bytes), { headers });
}

const gzipped = promisify<string, Buffer>(gzip);

async function readBody<const Schema extends v.GenericSchema>({ request }: Visit, schema: Schema): Promise<v.InferOutput<Schema>> {
	await holdInMemory(request, Number(request.headers.get("content-length") ?? largestSending));
	const outcome = v.safeParse(schema, await readJson(request));
	if (!outcome.success) {
		const what = outcome.issues.map((issue) => `${v.getDotPath(issue) ?? "–"}: ${issue.message}`).join("; ");
		throw problem("sending-wrong", { what });
	}
	return outcome.output;
}

/** @throws Problem where the body is no JSON */
async function readJson(request: Visit["request"]): Promise<unknown> {
	try {
		return JSON.parse((await bytesOfBody(request)).toString());
	} catch (error) {
		throw error instanceof SyntaxError ? problem("body-unreadable") : error;
	}
}
