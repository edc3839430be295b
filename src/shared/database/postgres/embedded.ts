import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseError } from "pg";
import { postgres as words } from "#words/shared";
import { Problem } from "../../problem.ts";
import type { Plain } from "../../words.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { type Cluster, createCluster, refuseOtherVersion } from "./cluster.ts";
import { removeDrafts } from "./draft.ts";
import type { Postgres } from "./join.ts";
import { endOrphans } from "./orphans.ts";
import { findHome } from "./place.ts";
import { type Postmaster, readPostmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { type Presence, type ProcessRole, takePart } from "./presence.ts";
import { problem } from "./problems.ts";
import { servingUrl } from "./serving-role.ts";

/** Joins the PostgreSQL of a data folder: starts it, or adopts the one that runs there, whoever started it. */
export async function joinEmbedded(folder: string, role: ProcessRole, log: (message: Plain) => void): Promise<Postgres> {
	// One name for one place: a PostgreSQL that runs is known by the folder on its command line.
	const home = realpathSync(findHome(folder));
	const cluster: Cluster = { folder, home, base: join(home, "cluster"), data: join(home, "cluster", "data") };
	const source = findBinaries();
	refuseOtherVersion(cluster, source.major);
	removeDrafts(home);
	const binaries = await source.installIn(home, () => log(words.unpacking));
	await createCluster(cluster, binaries, () => log(words.creating));
	const { url, presence } = await untilPresent(cluster, binaries, role, log);
	return {
		url: await servingUrl(url, presence.client),
		ownerUrl: url,
		lost: presence.lost.then(() => problem("lost", { place: folder })),
		// Nobody else serves on this folder, and its key lies in it.
		sealWith: async () => {},
		release: async () => {
			// The session may be gone, because PostgreSQL died or somebody stopped it: then there is nothing to stop.
			const last = await presence.lastOneOut().catch(() => false);
			if (last) await stopPostmaster(cluster, binaries);
			await presence.leave();
		},
	};
}

// PostgreSQL, appendix A: it is starting, recovering or shutting down; it ends the session because it shuts down.
const cannotConnectNow = "57P03";
const adminShutdown = "57P01";

const startsBeforeGivingUp = 8;
const step = 25;
const worthSaying = 500;
const tooLongSilent = 30_000;

/**
 * PostgreSQL itself arbitrates between starts at the same moment (`postmaster.pid`, shared memory); whoever loses finds the winner
 * at the next turn. It is waited for while it recovers, while it shuts down, and while processes of a killed one are still ending.
 */
async function untilPresent(cluster: Cluster, binaries: Binaries, role: ProcessRole, log: (message: Plain) => void): Promise<Joined> {
	let starts = 0;
	const waited = { busy: 0, silent: 0 };
	for (;;) {
		const running = readPostmaster(cluster);
		if (!running) {
			if (starts === startsBeforeGivingUp) throw problem("start-failed", { folder: cluster.folder, log: lastWords(cluster) });
			if (starts > 0) endOrphans(cluster.data);
			await pause(starts * 250);
			starts += 1;
			await startPostmaster(cluster, binaries);
			continue;
		}
		const answer = await tryToJoin(cluster, running, role);
		if (typeof answer !== "string") return answer;
		waited[answer] += step;
		if (answer === "busy" && waited.busy === worthSaying) log(words.recovering);
		if (waited.silent > tooLongSilent) throw problem("silent", { folder: cluster.folder, pid: String(running.pid) });
		await pause(step);
	}
}

interface Joined {
	readonly url: string;
	readonly presence: Presence;
}

async function tryToJoin(cluster: Cluster, running: Postmaster, role: ProcessRole): Promise<Joined | "busy" | "silent"> {
	if (running.state !== "ready") return running.state;
	const secret = readFileSync(join(cluster.base, "secret"), "utf8");
	const url = `postgres://tegsh:${secret}@127.0.0.1:${running.port}/postgres`;
	try {
		return { url, presence: await takePart(url, role, () => problem("folder-served", { folder: cluster.folder })) };
	} catch (error) {
		if (error instanceof Problem) throw error;
		if (!(error instanceof DatabaseError)) return "silent";
		if (error.code === cannotConnectNow || error.code === adminShutdown) return "busy";
		throw error;
	}
}

function lastWords(cluster: Cluster): string {
	return readFileSync(join(cluster.base, "postgres.log"), "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
