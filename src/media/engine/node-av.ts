import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runChild } from "./child.ts";
import { type Engine, EngineError, type Probed } from "./recipe.ts";

/** FFmpeg's libraries as npm brings them, in a process of their own; null where they were not installed. `path`: of the program. */
export async function packagedEngine(path: string = programPath()): Promise<Engine | null> {
	const program = { program: process.execPath, options: [path] };
	const ask = async (task: object) => (await runChild({ ...program, stdin: JSON.stringify(task) })).trim();
	const probe: Engine["probe"] = async (input) => {
		try {
			return JSON.parse(await ask({ name: "probe", input })) as Probed;
		} catch (error) {
			if (error instanceof EngineError) return null;
			throw error;
		}
	};
	const run: Engine["run"] = async (recipe, { at, signal } = {}) => {
		const stdin = JSON.stringify({ name: "run", recipe });
		await runChild({ ...program, stdin, ...(signal && { signal }), line: (line) => at?.(Number(line)) });
	};
	try {
		createRequire(import.meta.url).resolve("node-av/api");
		return { name: `FFmpeg ${await ask({ name: "version" })} (node-av)`, probe, run };
	} catch {
		return null;
	}
}

/** Beside this file in the sources; built, beside the server, whichever chunk this file went into. */
function programPath(): string {
	const places = ["./program.ts", "./media-engine.js", "../media-engine.js"].map((place) => new URL(place, import.meta.url));
	return fileURLToPath(places.find((place) => existsSync(place)) ?? places[0] ?? import.meta.url);
}
