import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { islands } from "./scripts/islands.ts";
import { compileWords } from "./scripts/words.ts";

compileWords();

const tests = globSync("{src,test}/**/*.test.{ts,tsx}").map((path) => path.replaceAll("\\", "/"));
const slow = ["test/journeys/**", "test/durability/**", "test/commands/**"];
const asks = (path: string) => /fresh(Programme|Installation)/.test(readFileSync(path, "utf8"));
const lenders = globSync("test/support/*.ts")
	.filter(asks)
	.map((path) => `support/${basename(path)}"`);
/** Tests that ask for a database get one; the others need not wait for PostgreSQL to start. */
const database = tests.filter((path) => asks(path) || lenders.some((lender) => readFileSync(path, "utf8").includes(lender)));

const project = (name: string, include: readonly string[], exclude: readonly string[], options = {}) => ({
	extends: true as const,
	test: { name, include: [...include], exclude: ["**/node_modules/**", ...exclude], ...options },
});
const globalSetup = "test/support/global-setup.ts";

export default defineConfig({
	plugins: [islands()],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// Pages carry the text of the stylesheet; without this Vitest hands out empty files.
		css: true,
		maxWorkers: 2,
		projects: [
			project("pure", tests, [...database, ...slow]),
			project("database", database, slow, { globalSetup, testTimeout: 30_000, hookTimeout: 60_000 }),
			// Browsers, killed servers and whole installations: one file at a time, or they would starve each other.
			project("journeys", ["test/journeys/**/*.test.ts"], [], {
				globalSetup,
				testTimeout: 180_000,
				hookTimeout: 180_000,
				fileParallelism: false,
			}),
			project("durability", ["test/durability/**/*.test.ts"], [], { testTimeout: 1_800_000, hookTimeout: 180_000, fileParallelism: false }),
			project("commands", ["test/commands/**/*.test.ts"], [], { testTimeout: 900_000, hookTimeout: 900_000, fileParallelism: false }),
		],
	},
});
