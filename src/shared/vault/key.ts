import { chmod, link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId, newVaultKey } from "../id.ts";

const bytes = 32;

/** A key as 64 hexadecimal digits; null for what is none. */
export function requireKey(written: string): Buffer | null {
	return /^[0-9a-f]{64}$/i.test(written.trim()) ? Buffer.from(written.trim(), "hex") : null;
}

/**
 * The key of an installation, in a file of its data folder that only its owner reads; made where there is none. Two servers that start at
 * once agree on the one that was there first.
 */
export async function keyIn(folder: string): Promise<Buffer> {
	const path = join(folder, "vault.key");
	const known = await readKey(path);
	if (known) return known;
	await mkdir(folder, { recursive: true });
	const draft = `${path}.${newId()}`;
	await writeFile(draft, `${newVaultKey(bytes).toString("hex")}\n`, { mode: 0o600 });
	await chmod(draft, 0o600);
	try {
		await link(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	} finally {
		await rm(draft, { force: true });
	}
	const made = await readKey(path);
	if (!made) throw new Error(`${path} could not be read back`);
	return made;
}

/**
 * Puts a key in the place of the one that is there, for an installation in which nothing is sealed yet. The other is kept beside it: a folder
 * that somebody names by mistake may be that of an installation whose contacts open with nothing else.
 */
export async function replaceKey(folder: string, key: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, "vault.key");
	const known = await readKey(path);
	if (known?.equals(key)) return;
	if (known) await rename(path, `${path}.before-${newId()}`);
	const draft = `${path}.${newId()}`;
	const file = await open(draft, "wx", 0o600);
	await file.writeFile(`${key.toString("hex")}\n`);
	await file.sync();
	await file.close();
	await rename(draft, path);
}

async function readKey(path: string): Promise<Buffer | null> {
	try {
		const key = requireKey(await readFile(path, "utf8"));
		if (!key) throw new Error(`${path} holds no key: 64 hexadecimal digits are expected`);
		return key;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}
