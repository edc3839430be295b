import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { thorough } from "../support/thorough.ts";
import { dataFolder, postmasterOf } from "./folder.ts";
import { startServer } from "./servers.ts";

/** PostgreSQL with all its backends, as a machine that ran out of breath leaves them: nothing is broken, and nothing is answered. */
function signal(postmaster: number, sent: NodeJS.Signals): void {
	const isBelow = (pid: string) => new RegExp(`^PPid:\t${postmaster}$`, "m").test(readFileSync(`/proc/${pid}/status`, "utf8"));
	const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	for (const pid of [postmaster, ...pids.filter((one) => isThere(one) && isBelow(one)).map(Number)]) process.kill(pid, sent);
}

function isThere(pid: string): boolean {
	try {
		readFileSync(`/proc/${pid}/status`);
		return true;
	} catch {
		return false;
	}
}

// What decides it is tried in src/shared/database/pulse.test.ts each time.
it.skipIf(!thorough || process.platform !== "linux")(
	"a stopped PostgreSQL is said within seconds, to whoever opens a page and to whoever sends a form, and all is well when it goes on",
	{ timeout: 120_000 },
	async () => {
		const folder = dataFolder();
		const server = await startServer(folder, {});
		const postmaster = postmasterOf(folder) as number;
		const ask = async (path: string, init: RequestInit = {}) => {
			const begun = performance.now();
			const reply = await fetch(server.origin + path, { redirect: "manual", headers: { "sec-fetch-site": "same-origin" }, ...init });
			return { status: reply.status, text: await reply.text(), seconds: (performance.now() - begun) / 1_000 };
		};
		const body = new URLSearchParams({ userName: "nobody", password: "rides to school each day" });
		signal(postmaster, "SIGSTOP");
		try {
			const answers = await Promise.all([ask("/sign-in", { method: "POST", body }), ask(`/enrol/${"a".repeat(26)}`), ask("/healthz")]);
			for (const { status, seconds } of answers) expect([status, seconds < 8]).toEqual([503, true]);
		} finally {
			signal(postmaster, "SIGCONT");
		}
		expect((await ask("/sign-in", { method: "POST", body })).status).toBe(422);
		expect((await ask("/healthz")).status).toBe(200);
		expect(await server.stop()).toBe(0);
	},
);
