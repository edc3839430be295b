import * as v from "valibot";
import { answer, saidProblem, sent, syncPaths } from "../../sync/schema.ts";
import { NoAnswer, type Wire, WireRefused } from "../engine/wire.ts";

/** Milliseconds to wait for an answer: a day’s work fits in over the slowest line. */
const longestWait = 90_000;

interface WireSecrets {
	readonly send: string;
	/** The read secret; null while the seat is locked, which can then only send. */
	readonly read: string | null;
	/** The language of refusals. */
	language(): string;
	/** Called with the programme’s clock as the server answered. */
	clockIs(server: Date): void;
}

/** The way to the server. It does not ask the browser whether there is a network: only an answer says so. */
export function wireOf({ send, read, language, clockIs }: WireSecrets): Wire {
	return {
		push: async (sending) => readAs(sent, await post(syncPaths.operations, sending, send, language())),
		async pull(asking) {
			const answered = readAs(answer, await post(syncPaths.changes, asking, read ?? "", language()));
			if (answered.now !== undefined) clockIs(new Date(answered.now));
			return answered;
		},
	};
}

async function post(path: string, body: unknown, secret: string, language: string): Promise<unknown> {
	const reply = await asked(path, {
		method: "POST",
		body: JSON.stringify(body),
		headers: { "content-type": "application/json", authorization: `Bearer ${secret}`, "accept-language": language },
		credentials: "omit",
	});
	const said = await reply.json().catch(() => null);
	if (reply.ok) return said;
	throw refusalIn(reply.status, said);
}

/** @throws NoAnswer where nobody answered, or somebody else did */
export async function asked(path: string, request: RequestInit): Promise<Response> {
	try {
		return await fetch(path, { redirect: "error", ...request, cache: "no-store", signal: AbortSignal.timeout(longestWait) });
	} catch {
		throw new NoAnswer();
	}
}

/** A refusal of ours says what it is (RFC 9457). Anything else is a page of somebody in between, or a server that is just being updated. */
export function refusalIn(status: number, said: unknown): Error {
	const read = v.safeParse(saidProblem, said);
	if (!read.success || status >= 500 || status === 429) return new NoAnswer();
	return new WireRefused(status, read.output.type.replace(/^urn:tegsh:/, ""), read.output.title);
}

function readAs<const Schema extends v.GenericSchema>(schema: Schema, said: unknown): v.InferOutput<Schema> {
	const read = v.safeParse(schema, said);
	if (!read.success) throw new NoAnswer();
	return read.output;
}
