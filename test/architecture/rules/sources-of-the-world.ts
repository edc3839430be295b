import { isTest } from "../layers.ts";
import type { Module } from "../module.ts";
import type { Rule, Violation } from "../rule.ts";

/** Code that runs in production: the time, the environment and the database come to it as arguments. */
function production(modules: readonly Module[], allowed: RegExp): readonly Module[] {
	return modules.filter(({ path }) => path.startsWith("src/") && !isTest(path) && !allowed.test(path));
}

function usesOf(module: Module, pattern: RegExp, message: string): Violation[] {
	return module.facts
		.filter(({ kind, text }) => kind === "use" && pattern.test(text))
		.map(({ line, text }) => ({ path: module.path, line, message: `${text}: ${message}` }));
}

function importsOf(module: Module, target: string, names: RegExp, message: string): Violation[] {
	return module.imports
		.filter(
			(imported) =>
				imported.target === target &&
				!imported.typeOnly &&
				(imported.names.length === 0 || imported.names.some((name) => names.test(name))),
		)
		.map(({ line }) => ({ path: module.path, line, message: `${target}: ${message}` }));
}

export const onlyTheDatabaseConnects: Rule = (modules) =>
	production(modules, /^src\/shared\/database\//).flatMap((module) => {
		const message = "only shared/database opens connections; take a Handle as the first argument";
		return [
			...importsOf(module, "pg", /./, message),
			...importsOf(module, "kysely", /^(Kysely|.*(Dialect|Driver))$/, message),
			...usesOf(module, /^new ([A-Za-z]+\.)?(Pool|Client|Kysely)\(/, message),
		];
	});

export const onlyMainReadsTheEnvironment: Rule = (modules) =>
	production(modules, /^src\/(main|cli)\.ts$/).flatMap((module) => {
		const message = "only main.ts and cli.ts read the environment; take the setting as an argument";
		return [
			...usesOf(module, /^process\.env$|^import\.meta\.env$/, message),
			...importsOf(module, "node:process", /^(env|default|\*)$/, message),
		];
	});

export const onlyTheClockKnowsNow: Rule = (modules) =>
	production(modules, /^src\/shared\/clock\.ts$/).flatMap((module) =>
		usesOf(
			module,
			/^(Date\.now|new Date\(\)|Date\(\)|Temporal\.Now.*)$/,
			"only shared/clock knows now; take the time or a Clock as an argument",
		),
	);

export const onlyIdsAreRandom: Rule = (modules) =>
	production(modules, /^src\/(shared\/id|reach\/devices\/waiting\/browser|field\/random)\.ts$/).flatMap((module) => {
		const message = "only shared/id is random; ask it for an id, a secret or a salt";
		return [
			...usesOf(module, /^(Math\.random|(.*\.)?(randomUUID|randomBytes|randomInt|getRandomValues))$/, message),
			...importsOf(module, "node:crypto", /^(random.*|getRandomValues|webcrypto)$/, message),
			...importsOf(module, "uuid", /./, message),
		];
	});

export const onlyTestsHashCheaply: Rule = (modules) =>
	production(modules, /^src\/identity\/passwords\.ts$/).flatMap(({ path, text }) =>
		text
			.split("\n")
			.flatMap((line, index) =>
				/\bhashingCost\b/.test(line)
					? [{ path, line: index + 1, message: "hashing costs what identity/passwords says; only a test says less" }]
					: [],
			),
	);
