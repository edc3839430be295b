import { isTest, sliceOf } from "../layers.ts";
import type { Module } from "../module.ts";
import type { Rule, Violation } from "../rule.ts";

/**
 * Each table is declared once, in a `…Tables` type of its slice, and only SQL of that slice names it. Another slice asks the owner's door for a
 * function, or for a relation to put into its own SQL. Tests and the bench may look into any table: they prove what was written.
 */
export const tablesHaveOwners: Rule = (modules) => {
	const product = modules.filter(({ path }) => path.startsWith("src/") && !isTest(path));
	const owners = new Map<string, string>();
	const violations: Violation[] = [];
	for (const { path, tables } of product) {
		for (const { role, name, line } of tables) {
			if (role !== "declared") continue;
			const owner = owners.get(name);
			if (owner) violations.push({ path, line, message: `declares the table ${name}, which ${owner} declares already` });
			else owners.set(name, path);
		}
	}
	return [...violations, ...product.flatMap((module) => [...hiddenNames(module), ...foreignNames(module, owners)])];
};

function hiddenNames({ path, tables }: Module): Violation[] {
	// The one place that is handed its table: `versioned("session")` names it where it is called.
	if (path === "src/shared/database/rows.ts") return [];
	return tables
		.filter(({ role }) => role === "hidden")
		.map(({ name, line }) => ({
			path,
			line,
			message: `${name}() is given a table in a variable: write its name, so that its owner is seen`,
		}));
}

function foreignNames({ path, tables }: Module, owners: ReadonlyMap<string, string>): Violation[] {
	// A relation that was lent goes by whatever name the query gives it, also that of the table behind it.
	const given = new Set(tables.flatMap(({ role, name }) => (role === "alias" ? [name] : [])));
	const found = new Map<string, Violation>();
	for (const { role, name, line } of tables) {
		const owner = sliceOf(owners.get(name) ?? path);
		if (owner === sliceOf(path) || (role !== "table" && (role !== "before-dot" || given.has(name)))) continue;
		const message = `names the table ${name}, which ${owner} owns: take a relation or a function of its door`;
		found.set(`${name}:${line}`, { path, line, message });
	}
	return [...found.values()];
}
