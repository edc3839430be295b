import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { islands } from "./scripts/islands.ts";
import { compileWords } from "./scripts/words.ts";
import { asked, thorough } from "./test/support/thorough.ts";

compileWords();

const find = (pattern: string) => globSync(pattern).map((path) => path.replaceAll("\\", "/"));
/** They start servers and kill them, and share nothing with the others. */
const durability = find("test/durability/**/*.test.ts");
const commands = find("test/commands/**/*.test.ts");
const tests = without(find("{src,test}/**/*.test.{ts,tsx}"), [...durability, ...commands]);
const asks = (path: string) => /(fresh|populated)(Programme|Installation|Database)|demoInstallation/.test(readFileSync(path, "utf8"));
const lenders = globSync("test/support/*.ts")
	.filter(asks)
	.map((path) => `support/${basename(path)}"`);
/** Tests that ask for a database get one; the others need not wait for PostgreSQL to start. */
const database = tests.filter((path) => asks(path) || lenders.some((lender) => readFileSync(path, "utf8").includes(lender)));
const journeys = tests.filter((path) => path.startsWith("test/journeys/"));

/**
 * What is SQL is tried on the oldest PostgreSQL as well: each slice's commands and stores, and what PostgreSQL itself is asked for. Pages, forms, jobs, roles and journeys stand on the same SQL and are not told twice. Thoroughly, all of them are.
 */
const onPostgres15 = [
	"src/shared/**",
	"src/*/commands.test.ts",
	"src/figures/{sources,stretches}.test.ts",
	"src/identity/accounts/commands.test.ts",
	"src/people/{intake,review}/*.test.ts",
	"src/people/matching/{clusters,table-statistics}.test.ts",
	"src/places/areas/import.test.ts",
	"src/programme/plan/plan.test.ts",
].flatMap(find);

const project = (name: string, include: readonly string[], options = {}) => ({
	extends: true as const,
	test: { name, include: [...include], ...options },
});
/** Files of a project share two processes, so that what they all need is loaded twice and not a hundred times. */
const shared = { isolate: false };
const withDatabase = {
	...shared,
	globalSetup: "test/support/global-setup.ts",
	setupFiles: ["test/support/database-setup.ts"],
	testTimeout: 300_000,
	// The first who asks for the demo makes it.
	hookTimeout: 600_000,
};

export default defineConfig({
	plugins: [islands()],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// Pages carry the text of the stylesheet; without this Vitest hands out empty files.
		css: true,
		maxWorkers: 2,
		// What comes in a moment may take longer on a machine that is busy, and whoever waits for it asks again until it is there.
		expect: { poll: { timeout: 30_000 } },
		projects: [
			// Nothing is timed: a machine that is busy with something else needs longer for a thousand random texts.
			project("pure", without(tests, [...database, ...journeys]), { ...shared, testTimeout: 60_000 }),
			project("database", [...new Set([...database, ...journeys])], withDatabase),
			...(asked ? [project("postgres-15", postgres15(), withDatabase)] : []),
			project("durability", durability, { testTimeout: 1_800_000, hookTimeout: 180_000 }),
			project("commands", commands, { testTimeout: 900_000, hookTimeout: 900_000 }),
		],
	},
});

function postgres15(): readonly string[] {
	const all = without(database, journeys);
	return thorough ? all : all.filter((path) => onPostgres15.includes(path));
}

function without(paths: readonly string[], others: readonly string[]): readonly string[] {
	return paths.filter((path) => !others.includes(path));
}
