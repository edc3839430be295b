// Brings a clone to where it can run: packages installed, sources built, each only when something changed.
import { build, isBuilt } from "./build.mjs";
import { withLock } from "./clone.mjs";
import { Refusal } from "./first-words.mjs";
import { checkNode, runInstead } from "./node.mjs";
import { installPackages, packagesInstalled } from "./packages.mjs";
import { interruptible } from "./progress.mjs";

/** Says to `out` what it does; nothing when there is nothing to do. Two at once take turns. */
export async function setUp(out, { building = true } = {}) {
	checkNode();
	const ready = () => packagesInstalled() && (!building || isBuilt());
	if (ready()) return;
	await interruptible(() =>
		withLock(out, async () => {
			if (!packagesInstalled()) await installPackages(out);
			if (building && !isBuilt()) await build(out);
		}),
	);
}

/** Sets up, then runs a script of this clone under Node.js 24 in this process's place. */
export async function setUpAndRun(script, args, { out, building }) {
	try {
		await setUp(out, { building });
		process.exitCode = await runInstead(script, args);
	} catch (error) {
		explain(error);
	}
}

export function explain(error) {
	process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}\n`);
	process.exitCode = 1;
}
