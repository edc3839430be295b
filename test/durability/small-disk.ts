import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A disk of so many megabytes, that is gone after the test. */
export function smallDisk(megabytes: number): string {
	const place = mkdtempSync(join(tmpdir(), "tegsh-small-"));
	execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", place]);
	onTestFinished(() => {
		// What is about to end may still hold it.
		execFileSync("umount", ["-l", place]);
		rmSync(place, { recursive: true });
	});
	return place;
}

/** Fills it up to so many kilobytes; gives back what makes room again. */
export function fill(disk: string, left = 0): () => void {
	const { bavail, bsize } = statfsSync(disk);
	const path = join(disk, "fill");
	spawnSync("dd", ["if=/dev/zero", `of=${path}`, "bs=1K", `count=${Math.max(0, (bavail * bsize) / 1024 - left)}`]);
	return () => rmSync(path);
}

/** Whoever may mount nothing has no small disk, and says which drills were not done for that. */
export function mayMount(): boolean {
	if (process.platform !== "linux") return false;
	const place = mkdtempSync(join(tmpdir(), "tegsh-small-"));
	const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place]).status === 0;
	if (mounted) execFileSync("umount", [place]);
	rmSync(place, { recursive: true });
	return mounted;
}
