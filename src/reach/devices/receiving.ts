import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { isbot } from "isbot";
import type { Programme } from "../../programme/index.ts";
import { dayBefore } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { forwarded, isSameOrigin } from "../../shared/http/index.ts";
import { countersOf, readMessage } from "./beacon.ts";
import { messageBytes } from "./counting/message.ts";
import { placeOf } from "./counting/plan.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { countNetworks, type Networks } from "./network.ts";
import { planOf } from "./plans.ts";
import type { CounterName } from "./schema.ts";
import { counterKey } from "./tally.ts";

/** Where devices send what they counted, each to its programme. */
export const countedPath = "/counted";

export interface ReceiverParts {
	readonly programmes: () => readonly Programme[];
	readonly origin: string;
	readonly trustedProxy: boolean;
	/** Of every reply. */
	readonly headers: Readonly<Record<string, string>>;
	readonly log: (line: string) => void;
	/** How often what was counted is written, in milliseconds. */
	readonly every?: number;
	readonly networks?: Networks;
}

export interface Receiver {
	/** Answers what is sent to `countedPath`, and nothing else: true when it did. It stands in front of everything else, as ready pages do. */
	answer(request: IncomingMessage, response: ServerResponse): boolean;
	/** Writes what was counted so far. */
	flush(): Promise<void>;
	/** Writes what is left, and counts no more. */
	close(): Promise<void>;
}

/** A crash loses what was counted since. */
const usuallyEvery = 5_000;
/** For half a kilobyte. */
const longestBody = 10_000;
const triesAtEnd = 5;

/**
 * Adds what devices say to counters in memory. Who sent it is looked at and forgotten: the address bounds how much one network may add today, the name
 * of the browser tells robots apart, and neither is written anywhere. The answer is the same whether it counted or not.
 */
export function receiveBeacons({ programmes, origin, trustedProxy, headers, log, ...parts }: ReceiverParts): Receiver {
	const { every = usuallyEvery, networks = countNetworks() } = parts;
	const ledgers = new Map<Handle, Ledger>();
	const taking = new Set<Promise<void>>();
	const alike = { ...headers, "cache-control": "no-store" };

	function ledgerOf(handle: Handle): Ledger {
		const known = ledgers.get(handle) ?? openLedger(handle);
		ledgers.set(handle, known);
		return known;
	}

	function answer(request: IncomingMessage, response: ServerResponse): boolean {
		const { method, url = "" } = request;
		if (method !== "POST" || !url.startsWith(`${countedPath}/`)) return false;
		const slug = url.slice(countedPath.length + 1);
		const programme = programmes().find((one) => one.slug === slug && one.isPublic && !one.isAway);
		const end = (status: number, more?: Record<string, string>) => void response.writeHead(status, { ...alike, ...more }).end();
		if (!programme) {
			end(404, { connection: "close" });
		} else if (Number(request.headers["content-length"]) !== messageBytes) {
			end(413, { connection: "close" });
			receive(programme.handle, request, "");
		} else {
			read(request, (body) => {
				end(204);
				receive(programme.handle, request, body);
			});
		}
		return true;
	}

	function receive(handle: Handle, request: IncomingMessage, body: string): void {
		const taken = take(handle, request, body).finally(() => taking.delete(taken));
		taking.add(taken);
	}

	/** Nothing that goes wrong here is anybody's business who watches a film. */
	async function take(handle: Handle, { headers: sent, socket }: IncomingMessage, body: string): Promise<void> {
		try {
			const address = socket.remoteAddress ?? "";
			const from = trustedProxy ? forwarded(sent["x-forwarded-for"]?.toString(), address) : address;
			ledgerOf(handle).add(...(await judge(handle, sent, body, from)));
		} catch (error) {
			log(`counted: ${error instanceof Error ? error.message : error}`);
		}
	}

	async function judge(handle: Handle, sent: IncomingMessage["headers"], body: string, address: string) {
		const plan = await planOf(handle);
		const message = readMessage(body);
		const place = message && placeOf(plan, message.item);
		const instead = (counter: CounterName) => [counterKey({ day: plan.day, campaign: place?.campaign.id ?? "", counter, subject: "" })];
		const get = (name: string) => sent[name]?.toString() ?? null;
		if (isRobot(sent["user-agent"])) return instead("bot");
		if (!message || !isSameOrigin({ headers: { get } }, origin)) return instead("refused");
		const isAsked = sent["sec-gpc"] === "1" || sent.dnt === "1";
		const keys = countersOf(isAsked ? { item: message.item, not: "asked" } : message, plan, dayBefore(plan.day));
		if (!keys) return instead("refused");
		return keys.length === 0 || networks.admit(address, plan.day) ? keys : instead("beyond-cap");
	}

	async function flush(): Promise<void> {
		const open = new Set(programmes().map(({ handle }) => handle));
		for (const [handle, ledger] of ledgers) {
			// What was counted of a programme that was removed is nobody's any more.
			if (!open.has(handle)) ledgers.delete(handle);
			else await ledger.flush().catch((error: unknown) => log(`counted: ${error instanceof Error ? error.message : error}`));
		}
	}

	const clock = setInterval(() => void flush(), every);
	clock.unref();
	const left = () => [...ledgers.values()].reduce((sum, ledger) => sum + ledger.waiting(), 0);
	return {
		answer,
		flush,
		close: async () => {
			clearInterval(clock);
			await Promise.all(taking);
			for (let tries = 0; tries < triesAtEnd && left() > 0; tries++) {
				if (tries > 0) await pause(200 * tries);
				await flush();
			}
			if (left() > 0) log(`counted: ${left()} are lost, since the database could not be reached`);
		},
	};
}

/** Whatever calls itself none of the browsers there are, or nothing at all. Who takes care to look like one is not found so. */
function isRobot(name: string | undefined): boolean {
	return !name || isbot(name);
}

function read(request: IncomingMessage, done: (body: string) => void): void {
	const chunks: Buffer[] = [];
	const late = setTimeout(() => request.destroy(), longestBody);
	request.on("data", (chunk: Buffer) => chunks.push(chunk));
	request.on("end", () => done(Buffer.concat(chunks).toString()));
	request.on("close", () => clearTimeout(late));
}
