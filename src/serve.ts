import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./dispatch.ts";
import type { Settings } from "./settings.ts";

interface Serving {
	readonly port: number;
	/** Takes no new connections, lets requests under way finish, and ends those that are idle or take too long. */
	close(): Promise<void>;
}

const longestFinish = 5_000;
/** Each route says how long it waits for a body; no request of ours takes longer than an hour, and no head of one than a moment. */
const timeouts = { requestTimeout: 3_600_000, headersTimeout: 20_000 };

/**
 * Listens where the settings say. `ready` answers what needs no thought, a public page that is packed already; it is asked first.
 * Rejects with the system's error when the port cannot be had.
 */
export async function serve(
	app: App,
	ready: (request: IncomingMessage, response: ServerResponse) => boolean,
	settings: Pick<Settings, "port" | "listen" | "certificate">,
): Promise<Serving> {
	const answer = getRequestListener(
		(request, { incoming }) => app.fetch(request, incoming.socket.remoteAddress ?? ""),
		// Its Request and Response stand in for the global ones, which the rest of the program uses as they are.
		{ overrideGlobalObjects: false },
	);
	const listener = (request: IncomingMessage, response: ServerResponse) => {
		if (!ready(request, response)) void answer(request, response);
	};
	const server = settings.certificate
		? createSecureServer(
				{ ...timeouts, cert: readFileSync(settings.certificate.chain), key: readFileSync(settings.certificate.key) },
				listener,
			)
		: createPlainServer(timeouts, listener);
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(settings.port, settings.listen, resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), longestFinish).unref();
			}),
	};
}
