import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const gigabyte = 2 ** 30;

/**
 * A folder for what nobody asks for after the run: in memory, where there is room. Each test has a database of its own, some hundred files
 * that are made and taken away again, and on a disk that is two thirds of what the system does in a whole run.
 */
export function volatileFolder(called: string): string {
	if (!hasRoom()) return mkdtempSync(join(tmpdir(), `${called}-`));
	removeForgotten(called);
	return mkdtempSync(join(memory, `${called}-of-${process.pid}-`));
}

/** A run needs half a gigabyte; containers often have less there, or may not run a program from it. */
function hasRoom(): boolean {
	try {
		const { bavail, bsize } = statfsSync(memory);
		const mount = readFileSync("/proc/mounts", "utf8")
			.split("\n")
			.find((line) => line.split(" ")[1] === memory);
		const runsPrograms = mount !== undefined && !/\bnoexec\b/.test(mount);
		return runsPrograms && bavail * bsize > 2 * gigabyte && process.availableMemory() > 4 * gigabyte;
	} catch {
		return false;
	}
}

/** What a run that was killed left behind, or the memory would be gone until the machine is started anew. */
function removeForgotten(called: string): void {
	for (const name of readdirSync(memory)) {
		const pid = new RegExp(`^${called}-of-(\\d+)-`).exec(name)?.[1];
		if (pid && !runs(Number(pid))) rmSync(join(memory, name), { recursive: true, force: true });
	}
}

function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}
