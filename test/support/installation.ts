import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { demoSignIns } from "../../src/demo/index.ts";
import { testVaultKey } from "./database.ts";
import { freePort } from "./debian-postgres.ts";
import { demoInstallation } from "./populated.ts";

const root = resolve(import.meta.dirname, "../..");

/** Tegsh as `npm start` starts it from this clone, on a data folder of its own. */
export interface RunningTegsh {
	readonly origin: string;
	/** What the console has said so far. */
	said(): string;
	/** The command line beside the server, with `--json`. */
	tegsh<Result>(...args: readonly string[]): Promise<Result>;
	/** Ends it as a service manager would, and says how it ended and which of its processes are left. */
	stop(): Promise<{ readonly code: number | null; readonly left: readonly string[] }>;
}

export interface RunningDemo extends RunningTegsh {
	readonly signIns: Awaited<ReturnType<typeof demoSignIns>>;
}

/** With the demo, in a clone of the one that was made for this run; the database of a first start is made in first-start.test.ts. */
export async function startDemo(more: SettingsAt = () => ({})): Promise<RunningDemo> {
	const { url, handle } = await demoInstallation();
	const { ownerUrl } = handle;
	const own = { DATABASE_URL: url, TEGSH_OWNER_DATABASE_URL: ownerUrl, TEGSH_VAULT_KEY: testVaultKey.toString("hex") };
	return {
		...(await startTegsh((port) => ({ ...own, ...more(port) }), inject("storage"))),
		signIns: await demoSignIns(handle),
	};
}

/** Settings that name the port, which is known only at the start. */
type SettingsAt = (port: number) => Readonly<Record<string, string>>;

/** `files`: a store that its rows name files of. */
export async function startTegsh(asked: Readonly<Record<string, string>> | SettingsAt = {}, files?: string): Promise<RunningTegsh> {
	const data = mkdtempSync(join(tmpdir(), "tegsh-journey-"));
	if (files) cpSync(files, join(data, "media"), { recursive: true });
	chmodSync(data, 0o711);
	const port = await freePort();
	const settings = typeof asked === "function" ? asked(port) : asked;
	const environment = { ...plainEnvironment(), LANG: "C.UTF-8", LC_ALL: "", PORT: String(port), TEGSH_DATA: data, ...settings };
	const server = run("scripts/start.mjs", [], environment);
	const heard = listen(server);
	const origin = settings.TEGSH_ORIGIN ?? `http://localhost:${port}`;
	let code: number | null | undefined;
	const ended = once(server, "exit").then(([value]) => {
		code = value as number | null;
	});
	while (!heard.out.includes("Ctrl+C")) {
		if (code !== undefined) throw new Error(`Tegsh ended with ${code}:\n${heard.out}${heard.err}`);
		await pause(50);
	}
	return {
		origin,
		said: () => heard.out + heard.err,
		tegsh: async <Result>(...args: readonly string[]) => {
			const command = run("bin/tegsh.mjs", [...args, "--json"], environment);
			const said = listen(command);
			await once(command, "close");
			if (command.exitCode !== 0) throw new Error(`npx tegsh ${args.join(" ")} ended with ${command.exitCode}: ${said.out}${said.err}`);
			return JSON.parse(said.out) as Result;
		},
		stop: async () => {
			server.kill("SIGTERM");
			await ended;
			const left = processesOn(data);
			for (const pid of left) process.kill(Number(pid), "SIGKILL");
			removeData(data);
			return { code: code ?? null, left };
		},
	};
}

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
	return spawn(process.execPath, [join(root, script), ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
}

function listen(child: ChildProcess): { out: string; err: string } {
	const heard = { out: "", err: "" };
	child.stdout?.setEncoding("utf8").on("data", (chunk) => (heard.out += chunk));
	child.stderr?.setEncoding("utf8").on("data", (chunk) => (heard.err += chunk));
	return heard;
}

/** Without what Vitest and npm set for us: the server is to be the one that somebody starts in a terminal. */
function plainEnvironment(): Record<string, string> {
	const ours = /^(npm_|VITEST|TEGSH_|DATABASE_URL$|NODE_ENV$|NODE_OPTIONS$|TEST$|MODE$|PROD$|DEV$|BASE_URL$|SSR$|INIT_CWD$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))) as Record<string, string>;
}

/** PostgreSQL and its helpers inherit the environment of the server that started them. */
function processesOn(data: string): string[] {
	return readdirSync("/proc").filter((pid) => {
		if (!/^\d+$/.test(pid)) return false;
		try {
			return readFileSync(`/proc/${pid}/environ`, "utf8").includes(data);
		} catch {
			return false;
		}
	});
}

function removeData(data: string): void {
	// Where root's temporary files are closed to others, the database lies elsewhere.
	const pointer = join(data, "postgres-is-in.txt");
	if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
	rmSync(data, { recursive: true, force: true });
}
