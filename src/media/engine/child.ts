import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { EngineError } from "./recipe.ts";

interface Child {
	readonly program: string;
	readonly options: readonly string[];
	/** What it reads; nothing where it is left away. */
	readonly stdin?: string;
	readonly line?: (line: string) => void;
	readonly signal?: AbortSignal;
	readonly environment?: NodeJS.ProcessEnv;
}

/** Pages are answered while a film is made: so it makes way for whatever else there is to do. */
const behindOthers = 10;

/** What it says in the end is kept to explain a failure; no more of it than fits a log. */
const mostSaid = 4_000;

/** Runs a program to its end with a list of arguments, never through a shell. Gives what it wrote. @throws EngineError with its last words */
export function runChild({ program, options, stdin, line, signal, environment }: Child): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, [...options], { stdio: ["pipe", "pipe", "pipe"], env: environment, signal, killSignal: "SIGKILL" });
		giveWay(child);
		let written = "";
		let said = "";
		let begun = "";
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			if (!line) {
				written += text;
				return;
			}
			const lines = (begun + text).split("\n");
			begun = lines.pop() ?? "";
			for (const one of lines) line(one);
		});
		child.stderr.setEncoding("utf8").on("data", (text: string) => {
			said = (said + text).slice(-mostSaid);
		});
		child.once("error", reject);
		child.once("close", (code, by) => {
			if (code === 0) resolve(written);
			else reject(new EngineError(`${program} ended with ${code ?? by}: ${said.trim()}`));
		});
		// It may have ended before it has read everything.
		child.stdin.on("error", () => {});
		child.stdin.end(stdin ?? "");
	});
}

function giveWay({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		setPriority(pid, behindOthers);
	} catch {
		// It has ended already, or the system knows no priorities.
	}
}
