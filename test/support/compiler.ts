import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The lines of a program that the compiler refuses under one of our views. Only the compiler can tell what the compiler forbids. */
export function refusedLines(view: "pure" | "server" | "field", lines: readonly string[]): string[] {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-compile-"));
	try {
		// In a .tsx file the compiler imports Preact by itself, and with it the DOM; pure code has none.
		const program = view === "pure" ? "program.ts" : "program.tsx";
		symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
		writeFileSync(join(folder, program), lines.join("\n"));
		writeFileSync(
			join(folder, "tsconfig.json"),
			JSON.stringify({ extends: join(root, `tsconfig.${view}.json`), include: [], files: [program] }),
		);
		const refused = new Set([...runCompiler(["-p", folder]).matchAll(/program\.tsx?\((\d+),/g)].map(([, line]) => Number(line)));
		return lines.filter((_, index) => refused.has(index + 1));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The sources that a view of the compiler takes in, as paths from the root. */
export function filesOfView(view: "pure" | "server" | "field"): string[] {
	const listed = runCompiler(["-p", join(root, `tsconfig.${view}.json`), "--listFilesOnly"])
		.replaceAll("\\", "/")
		.split("\n");
	const prefix = `${root.replaceAll("\\", "/")}/`;
	return listed
		.filter((path) => path.startsWith(prefix) && !path.includes("/node_modules/"))
		.map((path) => path.slice(prefix.length).trim());
}

function runCompiler(options: readonly string[]): string {
	const compiler = join(root, "node_modules/typescript/bin/tsc");
	const { stdout, error } = spawnSync(process.execPath, [compiler, ...options, "--pretty", "false"], { encoding: "utf8" });
	if (error) throw error;
	return stdout;
}
