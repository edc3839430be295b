import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, and belongs to another user.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** The command line of a living process: a number in a file may by now belong to anybody. Null where it cannot be read. */
export function commandLineOf(pid: number): string | null {
	try {
		if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
		if (process.platform === "darwin") return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
		return null;
	} catch {
		return null;
	}
}

export function parentOf(pid: number): number {
	try {
		return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
	} catch {
		return 0;
	}
}
