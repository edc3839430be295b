// What is installed into node_modules, by npm, exactly as package-lock.json says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { processesRunning, root } from "./clone.mjs";
import { Refusal, say } from "./first-words.mjs";
import { quietly, step } from "./progress.mjs";

/** npm writes node_modules/.package-lock.json last, so an installation cut short is not taken for a whole one. */
export function packagesInstalled() {
	const wanted = packagesOf("package-lock.json");
	const present = packagesOf("node_modules/.package-lock.json");
	if (!wanted || !present) return false;
	const same = (path) => present[path]?.version === wanted[path]?.version && present[path]?.integrity === wanted[path]?.integrity;
	const needed = Object.keys(wanted).filter((path) => path !== "" && !wanted[path].optional);
	return needed.every(same) && Object.keys(present).every(same);
}

function packagesOf(path) {
	try {
		return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
	} catch {
		return null;
	}
}

export async function installPackages(out) {
	const pids = processesRunning();
	if (pids.length > 0) throw new Refusal("in-use", { pids: pids.join(", ") });
	const npm = npmCommand();
	const version = await quietly(npm.program, [...npm.args, "--version"], { cwd: root, shell: npm.shell });
	if (version.code !== 0) throw new Refusal("npm-missing", {}, version.output);
	if (Number.parseInt(version.output, 10) < 10) throw new Refusal("npm-old", { version: version.output.trim() });

	await step(out, say("installing"), say("installed"), async () => {
		// Packages for the build and the tests as well, whatever NODE_ENV says. Older Node than a package likes is no news to the reader.
		const args = [
			...npm.args,
			"ci",
			"--ignore-scripts",
			"--include=dev",
			"--include=optional",
			"--no-audit",
			"--no-fund",
			"--loglevel=error",
		];
		const { code, output } = await quietly(npm.program, args, { cwd: root, shell: npm.shell });
		if (code !== 0) throw new Refusal("install-failed", { why: reasonIn(output) }, `${say("npm-says")}\n${withoutStack(output)}`);
	});
}

/** npm tells its scripts where it lies; otherwise it is on the path, on Windows as a command file that only a shell can run. */
function npmCommand() {
	const script = process.env.npm_execpath;
	if (script && /\.c?js$/.test(script) && existsSync(script)) {
		return { program: process.env.npm_node_execpath ?? process.execPath, args: [script], shell: false };
	}
	return { program: "npm", args: [], shell: process.platform === "win32" };
}

function withoutStack(output) {
	return output.replace(/^npm error {2,}at .*\n/gm, "").trim();
}

const reasons = [
	[/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|network/i, "why-network"],
	[/ENOSPC/, "why-full"],
	[/EACCES|EPERM|EROFS/, "why-forbidden"],
	[/EUSAGE|in sync/, "why-lock"],
	[/EINTEGRITY/, "why-damaged"],
];

function reasonIn(output) {
	return say(reasons.find(([pattern]) => pattern.test(output))?.[1] ?? "why-unknown");
}
