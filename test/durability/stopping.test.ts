import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { freePort } from "../support/debian-postgres.ts";
import { dataFolder, postmasterOf } from "./folder.ts";
import { watch } from "./processes.ts";

const start = join(import.meta.dirname, "../../scripts/start.mjs");

it("a server that is told to stop while it still opens ends as if it stood", async () => {
	const port = await freePort();
	const folder = dataFolder();
	const environment = { ...process.env, PORT: String(port), TEGSH_DATA: folder, TEGSH_DEMO: "no", LANG: "C.UTF-8" };
	const server = watch(start, [], { env: environment });
	// Its port is open before its jobs run and before it has said how to begin.
	while (!(await isOpen(port))) await pause(1);
	server.process.kill("SIGTERM");
	await server.ended;
	expect([server.process.exitCode, server.lines.at(-1)]).toEqual([0, "Stopped. Everything is saved."]);
	expect(postmasterOf(folder)).toBeNull();
});

async function isOpen(port: number): Promise<boolean> {
	const socket = connect(port, "127.0.0.1");
	try {
		await once(socket, "connect");
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
