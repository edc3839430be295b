import type { Module } from "../module.ts";
import type { Rule } from "../rule.ts";

/** Value imports in a ring: which file runs first then depends on who was asked first. Type imports are erased and may cross. */
export const noCycles: Rule = (modules) => {
	const byPath = new Map(modules.map((module) => [module.path, module]));
	const finished = new Set<string>();
	const rings: string[][] = [];

	function visit(module: Module, trail: readonly string[]): void {
		const start = trail.indexOf(module.path);
		if (start >= 0) rings.push([...trail.slice(start), module.path]);
		if (start >= 0 || finished.has(module.path)) return;
		for (const { target, typeOnly } of module.imports) {
			const next = byPath.get(target);
			if (next && !typeOnly) visit(next, [...trail, module.path]);
		}
		finished.add(module.path);
	}

	for (const module of modules) visit(module, []);
	return rings.map((ring) => ({ path: ring[0] ?? "", line: 1, message: `imports itself: ${ring.join(" → ")}` }));
};
