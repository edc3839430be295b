import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runChild } from "./child.ts";
import { type Engine, EngineError, type Probed } from "./recipe.ts";

/** FFmpeg's libraries as npm brings them, in a process of their own; null where they were not installed. */
export async function packagedEngine(): Promise<Engine | null> {
	try {
		createRequire(import.meta.url).resolve("node-av/api");
		const version = await ask({ name: "version" });
		return { name: `FFmpeg ${version} (node-av)`, probe, run };
	} catch {
		return null;
	}
}

const probe: Engine["probe"] = async (input) => {
	try {
		return JSON.parse(await ask({ name: "probe", input })) as Probed;
	} catch (error) {
		if (error instanceof EngineError) return null;
		throw error;
	}
};

const run: Engine["run"] = async (recipe, { at, signal } = {}) => {
	await runChild({
		...program(),
		stdin: JSON.stringify({ name: "run", recipe }),
		...(signal && { signal }),
		line: (line) => at?.(Number(line)),
	});
};

async function ask(task: object): Promise<string> {
	return (await runChild({ ...program(), stdin: JSON.stringify(task) })).trim();
}

/** This file lies beside the program's source, in the build or in its chunks. */
function program(): { readonly program: string; readonly options: readonly string[] } {
	const places = ["./program.ts", "./media-engine.js", "../media-engine.js"].map((place) => new URL(place, import.meta.url));
	const found = places.find((place) => existsSync(place));
	if (!found) throw new Error("the engine's program is missing from the build");
	return { program: process.execPath, options: [fileURLToPath(found)] };
}
