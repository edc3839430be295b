import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Module, readModule, type SourceFile } from "./module.ts";

const folders = ["src", "test", "bench", "scripts"];

/** Every TypeScript file of the repository, as paths from its root. Folders that start with a dot are scratch. */
export function sourcePaths(root: string): string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
			.map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
			.filter((path) => /\.tsx?$/.test(path) && !path.includes("/."))
			.sort(),
	);
}

export function readSources(root: string): Module[] {
	return sourcePaths(root)
		.map((path): SourceFile => ({ path, text: readFileSync(join(root, path), "utf8") }))
		.map(readModule);
}
