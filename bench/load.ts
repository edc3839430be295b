import { Worker } from "node:worker_threads";

export interface Load {
	readonly port: number;
	readonly path: string;
	readonly connections: number;
	readonly seconds: number;
	/** Further lines of the request's head, each with its end. */
	readonly head?: string;
	/** What is sent one after the other in place of that path, each whole. */
	readonly requests?: readonly string[];
}

/** Replies per second of a server on loopback, asked from another thread, so that asking takes nothing from the answering. */
export function repliesPerSecond(load: Load): Promise<number> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(`(${ask.toString()})()`, { eval: true, workerData: load });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}

/** Runs in the worker, so it can lean on nothing outside itself. Each connection sends its next request when the last reply is whole. */
async function ask(): Promise<void> {
	const { connect } = await import("node:net");
	const { parentPort, workerData } = await import("node:worker_threads");
	const { port, path, connections, seconds, head: lines = "", requests } = workerData as Load;
	const ways = requests ?? [`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: br\r\n${lines}\r\n`];
	const sent = ways.map((one) => Buffer.from(one));
	let turn = 0;
	const next = () => sent[turn++ % sent.length] as Buffer;
	const warmUp = performance.now() + 1_000;
	const end = warmUp + seconds * 1_000;
	let replies = 0;

	const one = () =>
		new Promise<void>((done, fail) => {
			const socket = connect(port, "127.0.0.1", () => socket.write(next()));
			let expected = 0;
			let received = 0;
			socket.on("error", fail);
			socket.on("data", (chunk) => {
				received += chunk.length;
				if (expected === 0) {
					const head = chunk.toString("latin1");
					const body = head.indexOf("\r\n\r\n");
					const isEmpty = head.startsWith("HTTP/1.1 204");
					const length = isEmpty ? [0, 0] : /content-length: (\d+)/i.exec(head.slice(0, body));
					if (!/^HTTP\/1\.1 20[046]/.test(head) || !length) return void socket.destroy(new Error(head.slice(0, 200)));
					expected = body + 4 + Number(length[1]);
				}
				if (received < expected) return;
				expected = 0;
				received = 0;
				const now = performance.now();
				if (now > end) return void socket.end(done);
				if (now > warmUp) replies += 1;
				socket.write(next());
			});
		});

	await Promise.all(Array.from({ length: connections }, one));
	parentPort?.postMessage(replies / seconds);
}
