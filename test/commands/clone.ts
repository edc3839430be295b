import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
	chmodSync,
	copyFileSync,
	existsSync,
	lchownSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../support/debian-postgres.ts";

const root = resolve(import.meta.dirname, "../..");

export interface User {
	readonly uid: number;
	readonly gid: number;
}

/** A clone as somebody would have it after `git clone`, with uncommitted files, in a folder of its own. */
export interface Clone {
	readonly folder: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly user: User | undefined;
	readonly port: number;
	remove(): void;
}

export interface CloneOptions {
	readonly user?: User;
	/** Has its packages already, as `npm ci` left them in this checkout. */
	readonly packages?: boolean;
	readonly settings?: Readonly<Record<string, string>>;
}

/** The packages of this checkout, and of what begins with a dot only npm's own: tests beside this one write their caches there. */
function copyPackages(folder: string): void {
	const packages = join(root, "node_modules");
	const own = [".bin", ".package-lock.json"];
	const entries = readdirSync(packages).filter((name) => own.includes(name) || !name.startsWith("."));
	mkdirSync(join(folder, "node_modules"));
	execFileSync("cp", ["-a", ...entries.map((name) => join(packages, name)), join(folder, "node_modules")]);
}

export async function makeClone(mode: number, { user, packages = false, settings = {} }: CloneOptions = {}): Promise<Clone> {
	const outside = mkdtempSync(join(tmpdir(), "tegsh-clone-"));
	const folder = join(outside, "tegsh");
	const home = join(outside, "home");
	for (const path of execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" }).split("\0")) {
		if (!path || !existsSync(join(root, path))) continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		copyFileSync(join(root, path), join(folder, path));
	}
	if (packages) copyPackages(folder);
	mkdirSync(home);
	if (user)
		for (const path of ["", ...readdirSync(outside, { recursive: true, encoding: "utf8" })])
			lchownSync(join(outside, path), user.uid, user.gid);
	chmodSync(outside, mode);
	const port = await freePort();
	const data = join(outside, "data");
	const clone: Clone = {
		folder,
		user,
		port,
		environment: {
			...plainEnvironment(),
			...(user ? { HOME: home, npm_config_cache: join(home, ".npm") } : {}),
			PORT: String(port),
			TEGSH_DATA: data,
			...settings,
		},
		remove: () => {
			// Only after a test that failed half-way is anything left to end.
			for (const pid of processesOf(clone)) process.kill(Number(pid), "SIGKILL");
			const pointer = join(data, "postgres-is-in.txt");
			if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
			rmSync(outside, { recursive: true, force: true });
		},
	};
	return clone;
}

/** As in a terminal: without what npm sets for its scripts, and with the Node.js of the machine. */
function plainEnvironment(): Record<string, string> {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(npm_(?!config_(cache|registry)$)|VITEST|TEGSH_|DATABASE_URL|NODE_ENV|TEST$|INIT_CWD)/.test(name),
	);
	const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
	return { ...(Object.fromEntries(kept) as Record<string, string>), PATH: path.join(delimiter) };
}

export interface Running {
	/** npm's own process, which leads its group. */
	readonly npm: ChildProcess;
	readonly seconds: number;
	said(): string;
	ended(): Promise<number | null>;
}

/** `npm start` until it answers. */
export async function npmStart(clone: Clone): Promise<Running> {
	const began = performance.now();
	const npm = spawn("npm", ["start"], {
		...clone.user,
		cwd: clone.folder,
		env: clone.environment,
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (said += chunk));
	const exit = once(npm, "exit").then(([code]) => code as number | null);
	let over = false;
	void exit.then(() => (over = true));
	while (!(await answers(clone.port))) {
		if (over) throw new Error(`npm start ended with ${npm.exitCode}:\n${said}`);
		await pause(100);
	}
	return { npm, seconds: (performance.now() - began) / 1000, said: () => said, ended: () => exit };
}

async function answers(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
	} catch {
		return false;
	}
}

export function run(clone: Clone, command: string, args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(command, args, { ...clone.user, cwd: clone.folder, env: clone.environment, stdio: ["ignore", "pipe", "pipe"] });
	const heard = { out: "", err: "" };
	child.stdout.on("data", (chunk) => (heard.out += chunk));
	child.stderr.on("data", (chunk) => (heard.err += chunk));
	return once(child, "close").then(([code]) => ({ code: code as number | null, ...heard }));
}

/** Every process that works for the clone: started in it, or on its data. PostgreSQL inherits the environment. */
export function processesOf(clone: Clone): string[] {
	const data = clone.environment.TEGSH_DATA ?? "";
	return readdirSync("/proc").filter((pid) => {
		if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
		try {
			const facts = [readlinkSync(`/proc/${pid}/cwd`), readFileSync(`/proc/${pid}/environ`, "utf8")];
			return facts.some((fact) => fact.includes(clone.folder) || fact.includes(data));
		} catch {
			return false;
		}
	});
}
