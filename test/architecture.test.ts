import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isTest, sliceOf } from "./architecture/layers.ts";
import { migratedTables } from "./architecture/migrations.ts";
import { type Module, readModule } from "./architecture/module.ts";
import { plantedFaults } from "./architecture/planted.ts";
import { roomyLines } from "./architecture/rules/files.ts";
import { rules } from "./architecture/rules/index.ts";
import { sound } from "./architecture/sound.ts";
import { readSources, sourcePaths } from "./architecture/sources.ts";

const root = resolve(import.meta.dirname, "..");
const names = Object.keys(rules) as (keyof typeof rules)[];

function report(modules: readonly Module[]): string[] {
	return names.flatMap((name) => rules[name](modules).map(({ path, line, message }) => `${name}: ${path}:${line} ${message}`));
}

describe("the rules", () => {
	it("find nothing in a sound repository", () => {
		expect(report(sound.map(readModule))).toEqual([]);
	});

	it.each(names.flatMap((rule) => Object.entries(plantedFaults[rule]).map(([fault, source]) => [rule, fault, ...source] as const)))(
		"%s finds %s",
		(rule, _, path, text) => {
			const modules = [...sound.filter((file) => file.path !== path), { path, text }].map(readModule);
			const found = names.flatMap((name) => rules[name](modules).map((violation) => ({ name, ...violation })));
			expect(new Set(found.map(({ name }) => name))).toEqual(new Set([rule]));
			for (const violation of found) expect(`${violation.path} ${violation.message}`).toContain(path);
		},
	);

	it("do not take a file that cannot be read for a clean one", () => {
		expect(() => readModule({ path: "src/figures/store.ts", text: "export const = 3;" })).toThrow("does not parse");
	});
});

describe("this repository", () => {
	const modules = readSources(root);

	it("is seen whole, with its imports", () => {
		expect(modules).toHaveLength(sourcePaths(root).length);
		expect(modules.map(({ path }) => path)).toContain("test/architecture.test.ts");
		const unread = modules.filter(
			({ text, imports }) => imports.length === 0 && /^(import|export) .*from "/m.test(text.replace(/`[^`]*`/g, "")),
		);
		expect(unread.map(({ path }) => path)).toEqual([]);
		expect(modules.filter(({ path }) => path.startsWith("src/")).length).toBeGreaterThan(30);
	});

	it("declares each table of the migrations in one slice, and none that is not there", () => {
		const product = modules.filter(({ path }) => path.startsWith("src/") && !isTest(path));
		const declared = product.flatMap(({ path, tables }) =>
			tables.filter(({ role }) => role === "declared").map(({ name }) => ({ name, path })),
		);
		expect(declared.map(({ name }) => name).toSorted()).toEqual(migratedTables(root));
		expect(declared.filter(({ path }) => sliceOf(path) === null)).toEqual([]);
	});

	it("keeps the house rules", ({ annotate }) => {
		const roomy = modules.filter(({ lines }) => lines >= roomyLines);
		for (const { path, lines } of roomy) annotate(`${path} has ${lines} lines: does it have one purpose?`);
		expect(report(modules)).toEqual([]);
	});
});
