import { existsSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newId } from "../../id.ts";
import { problem } from "./problems.ts";

/** The user that PostgreSQL runs as; null for ourselves. PostgreSQL refuses to run as root. */
export type Runner = { readonly uid: number; readonly gid: number } | null;

/**
 * A user of no other programme, so that no other programme can read the data; 60578 to 61183 are assigned to nobody
 * (https://systemd.io/UIDS-GIDS/). It needs no entry in /etc/passwd. An administrator who wants another one makes it the owner of
 * the data folder.
 */
const userWithoutName = 60_919;
const homesForRoot = "/var/lib/tegsh";

/** The folder of binaries and cluster: in the data folder, or where PostgreSQL can get at it when root's folders are closed to it. */
export function findHome(folder: string): string {
	mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
	const inside = join(folder, "postgres");
	const pointer = join(folder, "postgres-is-in.txt");
	if (existsSync(pointer)) return homeFrom(folder, pointer);
	if (!isRoot() || isOpen(folder)) return made(inside);
	if (existsSync(join(inside, "cluster"))) throw problem("folder-closed", { folder });
	const draft = join(folder, `postgres-is-in.${newId()}.txt`);
	writeFileSync(draft, `${join(homesForRoot, newId())}\n`);
	try {
		// Another start may be doing the same: only one can give the file its name, and both read what stands there.
		linkSync(draft, pointer);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	} finally {
		unlinkSync(draft);
	}
	const home = made(readFileSync(pointer, "utf8").trim());
	writeFileSync(join(home, "belongs-to.txt"), `${folder}\n`);
	return home;
}

/** Whoever owns the cluster, or will: for root the owner of the data folder, or a user made for it. */
export function runnerOf(folder: string, base: string): Runner {
	if (!isRoot()) return null;
	for (const path of [base, folder]) {
		const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
		if (uid !== 0) return { uid, gid };
	}
	return { uid: userWithoutName, gid: userWithoutName };
}

function homeFrom(folder: string, pointer: string): string {
	const home = readFileSync(pointer, "utf8").trim();
	if (!isRoot() && process.getuid) throw problem("folder-of-root", { folder });
	return made(home);
}

function made(home: string): string {
	mkdirSync(home, { recursive: true, mode: 0o755 });
	return home;
}

export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/** Whether everybody may pass through the folder and all above it. */
function isOpen(folder: string): boolean {
	const open = (statSync(folder).mode & 0o001) !== 0;
	return open && (dirname(folder) === folder || isOpen(dirname(folder)));
}
