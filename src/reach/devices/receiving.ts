import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { isbot } from "isbot";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { forwarded, isSameOrigin } from "../../shared/http/index.ts";
import { countersOf, readMessage } from "./beacon.ts";
import { messageBytes } from "./counting/message.ts";
import { type Plan, placeOf } from "./counting/plan.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { countNetworks, type Networks } from "./network.ts";
import { planAtHand, planOf } from "./plans.ts";
import type { Counter, CounterName } from "./schema.ts";

/** Where devices send what they counted, each to its programme. */
export const countedPath = "/counted";

export interface ReceiverParts {
	readonly programmes: () => readonly Programme[];
	readonly origin: string;
	readonly trustedProxy: boolean;
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
/** How many browsers call themselves is looked up once, and forgotten with the next batch. */
const mostNames = 1_000;
const triesAtEnd = 5;

/**
 * Adds what devices say to counters in memory. Who sent it is looked at and forgotten: the address bounds how much one network may add today, the name
 * of the browser tells robots apart, and neither is written anywhere. The answer is the same whether it counted or not.
 */
export function receiveBeacons({ programmes, origin, trustedProxy, log, ...parts }: ReceiverParts): Receiver {
	const { every = usuallyEvery, networks = countNetworks() } = parts;
	const ledgers = new Map<Handle, Ledger>();
	const taking = new Set<Promise<void>>();
	const names = new Map<string, boolean>();
	const arriving = new Map<IncomingMessage, number>();

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
		if (!programme) {
			response.writeHead(404, { connection: "close" }).end();
		} else if (Number(request.headers["content-length"]) !== messageBytes) {
			response.writeHead(413, { connection: "close" }).end();
			receive(programme.handle, request, "");
		} else {
			read(request, (body) => {
				response.writeHead(204).end();
				receive(programme.handle, request, body);
			});
		}
		return true;
	}

	/** The body as it is written: a message is ASCII, and whatever is not is none. */
	function read(request: IncomingMessage, done: (body: string) => void): void {
		let body = "";
		arriving.set(request, 0);
		request.on("data", (chunk: Buffer) => {
			body += chunk.toString("latin1");
		});
		request.on("end", () => {
			arriving.delete(request);
			done(body);
		});
	}

	/** Half a kilobyte that has not come between two looks does not come. */
	function endSlow(): void {
		for (const [request, looks] of arriving) {
			if (looks === 0 && !request.destroyed) arriving.set(request, 1);
			else {
				arriving.delete(request);
				request.destroy();
			}
		}
	}

	/** Whatever calls itself none of the browsers there are, or nothing at all. Who takes care to look like one is not found so. */
	function isRobot(name: string | undefined): boolean {
		if (!name) return true;
		const known = names.get(name) ?? isbot(name);
		if (names.size < mostNames) names.set(name, known);
		return known;
	}

	/** Nothing that goes wrong here is anybody's business who watches a film. */
	function receive(handle: Handle, request: IncomingMessage, body: string): void {
		const plan = planAtHand(handle);
		if (plan) {
			ledgerOf(handle).add(judge(plan, request, body));
			return;
		}
		const taken = planOf(handle)
			.then((read) => ledgerOf(handle).add(judge(read, request, body)))
			.catch((error: unknown) => log(`counted: ${error instanceof Error ? error.message : error}`))
			.finally(() => taking.delete(taken));
		taking.add(taken);
	}

	function judge(plan: Plan, { headers: sent, socket }: IncomingMessage, body: string): readonly Counter[] {
		const message = readMessage(body);
		const place = message && placeOf(plan, message.item);
		const instead = (counter: CounterName) => [{ day: plan.day, campaign: place?.campaign.id ?? "", counter, subject: "" }];
		const get = (name: string) => sent[name]?.toString() ?? null;
		if (isRobot(sent["user-agent"])) return instead("bot");
		if (!message || !isSameOrigin({ headers: { get } }, origin)) return instead("refused");
		const isAsked = sent["sec-gpc"] === "1" || sent.dnt === "1";
		const keys = countersOf(isAsked ? { item: message.item, not: "asked" } : message, plan);
		if (!keys) return instead("refused");
		const address = socket.remoteAddress ?? "";
		const from = trustedProxy ? forwarded(get("x-forwarded-for"), address) : address;
		return keys.length === 0 || networks.admit(from, plan.day) ? keys : instead("beyond-cap");
	}

	async function flush(): Promise<void> {
		names.clear();
		endSlow();
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
