import { createHash } from "node:crypto";
import * as v from "valibot";
import { type Engine, engineOf } from "../../../src/field/engine/engine.ts";
import type { LocalWorks } from "../../../src/field/engine/local.ts";
import { NoAnswer, type Sealer, type Wire, WireRefused } from "../../../src/field/engine/wire.ts";
import { realClock } from "../../../src/shared/clock.ts";
import { newId, newSecret } from "../../../src/shared/id.ts";
import { answer, type Enrolled, sent, syncPaths } from "../../../src/sync/schema.ts";
import { type Office, origin, type Person } from "../office.ts";
import { type Disk, emptyDisk, memoryStore } from "./memory.ts";
import { sealerFor } from "./sealing.ts";

export interface Phone {
	readonly device: string;
	readonly secrets: { readonly send: string; readonly read: string };
	readonly sealer: Sealer;
	readonly wire: Wire;
	readonly disk: Disk;
	readonly engine: Engine;
}

/** A phone that somebody of the office set up, as the browser does it: by their session, and with secrets that it makes itself. */
export async function enrolPhone(office: Office, person: Exclude<Person, "outsider">, works: LocalWorks = {}): Promise<Phone> {
	const secrets = { send: newSecret(40), read: newSecret(40) };
	const enrolment = {
		...{ id: newId(), programme: "test", name: `Утас ${person}` },
		...{ sendDigest: digestOf(secrets.send), readDigest: digestOf(secrets.read) },
	};
	const cookie = await office.cookieOf(person);
	const reply = await office.fetch(postJson(syncPaths.devices, enrolment, { cookie }));
	if (reply.status !== 201) throw new Error(`${person} could not set up a phone: ${reply.status} ${await reply.text()}`);
	const { device, installationKey } = (await reply.json()) as Enrolled;
	const sealer = sealerFor(device, installationKey);
	const wire = wireTo((request) => office.fetch(request), secrets);
	const disk = emptyDisk();
	const engine = engineOf({ store: memoryStore(disk), wire, sealer, works, now: () => realClock.now(), newId });
	return { device, secrets, sealer, wire, disk, engine };
}

export function digestOf(secret: string): string {
	return createHash("sha256").update(secret).digest("hex");
}

export function wireTo(fetch: (request: Request) => Promise<Response>, secrets: Phone["secrets"]): Wire {
	async function ask<const Schema extends v.GenericSchema>(path: string, body: unknown, secret: string, schema: Schema) {
		const reply = await fetch(postJson(path, body, { authorization: `Bearer ${secret}` })).catch((error: unknown) => {
			throw new NoAnswer(String(error));
		});
		const said = (await reply.json()) as { readonly type?: string; readonly title?: string };
		if (!reply.ok) throw new WireRefused(reply.status, said.type?.replace("urn:tegsh:", "") ?? "", said.title ?? "");
		return v.parse(schema, said);
	}
	return {
		push: (sending) => ask(syncPaths.operations, sending, secrets.send, sent),
		pull: (asking) => ask(syncPaths.changes, asking, secrets.read, answer),
	};
}

export function postJson(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Request {
	return new Request(origin + path, {
		method: "POST",
		headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
		body: typeof body === "string" ? body : JSON.stringify(body),
	});
}
