// Everything about the code that needs no database: types in each view, lint and format, the house rules, the map. Prints what failed.
// With --beside-tests, what the tests beside it tell themselves is left to them.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const bin = (path) => resolve(root, "node_modules", path);

const checks = [
	["catalogues", resolve(root, "scripts/words.ts")],
	["types: pure code", bin("typescript/bin/tsc"), "-p", "tsconfig.pure.json"],
	["types: server", bin("typescript/bin/tsc"), "-p", "tsconfig.server.json"],
	["types: browser", bin("typescript/bin/tsc"), "-p", "tsconfig.field.json"],
	["types: journeys and all", bin("typescript/bin/tsc"), "-p", "tsconfig.json"],
	["lint and format", bin("@biomejs/biome/bin/biome"), "ci", "--max-diagnostics=50"],
	["architecture", bin("vitest/vitest.mjs"), "run", "test/architecture", "--reporter=dot"],
	["map", resolve(root, "scripts/map.ts"), "--check"],
];

const besideTests = process.argv.includes("--beside-tests");
const asked = checks.filter(([name]) => !(besideTests && name === "architecture"));

const failed = asked.filter(([name, script, ...options]) => {
	const { status, error } = spawnSync(process.execPath, [script, ...options], { cwd: root, stdio: "inherit" });
	console.log(`${status === 0 ? "passed" : "FAILED"}  ${name}${error ? `: ${error.message}` : ""}`);
	return status !== 0;
});

console.log(
	failed.length === 0 ? "\nAll checks passed." : `\n${failed.length} of ${asked.length} failed: ${failed.map(([name]) => name).join("; ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
