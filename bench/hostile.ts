import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { identityCommands } from "../src/identity/index.ts";
import { openInstallation } from "../src/installation.ts";
import { programmeCommands } from "../src/programme/index.ts";
import { packageFolder } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { machine, run } from "../src/shared/journal/index.ts";
import { type HostileRequest, hostileRequests } from "./hostile-requests.ts";
import type { BenchLine } from "./line.ts";

const longestWait = 250;
const mostMemory = 1_000;
/** So long every hostile request is under way together, or until the last of them is answered. */
const seconds = 60;
const password = "rides to school each day";

/** Fifty hostile requests at once against a server of its own on loopback: how long another visitor waits for a page, and how much memory it takes. */
export async function benchHostile(url: string): Promise<BenchLine[]> {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-hostile-"));
	const port = await freePort();
	await prepare(folder, url);
	const server = await start(folder, url, port);
	try {
		const cookie = await signIn(port);
		const quiet = await visiting(port, pause(3_000));
		const requests = hostileRequests("/office/bench");
		const watched = watchMemory(server);
		const under = await visiting(port, attack(port, requests, cookie));
		const megabytes = watched.stop();
		const visits = `${requests.length} hostile requests at once, ${under.count} visits`;
		return [
			lineOf(`another visitor's longest wait, ${visits}`, under.longest, "ms", longestWait, "the budget"),
			lineOf("as above, half of the visits", under.median, "ms", Math.max(1, quiet.median) * 50, "50 × of a quiet server"),
			lineOf("memory of the server and what it reads apart", megabytes, "MB", mostMemory, "the budget"),
		];
	} finally {
		server.kill("SIGTERM");
		await new Promise((done) => server.once("exit", done));
		rmSync(folder, { recursive: true, force: true });
	}
}

function lineOf(name: string, measured: number, unit: string, baseline: number, baselineName: string): BenchLine {
	const ratio = measured / baseline;
	return { name, measured, unit, baseline, baselineName, ratio, budget: "at most 1 ×", within: ratio <= 1 };
}

/** An installation with one programme and one account. */
async function prepare(folder: string, databaseUrl: string): Promise<void> {
	const installation = await openInstallation({ folder, databaseUrl, storage: null, vaultKey: null }, "server");
	try {
		const named = { nameMn: "Тэгш", nameEn: "Level", summaryMn: "Тэгш", summaryEn: "Level" };
		const programme = { slug: "bench", ...named, startsOn: "2018-03-01", endsOn: "", targetAreas: "84" };
		await run(installation.handle, machine, programmeCommands.created, programme);
		const account = { id: newId(), userName: "sarnai", displayName: "Сарнай", administers: true } as const;
		const signsIn = { password, temporary: false, withoutSecondFactor: true };
		await run(installation.handle, machine, identityCommands["account-created"], { ...account, ...signsIn });
	} finally {
		await installation.close();
	}
}

async function start(folder: string, databaseUrl: string, port: number): Promise<ChildProcess> {
	const env = { ...process.env, PORT: String(port), TEGSH_DATA: folder, DATABASE_URL: databaseUrl, TEGSH_DEMO: "no", LANG: "C.UTF-8" };
	const server = spawn(process.execPath, [join(packageFolder, "scripts/start.mjs")], { env, stdio: ["ignore", "pipe", "inherit"] });
	let said = "";
	server.stdout?.setEncoding("utf8").on("data", (text) => {
		said += text;
	});
	while (!said.includes("Ctrl+C")) {
		if (server.exitCode !== null) throw new Error(`the server of the bench ended: ${said}`);
		await pause(50);
	}
	return server;
}

async function signIn(port: number): Promise<string> {
	const origin = `http://localhost:${port}`;
	const body = new URLSearchParams({ userName: "sarnai", password });
	const headers = { "sec-fetch-site": "same-origin" };
	const reply = await fetch(`${origin}/sign-in`, { method: "POST", body, headers, redirect: "manual" });
	const cookies = reply.headers.getSetCookie().map((line) => line.split(";")[0]);
	if (cookies.length === 0) throw new Error(`nobody could sign in: ${reply.status}`);
	return cookies.join("; ");
}

/** Somebody opens a page that is not in the cache, again and again, until something else is over; in a thread, so that only the server keeps it waiting. */
async function visiting(port: number, until: Promise<unknown>): Promise<{ longest: number; median: number; count: number }> {
	const visitor = new Worker(`(${visit})()`, { eval: true, workerData: { address: `http://localhost:${port}/sign-in` } });
	const waits = new Promise<number[]>((resolve, reject) => {
		visitor.once("message", resolve);
		visitor.once("error", reject);
	});
	await until;
	visitor.postMessage("over");
	const sorted = (await waits).toSorted((a, b) => a - b);
	await visitor.terminate();
	return { longest: sorted.at(-1) ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, count: sorted.length };
}

/** Runs in a thread, so it knows nothing of this file. */
async function visit(): Promise<void> {
	const { parentPort, workerData } = await import("node:worker_threads");
	let isOver = false;
	const waits: number[] = [];
	parentPort?.once("message", () => {
		isOver = true;
	});
	while (!isOver) {
		const begun = performance.now();
		const reply = await fetch(workerData.address);
		await reply.arrayBuffer();
		waits.push(performance.now() - begun);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	parentPort?.postMessage(waits);
}

async function attack(port: number, requests: readonly HostileRequest[], cookie: string): Promise<void> {
	const over = new AbortController();
	const timer = setTimeout(() => over.abort(), seconds * 1_000);
	const answered = requests.filter(({ endless }) => !endless).map((one) => send(port, one, cookie, over.signal));
	for (const one of requests.filter(({ endless }) => endless)) void send(port, one, cookie, over.signal);
	await Promise.all(answered);
	clearTimeout(timer);
	over.abort();
}

/** Resolves when it is answered, or refused however rudely. */
function send(port: number, { path, headers, body, endless }: HostileRequest, cookie: string, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const asked = request({
			port,
			path,
			method: "POST",
			headers: { ...headers, cookie, "sec-fetch-site": "same-origin" },
			signal,
			agent: false,
		});
		asked.on("error", () => resolve());
		asked.on("close", () => resolve());
		asked.on("response", (reply) => {
			reply.resume();
			reply.on("end", () => {
				asked.destroy();
				resolve();
			});
		});
		void write();

		async function write(): Promise<void> {
			for (const piece of body) {
				if (asked.destroyed) return;
				if (!asked.write(piece)) await once(asked, "drain").catch(() => {});
			}
			if (!endless) asked.end();
		}
	});
}

/** The most memory that the processes below another had together, in megabytes. */
function watchMemory({ pid = 0 }: ChildProcess) {
	let most = 0;
	const timer = setInterval(() => {
		most = Math.max(most, memoryBelow(pid));
	}, 100);
	return {
		stop: () => {
			clearInterval(timer);
			return most;
		},
	};
}

function memoryBelow(pid: number): number {
	const parents = new Map(
		readdirSync("/proc")
			.filter((name) => /^\d+$/.test(name))
			.map((name) => [Number(name), fieldOf(name, "PPid")]),
	);
	const isBelow = (one: number): boolean => one === pid || (one > 1 && isBelow(parents.get(one) ?? 0));
	return [...parents.keys()].filter(isBelow).reduce((sum, one) => sum + fieldOf(String(one), "VmRSS") / 1_024, 0);
}

function fieldOf(pid: string, field: string): number {
	try {
		return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
	} catch {
		return 0;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
