import { readdirSync, readlinkSync } from "node:fs";
import { commandLineOf, parentOf } from "./liveness.ts";

/**
 * Ends sessions that outlive a killed postmaster because they are busy: they hold its shared memory, and no new one can start.
 * Their transactions are lost already. Only on Linux; elsewhere they are waited for.
 */
export function endOrphans(data: string): void {
	if (process.platform !== "linux") return;
	for (const pid of readdirSync("/proc").map(Number).filter(Boolean)) {
		// A child of a living postmaster is no orphan: another start may have won in the meantime.
		const isOrphan = folderOf(pid) === data && isPostgres(pid) && !isPostgres(parentOf(pid));
		if (isOrphan && !commandLineOf(pid)?.includes(data)) process.kill(pid, "SIGQUIT");
	}
}

function folderOf(pid: number): string | null {
	try {
		return readlinkSync(`/proc/${pid}/cwd`);
	} catch {
		return null;
	}
}

function isPostgres(pid: number): boolean {
	return /\bpostgres\b/.test(commandLineOf(pid) ?? "");
}
