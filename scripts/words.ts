// Compiles the catalogues (src/*/words/*.json) into TypeScript that server, browser and tests import as #words/SLICE. Run by the build,
// the tests and `npm run check`; nothing is written when nothing changed.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { commonWordsAgain, compare } from "../src/cli/catalogues/compare.ts";
import { compileLanguages, compileSlice } from "../src/cli/catalogues/compile.ts";
import { type Fault, readCatalogues } from "../src/cli/catalogues/read.ts";

const root = resolve(import.meta.dirname, "..");

/** @throws Error that names each fault with its file, its key and what is wrong. */
export function compileWords(from = root, folder = join(root, "build/words")): void {
	const { catalogues, faults } = readCatalogues(from);
	const found: Fault[] = [...faults];
	const slices = compare(catalogues, found);
	found.push(...commonWordsAgain(slices));
	if (found.length > 0) throw new Error(found.map(({ path, key, reason }) => `${path}: ${key}: ${reason}`).join("\n"));
	mkdirSync(folder, { recursive: true });
	const wanted = new Map(slices.map((slice) => [`${slice.name}.ts`, compileSlice(slice)]));
	wanted.set("languages.ts", compileLanguages(catalogues.map(({ language }) => language)));
	for (const name of readdirSync(folder)) if (!wanted.has(name) && !name.endsWith(".part")) rmSync(join(folder, name));
	for (const [name, text] of wanted) if (readIfThere(join(folder, name)) !== text) writeWhole(join(folder, name), text);
}

/** Another build or test may read the file at this moment. */
function writeWhole(path: string, text: string): void {
	const part = `${path}.${process.pid}.part`;
	writeFileSync(part, text);
	renameSync(part, path);
}

function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}

if (import.meta.main) {
	try {
		compileWords();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
