import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
	prepare(folder);
	const inside = join(folder, "postgres");
	const pointer = join(folder, "postgres-is-in.txt");
	if (isRoot() && !existsSync(pointer) && !isOpen(folder)) {
		if (existsSync(join(inside, "cluster"))) throw problem("folder-closed", { folder });
		pointElsewhere(folder, pointer);
	}
	if (!existsSync(pointer)) {
		mkdirSync(inside, { recursive: true, mode: 0o755 });
		refuseOtherOwner(folder, join(inside, "cluster"));
		return inside;
	}
	const home = readFileSync(pointer, "utf8").trim();
	if (!existsSync(home)) throw problem("home-missing", { folder, home });
	refuseOtherOwner(folder, home);
	return home;
}

/** The user who owns the cluster, or will: for root the owner of the data folder, or a user made for it. */
export function runnerOf(folder: string, base: string): Runner {
	if (!isRoot()) return null;
	for (const path of [base, folder]) {
		const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
		if (uid !== 0) return { uid, gid };
	}
	return { uid: userWithoutName, gid: userWithoutName };
}

export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

function prepare(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
		accessSync(folder, constants.W_OK);
	} catch (error) {
		throw problem("folder-unwritable", { folder, reason: (error as Error).message });
	}
}

/** The place exists before anything points to it: a pointer into nothing means that the data was moved without its database. */
function pointElsewhere(folder: string, pointer: string): void {
	const home = join(homesForRoot, newId());
	const draft = join(folder, `postgres-is-in.${newId()}.txt`);
	mkdirSync(home, { recursive: true, mode: 0o755 });
	writeFileSync(join(home, "belongs-to.txt"), `${folder}\n`);
	writeFileSync(draft, `${home}\n`);
	try {
		// Another start may be doing the same: only one can give the file its name.
		linkSync(draft, pointer);
	} catch (error) {
		rmSync(home, { recursive: true });
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	} finally {
		rmSync(draft);
	}
}

function refuseOtherOwner(folder: string, path: string): void {
	const owner = statSync(path, { throwIfNoEntry: false })?.uid;
	if (owner !== undefined && process.getuid && !isRoot() && owner !== process.getuid()) throw problem("other-owner", { folder });
}

/** Whether everybody may pass through the folder and all above it. */
function isOpen(folder: string): boolean {
	const open = (statSync(folder).mode & 0o001) !== 0;
	return open && (dirname(folder) === folder || isOpen(dirname(folder)));
}
