import * as v from "valibot";
import { engineOf } from "../src/field/engine/engine.ts";
import type { LocalWorks } from "../src/field/engine/local.ts";
import { realClock } from "../src/shared/clock.ts";
import { newId } from "../src/shared/id.ts";
import { answer, sent, syncPaths } from "../src/sync/schema.ts";
import { emptyDisk, memoryStore } from "../test/support/field/memory.ts";
import { sealerFor } from "../test/support/field/sealing.ts";
import { childNumbered } from "./sync-children.ts";
import type { BenchPhone } from "./sync-phones.ts";

const visits = 20;
const newChildren = 3;

/** Bytes of both directions, as they are on the line: of twenty visits and three new children, on a phone that has all its children already. */
export async function aDaysWork(origin: string, phone: BenchPhone, installationKey: string, children: readonly string[]): Promise<number> {
	let bytes = 0;
	const { request: begin } = await import("node:http");
	const ask = (path: string, body: unknown, secret: string) =>
		new Promise<unknown>((resolve, reject) => {
			const written = Buffer.from(JSON.stringify(body));
			const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json", "accept-encoding": "gzip" };
			const own = { "sec-fetch-site": "same-origin", "content-length": written.length };
			const request = begin(`${origin}${path}`, { method: "POST", headers: { ...headers, ...own } }, async (reply) => {
				const chunks: Buffer[] = [];
				for await (const chunk of reply) chunks.push(chunk);
				const raw = Buffer.concat(chunks);
				bytes += written.length + raw.length;
				const { gunzipSync } = await import("node:zlib");
				const text = (reply.headers["content-encoding"] === "gzip" ? gunzipSync(raw) : raw).toString();
				if (reply.statusCode !== 200) reject(new Error(text.slice(0, 300)));
				else resolve(JSON.parse(text));
			});
			request.on("error", reject);
			request.end(written);
		});
	const wire = {
		push: async (sending: unknown) => v.parse(sent, await ask(syncPaths.operations, sending, phone.secrets.send)),
		pull: async (asking: unknown) => v.parse(answer, await ask(syncPaths.changes, asking, phone.secrets.read)),
	};
	const works: LocalWorks = {};
	const store = memoryStore(emptyDisk());
	const engine = engineOf({ store, wire, sealer: sealerFor(phone.device, installationKey), works, now: () => realClock.now(), newId });
	const first = await engine.sync();
	if (first.outcome !== "synced") throw new Error(`the first sync of a phone ends ${first.outcome}`);
	bytes = 0;
	for (let at = 0; at < newChildren; at += 1)
		await engine.add({ kind: "children.child-registered", input: childNumbered(children.length + at) });
	for (let at = 0; at < visits; at += 1) {
		const seen = { way: "home", met: "yes", learning: "no", note: "Гэрт нь очиж ээжтэй нь уулзав. Хичээлийн хэрэгсэл дутуу байна." };
		const input = { id: newId(), child: children[at], on: "2020-04-21", ...seen, nextOn: "2020-05-05", latitude: null, longitude: null };
		await engine.add({ kind: "children.visit-recorded", input });
	}
	const second = await engine.sync();
	const { notDone, unsent } = await engine.counts();
	if (second.outcome !== "synced" || notDone + unsent > 0) throw new Error(`a day's work ends ${second.outcome}, ${notDone} not done`);
	return bytes;
}
