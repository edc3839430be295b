// npm test: everything, on both PostgreSQLs, ending with one line: N passed, N failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildFolder, noteRunning, root } from "./clone.mjs";
import { node24 } from "./node.mjs";
import { explain, setUp } from "./setup.mjs";
import { setUpTools } from "./tools.mjs";

const reports = join(buildFolder, "reports");
/** A log is read without colours; CI makes Vitest think otherwise. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const vitest = join(root, "node_modules/vitest/vitest.mjs");

try {
	await setUp(process.stdout);
	await setUpTools(process.stdout);
	const runs = [
		await check(),
		await tests("tests, on the PostgreSQL that Tegsh brings", "all", []),
		await tests("database tests, on PostgreSQL 15", "postgres-15", ["--project", "database"], { TEGSH_TEST_POSTGRES: "15" }),
	];
	console.log();
	for (const { name, passed, failed, skipped } of runs)
		console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
	const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
	console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
	process.exitCode = sum("failed") === 0 ? 0 : 1;
} catch (error) {
	explain(error);
	console.log("\n0 passed, 1 failed");
}

/** Counts as one: what it says in detail stands above. */
async function check() {
	console.log("\n— npm run check");
	const code = await run([join(root, "scripts/check.mjs")]);
	return { name: "npm run check", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function tests(name, file, options, environment = {}) {
	console.log(`\n— ${name}`);
	const report = join(reports, `${file}.json`);
	mkdirSync(reports, { recursive: true });
	rmSync(report, { force: true });
	const code = await run([vitest, "run", ...options, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], environment);
	return { name, ...count(report, code) };
}

/** A file that could not even be read has no failed test, and a run that ended badly may have none either: each is a failure. */
function count(report, code) {
	let read;
	try {
		read = JSON.parse(readFileSync(report, "utf8"));
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
	const broken = read.testResults.filter(
		({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	);
	const failed = read.numFailedTests + broken.length;
	const endedBadly = failed === 0 && (code !== 0 || read.numPassedTests === 0);
	return { passed: read.numPassedTests, failed: endedBadly ? 1 : failed, skipped: read.numPendingTests + read.numTodoTests };
}

function run(args, environment = {}) {
	const child = spawn(node24(), args, {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
		env: { ...plain, ...process.env, ...environment },
	});
	const forget = noteRunning(child.pid);
	const passOn = (signal) => child.kill(signal);
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, passOn);
	return new Promise((done, fail) => {
		child.once("error", fail);
		child.once("exit", (code) => {
			forget();
			for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, passOn);
			done(code ?? 1);
		});
	});
}
