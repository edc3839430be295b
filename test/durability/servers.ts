import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../support/debian-postgres.ts";

const root = resolve(import.meta.dirname, "../..");

/** A server of Tegsh as somebody starts it, on a database that others may serve as well. */
export interface Server {
	readonly origin: string;
	/** What the console has said so far. */
	said(): string;
	/** Without a word to anybody, as a machine loses its power. */
	kill(): Promise<void>;
	stop(): Promise<number | null>;
}

export async function startServer(folder: string, settings: Readonly<Record<string, string>>): Promise<Server> {
	const port = await freePort();
	const { PATH = "", HOME = "" } = process.env;
	const env = { PATH, HOME, LANG: "C.UTF-8", PORT: String(port), TEGSH_DATA: folder, TEGSH_DEMO: "no", ...settings };
	// A group of its own: a kill takes the program that the first one started as well.
	const options: SpawnOptions = { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] };
	const child: ChildProcess = spawn(process.execPath, [join(root, "scripts/start.mjs")], options);
	const ended = once(child, "close");
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (said += text));
	while (!said.includes("Ctrl+C")) {
		if (child.exitCode !== null) throw new Error(`Tegsh ended with ${child.exitCode}:\n${said}`);
		await pause(50);
	}
	const send = async (signal: NodeJS.Signals) => {
		if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), signal);
		await ended;
	};
	return {
		origin: `http://localhost:${port}`,
		said: () => said,
		kill: () => send("SIGKILL"),
		stop: async () => {
			await send("SIGTERM");
			return child.exitCode;
		},
	};
}
