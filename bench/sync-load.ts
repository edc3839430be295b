import { Worker } from "node:worker_threads";
import type { Sendings } from "./sync-phones.ts";

interface Pushed {
	readonly perSecond: number;
	/** Milliseconds of a batch, from its first byte to the last of its receipts. */
	readonly p50: number;
	readonly p99: number;
	/** Receipts that say `done`. */
	readonly done: number;
}

/** All phones at once, each sending its next batch when the receipts of the last are there; from another thread than the server's. */
export function pushAll(port: number, phones: readonly Sendings[]): Promise<Pushed> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(`(${push.toString()})()`, { eval: true, workerData: { port, phones } });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}

/** Runs in the worker, so it can lean on nothing outside itself. */
async function push(): Promise<void> {
	const { connect } = await import("node:net");
	const { parentPort, workerData } = await import("node:worker_threads");
	const { port, phones } = workerData as { readonly port: number; readonly phones: readonly Sendings[] };
	const times: number[] = [];
	let done = 0;

	const one = ({ secret, bodies }: Sendings, at: number) =>
		new Promise<void>((finish, fail) => {
			const address = `10.0.${at >> 8}.${at & 255}`;
			const head = `POST /field/sync/operations HTTP/1.1\r\nhost: 127.0.0.1\r\nsec-fetch-site: same-origin\r\nx-forwarded-for: ${address}\r\n`;
			const requests = bodies.map((body) => {
				const bytes = Buffer.from(body);
				const rest = `authorization: Bearer ${secret}\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`;
				return Buffer.concat([Buffer.from(head + rest), bytes]);
			});
			let next = 0;
			let begun = 0;
			let text = "";
			const send = () => {
				begun = performance.now();
				socket.write(requests[next++] as Buffer);
			};
			const socket = connect(port, "127.0.0.1", send);
			socket.setEncoding("latin1");
			socket.on("error", fail);
			socket.on("data", (chunk) => {
				text += chunk;
				const body = text.indexOf("\r\n\r\n");
				if (body < 0) return;
				if (!text.startsWith("HTTP/1.1 200")) return void socket.destroy(new Error(text.slice(0, 400)));
				const length = /content-length: (\d+)/i.exec(text.slice(0, body));
				const isWhole = length ? text.length >= body + 4 + Number(length[1]) : text.endsWith("0\r\n\r\n");
				if (!isWhole) return;
				times.push(performance.now() - begun);
				done += text.split('"outcome":"done"').length - 1;
				text = "";
				if (next === requests.length) socket.end(finish);
				else send();
			});
		});

	const begun = performance.now();
	await Promise.all(phones.map(one));
	const seconds = (performance.now() - begun) / 1_000;
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
	parentPort?.postMessage({ perSecond: done / seconds, p50: at(0.5), p99: at(0.99), done });
}
