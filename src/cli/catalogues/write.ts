import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Slice } from "./compare.ts";

/** Writes the texts of one language into the catalogues, in the order of the English ones; a slice without any gets no file. */
export function writeCatalogues(root: string, slices: readonly Slice[], language: string, texts: ReadonlyMap<string, string>): void {
	for (const { name, groups } of slices) {
		const written = [...groups].flatMap(([group, entries]) => {
			const own = [...entries.keys()].flatMap((key) => {
				const text = texts.get(`${name}.${group}.${key}`);
				return text === undefined ? [] : [[key, text] as const];
			});
			return own.length === 0 ? [] : [[group, Object.fromEntries(own)] as const];
		});
		const path = join(root, name === "root" ? "src/words" : `src/${name}/words`, `${language}.json`);
		if (written.length === 0) {
			rmSync(path, { force: true });
			continue;
		}
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `${JSON.stringify(Object.fromEntries(written), null, "\t")}\n`);
	}
}
