import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of Tegsh itself, found from the sources as well as from the build. */
export const packageFolder = findUpwards(dirname(fileURLToPath(import.meta.url)));

function findUpwards(folder: string): string {
	if (existsSync(join(folder, "migrations"))) return folder;
	const parent = dirname(folder);
	if (parent === folder) throw new Error("the folder of Tegsh with its migrations was not found");
	return findUpwards(parent);
}

/** The version of Tegsh, as package.json has it. */
export function packageVersion(): string {
	return (JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string }).version;
}
