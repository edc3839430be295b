import { createHash, type Hash } from "node:crypto";
import type { Copied, CopiedFiles } from "../schema.ts";

// The names of the entries of an archive, in the order in which they stand in it.
export const aboutName = "about.json";
export const vaultKeyName = "vault.key";
export const manifestName = "manifest.json";

/** Tar says the size of an entry before its bytes, and a table does not know its own: it stands in parts. */
export const partBytes = 4 * 1024 * 1024;

export function tablePartName(schema: string, table: string, part: number): string {
	return `tables/${schema}/${table}/${String(part).padStart(6, "0")}`;
}

export function fileName(schema: string, sha256: string): string {
	return `files/${schema}/${sha256}`;
}

export type EntryName =
	| { readonly holds: "table"; readonly schema: string; readonly table: string }
	| { readonly holds: "file"; readonly schema: string; readonly sha256: string }
	| { readonly holds: "about" | "vault-key" | "manifest" };

export function readName(name: string): EntryName | null {
	if (name === aboutName) return { holds: "about" };
	if (name === vaultKeyName) return { holds: "vault-key" };
	if (name === manifestName) return { holds: "manifest" };
	const [, schema = "", table = ""] = /^tables\/([a-z0-9_]+)\/([a-z0-9_]+)\/\d{6,}$/.exec(name) ?? [];
	if (table) return { holds: "table", schema, table };
	const [, within = "", sha256 = ""] = /^files\/([a-z0-9_]+)\/([0-9a-f]{64})$/.exec(name) ?? [];
	return sha256 ? { holds: "file", schema: within, sha256 } : null;
}

/** Counts what is written or read of tables and files, one after another: on both sides the same, so that both can be held together. */
export class Tally {
	readonly tables: Copied[] = [];
	#files = { count: 0, bytes: 0 };
	#names: Hash = createHash("sha256");

	table(schema: string, table: string) {
		const hash = createHash("sha256");
		let bytes = 0;
		return {
			add: (part: Uint8Array) => {
				hash.update(part);
				bytes += part.length;
			},
			end: (rows: number) => void this.tables.push({ schema, table, rows, bytes, sha256: hash.digest("hex") }),
		};
	}

	file(schema: string, sha256: string, size: number): void {
		this.#names.update(`${schema}/${sha256} ${size}\n`);
		this.#files = { count: this.#files.count + 1, bytes: this.#files.bytes + size };
	}

	files(): CopiedFiles {
		return { ...this.#files, sha256: this.#names.digest("hex") };
	}
}
