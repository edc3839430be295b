// The build: src/main.ts and src/cli.ts as JavaScript, in a folder named after what it was made from.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder, processesRunning, root } from "./clone.mjs";
import { Refusal, say } from "./first-words.mjs";
import { node24 } from "./node.mjs";
import { quietly, step } from "./progress.mjs";

const entries = ["main", "cli"];

/** A folder that exists is whole: it gets its name last. So a server that runs keeps the files it was started from. */
function folderName() {
	const hash = createHash("sha256");
	const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
	for (const path of [
		...sources.sort(),
		...["vite.config.ts", "scripts/islands.ts", "scripts/words.ts", "package-lock.json"].map((name) => join(root, name)),
	]) {
		hash
			.update(`${path.slice(root.length)}\0`)
			.update(readFileSync(path))
			.update("\0");
	}
	return hash.digest("hex").slice(0, 16);
}

const doorOf = (entry) => join(buildFolder, `${entry}.js`);
const door = (name, entry) => `import "./${name}/${entry}.js";\n`;

export function isBuilt() {
	const name = folderName();
	return (
		existsSync(join(buildFolder, name)) &&
		entries.every((entry) => existsSync(doorOf(entry)) && readFileSync(doorOf(entry), "utf8") === door(name, entry))
	);
}

export async function build(out) {
	const name = folderName();
	const folder = join(buildFolder, name);
	if (!existsSync(folder)) {
		await step(out, say("building"), say("built"), async () => {
			const part = `${folder}.part`;
			await viteBuild(part);
			renameSync(part, folder);
		});
	}
	for (const entry of entries) {
		writeFileSync(`${doorOf(entry)}.part`, door(name, entry));
		renameSync(`${doorOf(entry)}.part`, doorOf(entry));
	}
	if (processesRunning().length === 0) removeFormer(name);
}

export async function viteBuild(folder, options = []) {
	const vite = [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
	const { code, output } = await quietly(node24(), [...vite, ...options], { cwd: root });
	if (code !== 0) throw new Refusal("build-failed", {}, output.trim());
}

function removeFormer(name) {
	for (const other of readdirSync(buildFolder)) {
		if (/^[0-9a-f]{16}(\.part)?$/.test(other) && other !== name) rmSync(join(buildFolder, other), { recursive: true, force: true });
	}
}
