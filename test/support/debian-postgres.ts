import { spawn, spawnSync } from "node:child_process";
import { chownSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { servingUrl } from "../../src/shared/database/postgres/index.ts";
import { volatileFolder } from "./volatile.ts";

const programs = "/usr/lib/postgresql/15/bin";

export interface TestServer {
	readonly url: string;
	/** As who owns nothing. */
	readonly servingUrl: string;
	stop(): Promise<void>;
}

/** The oldest PostgreSQL we support, as Debian ships it, with nothing kept: what a server given by DATABASE_URL would be. */
export async function startDebianPostgres(): Promise<TestServer> {
	const folder = volatileFolder("tegsh-postgres-15");
	const password = join(folder, "password");
	writeFileSync(password, "test", { mode: 0o600 });
	const owner = unprivileged();
	if (owner) for (const path of [folder, password]) chownSync(path, owner.uid, owner.gid);
	const data = join(folder, "data");
	const outcome = spawnSync(
		join(programs, "initdb"),
		["-D", data, "-U", "tegsh", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", `--pwfile=${password}`, "--no-sync"],
		{ ...owner, cwd: folder, encoding: "utf8" },
	);
	if (outcome.status !== 0) throw new Error(`PostgreSQL 15 (apt-get install postgresql-15): ${outcome.error?.message ?? outcome.stderr}`);

	const port = await freePort();
	const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", max_connections: 200 };
	const server = spawn(
		join(programs, "postgres"),
		["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
		{
			...owner,
			cwd: folder,
			stdio: ["ignore", "ignore", "pipe"],
		},
	);
	let said = "";
	server.stderr.on("data", (chunk) => {
		said = `${said}${chunk}`.slice(-4000);
	});
	const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
	const url = `postgres://tegsh:test@127.0.0.1:${port}/postgres`;
	await answering(url, () => (server.exitCode === null ? null : said));
	return {
		url,
		servingUrl: await serving(url),
		stop: async () => {
			server.kill("SIGINT"); // fast shutdown: sessions still open are ended
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** PostgreSQL refuses to run as root; Debian's package brings an account for it. */
function unprivileged(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const account = readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.map((line) => line.split(":"))
		.find(([name]) => name === "postgres");
	if (!account) throw new Error("There is no account “postgres”: apt-get install postgresql-15");
	return { uid: Number(account[2]), gid: Number(account[3]) };
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}

async function answering(url: string, ended: () => string | null): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
		const client = new Client({ connectionString: url });
		client.on("error", () => {});
		const up = await client.connect().then(
			() => true,
			() => false,
		);
		if (up) return client.end();
		if (ended() !== null) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`PostgreSQL 15 did not start: ${ended() ?? "no answer in 15 seconds"}`);
}

async function serving(url: string): Promise<string> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return await servingUrl(url, client);
	} finally {
		await client.end();
	}
}
