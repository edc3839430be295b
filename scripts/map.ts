// Writes the map of the slices into docs/architecture.md, from the imports as they are. `--check` changes nothing and fails when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isPure, isTest, sliceOf, sliceOrder } from "../test/architecture/layers.ts";
import type { Module } from "../test/architecture/module.ts";
import { readSources } from "../test/architecture/sources.ts";

const root = resolve(import.meta.dirname, "..");
const page = join(root, "docs/architecture.md");
const start = "<!-- map: written by npm run map -->";
const end = "<!-- /map -->";

const present = readFileSync(page, "utf8");
const fresh = withMap(present, mapOf(readSources(root).filter(({ path }) => path.startsWith("src/") && !isTest(path))));
if (!process.argv.includes("--check")) {
	writeFileSync(page, fresh);
} else if (fresh !== present) {
	console.error("The map in docs/architecture.md is stale: npm run map");
	process.exitCode = 1;
}

function withMap(text: string, map: string): string {
	const [before, after] = [text.indexOf(start), text.indexOf(end)];
	if (before < 0 || after < before) throw new Error(`docs/architecture.md lacks ${start} or ${end}`);
	return `${text.slice(0, before)}${start}\n${map}\n${text.slice(after)}`;
}

/** Lines are rounded, so that the map changes when the architecture does and not with every line. */
function mapOf(modules: readonly Module[]): string {
	const slices = ["shared", ...sliceOrder].filter((slice) => modules.some(({ path }) => sliceOf(path) === slice));
	const rows = slices.map((slice) => {
		const own = modules.filter(({ path }) => sliceOf(path) === slice);
		const lines = own.reduce((sum, module) => sum + module.lines, 0);
		return `| ${slice} | ${meaningOf(slice, own)} | ${usedBy(slice, own)} | ${own.length} | ${Math.ceil(lines / 100) * 100} |`;
	});
	return ["| Slice | What its words mean | Imports | Files | Lines, up to |", "|---|---|---|---:|---:|", ...rows].join("\n");
}

/** The line that opens a door is the slice's entry in the map. */
function meaningOf(slice: string, modules: readonly Module[]): string {
	if (slice === "shared") return "No word of the field: database, journal, http, problems, words, clock, ids, page frame.";
	const door = modules.find(({ path }) => path === `src/${slice}/index.ts`);
	return /^\/\/ (.+)/.exec(door?.text ?? "")?.[1]?.replaceAll("|", "\\|") ?? "";
}

function usedBy(slice: string, modules: readonly Module[]): string {
	const imports = modules.flatMap(({ imports }) => imports).filter(({ target }) => ![slice, "shared", null].includes(sliceOf(target)));
	const names = sliceOrder.filter((other) => imports.some(({ target }) => sliceOf(target) === other));
	return names.map((other) => mark(other, imports)).join(", ") || "—";
}

/** In italics where only pure code is read, in brackets where only types are. */
function mark(slice: string, imports: Module["imports"]): string {
	const own = imports.filter(({ target }) => sliceOf(target) === slice);
	if (own.every(({ target }) => isPure(target))) return `*${slice}*`;
	return own.every(({ typeOnly }) => typeOnly) ? `(${slice})` : slice;
}
