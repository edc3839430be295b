import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../problem.ts";
import type { Text } from "../../words.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { type Cluster, createCluster, refuseOtherVersion } from "./cluster.ts";
import type { Postgres } from "./join.ts";
import { findHome } from "./place.ts";
import { type Postmaster, readPostmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { type Presence, type Role, takePart } from "./presence.ts";
import { problem } from "./problems.ts";
import { words } from "./words.ts";

/** Joins the PostgreSQL of a data folder: starts it, or adopts the one that runs there, whoever started it. */
export async function joinEmbedded(folder: string, role: Role, log: (message: Text) => void): Promise<Postgres> {
	const home = findHome(folder);
	const cluster: Cluster = { folder, home, base: join(home, "cluster"), data: join(home, "cluster", "data") };
	const source = findBinaries();
	refuseOtherVersion(cluster, source.major);
	const binaries = source.installIn(home, () => log(words.unpacking));
	await createCluster(cluster, binaries, () => log(words.creating));
	const { url, presence } = await untilPresent(cluster, binaries, role, log);
	return {
		url,
		lost: presence.lost.then(() => problem("lost", { place: folder })),
		release: async () => {
			// The session may be gone, because PostgreSQL died or somebody stopped it: then there is nothing to stop.
			const last = await presence.lastOneOut().catch(() => false);
			if (last) await stopPostmaster(cluster, binaries);
			await presence.leave();
		},
	};
}

const startsBeforeGivingUp = 5;
const secondsOfSilence = 30;
const step = 25;

/**
 * PostgreSQL itself arbitrates between starts at the same moment (`postmaster.pid`, shared memory); whoever loses finds the winner
 * at the next turn. It is waited for while it recovers, while it shuts down, and while processes of a killed one are still ending.
 */
async function untilPresent(cluster: Cluster, binaries: Binaries, role: Role, log: (message: Text) => void) {
	let starts = 0;
	let silence = 0;
	let told = false;
	for (;;) {
		const running = readPostmaster(cluster);
		if (!running) {
			if (starts === startsBeforeGivingUp) throw problem("start-failed", { folder: cluster.folder, log: lastWords(cluster) });
			if (starts > 0) await pause(starts * 500);
			starts += 1;
			await startPostmaster(cluster, binaries);
			continue;
		}
		const answer = await tryToJoin(cluster, running, role);
		if (typeof answer !== "string") return answer;
		if (answer === "silent") silence += step;
		if (answer === "busy" && !told) {
			told = true;
			log(words.waiting);
		}
		if (silence > secondsOfSilence * 1_000) throw problem("silent", { folder: cluster.folder, pid: String(running.pid) });
		await pause(step);
	}
}

async function tryToJoin(
	cluster: Cluster,
	running: Postmaster,
	role: Role,
): Promise<{ url: string; presence: Presence } | "busy" | "silent"> {
	if (running.port === null) return "silent";
	const secret = readFileSync(join(cluster.base, "secret"), "utf8");
	const url = `postgres://tegsh:${secret}@127.0.0.1:${running.port}/postgres`;
	try {
		return { url, presence: await takePart(url, role, () => problem("folder-served", { folder: cluster.folder })) };
	} catch (error) {
		if (error instanceof Problem) throw error;
		// 57P03: starting up, recovering or shutting down (PostgreSQL, appendix A).
		return (error as { code?: string }).code === "57P03" ? "busy" : "silent";
	}
}

function lastWords(cluster: Cluster): string {
	return readFileSync(join(cluster.base, "postgres.log"), "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
