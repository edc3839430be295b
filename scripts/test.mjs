// npm test and npm run test:thorough: everything, on both PostgreSQLs, ending with one line: N passed, N failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join, relative } from "node:path";
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
	const runs = await besideEachOther();
	console.log();
	for (const { name, passed, failed, skipped } of runs)
		console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
	for (const { path, seconds } of runs.flatMap(({ slowest }) => slowest)) console.log(`${String(seconds).padStart(5)} s  ${path}`);
	const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
	console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
	process.exitCode = sum("failed") === 0 ? 0 : 1;
} catch (error) {
	explain(error);
	console.log("\n0 passed, 1 failed");
}

/** Tests wait for a browser, a server or the disk now and then; the check needs nothing but the processor, and takes what they leave. */
async function besideEachOther() {
	let said = "";
	const hear = (text) => {
		said += text;
	};
	const [checked, tested] = await Promise.all([check(hear), tests()]);
	console.log(`\n— npm run check\n${said}`);
	return [checked, tested];
}

/** Counts as one: what it says in detail is given to `hear`. */
async function check(hear) {
	const code = await run([join(root, "scripts/check.mjs"), "--beside-tests"], { hear, priority: constants.priority.PRIORITY_LOW });
	return { name: "npm run check", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, slowest: [] };
}

/** How thorough they are is said to them by TEGSH_TEST, which only test/support/thorough.ts reads. */
async function tests() {
	const how = process.argv[2] === "thorough" ? "thorough" : "usual";
	const name = how === "thorough" ? "tests, thoroughly" : "tests";
	console.log(`\n— ${name}`);
	const file = join(reports, "tests.json");
	mkdirSync(reports, { recursive: true });
	rmSync(file, { force: true });
	const code = await run([vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], {
		environment: { TEGSH_TEST: how },
	});
	const report = readReport(file);
	return { name, ...count(report, code), slowest: report ? slowestIn(report) : [] };
}

/** What Vitest wrote down; null when it did not come to that. */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}

/** A file that could not even be read has no failed test, and a run that ended badly may have none either: each is a failure. */
function count(report, code) {
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	);
	const failed = report.numFailedTests + broken.length;
	const endedBadly = failed === 0 && (code !== 0 || report.numPassedTests === 0);
	return { passed: report.numPassedTests, failed: endedBadly ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** Where the time goes, so that whoever adds to it sees it. */
function slowestIn({ testResults }) {
	return testResults
		.map(({ name, startTime, endTime }) => ({ path: relative(root, name), seconds: Math.round((endTime - startTime) / 1000) }))
		.toSorted((one, other) => other.seconds - one.seconds)
		.slice(0, 20);
}

/** `hear` is given what it says, which otherwise is said at once; with a `priority` it steps behind those that have none. */
function run(args, { environment = {}, hear, priority } = {}) {
	const child = spawn(node24(), args, {
		cwd: root,
		stdio: hear ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
		env: { ...plain, ...process.env, ...environment },
	});
	for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear);
	if (priority !== undefined && child.pid) setPriority(child.pid, priority);
	const forget = noteRunning(child.pid);
	const passOn = (signal) => child.kill(signal);
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, passOn);
	return new Promise((done, fail) => {
		child.once("error", fail);
		child.once("close", (code) => {
			forget();
			for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, passOn);
			done(code ?? 1);
		});
	});
}
