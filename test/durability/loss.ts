import { chmodSync, cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { clusterOf, giveBack } from "./folder.ts";

/**
 * A power cut, simulated. `kill -9` leaves the page cache to the kernel, so nothing that was written is lost by it, synced or not;
 * a power cut leaves only what was synced. The disk is modelled as it stands at its worst: of the data files what was there
 * when the server started (no checkpoint has been taken since, so nothing of them was synced since), and of the write-ahead log all or
 * nothing, by PostgreSQL's own count of the syncs that it asked of the kernel since then (pg_stat_io, which counts calls, not wishes:
 * with fsync off there are none).
 */
export function takeDisk(folder: string): void {
	const cluster = clusterOf(folder);
	cpSync(join(cluster, "data"), join(cluster, "disk"), { recursive: true });
	chmodSync(join(cluster, "disk"), 0o700);
}

export async function countLogSyncs(url: string): Promise<number> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ syncs: number }>(
			"select coalesce(sum(fsyncs), 0)::int as syncs from pg_stat_io where object = 'wal' and context = 'normal'",
		);
		return rows[0]?.syncs ?? 0;
	} finally {
		await client.end();
	}
}

export function cutPower(folder: string, logSyncs: number): void {
	const cluster = clusterOf(folder);
	const [data, disk] = [join(cluster, "data"), join(cluster, "disk")];
	if (logSyncs > 0) {
		rmSync(join(disk, "pg_wal"), { recursive: true });
		renameSync(join(data, "pg_wal"), join(disk, "pg_wal"));
	}
	rmSync(join(disk, "postmaster.pid"), { force: true });
	rmSync(data, { recursive: true });
	renameSync(disk, data);
	giveBack(data, cluster);
}
