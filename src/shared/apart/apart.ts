import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism, constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { apartProblems as texts } from "#words/shared";
import { Problem, problems } from "../problem.ts";
import { unpack } from "./packing.ts";

const problem = problems("apart", texts, {
	"too-long": 422,
	"too-busy": 503,
});

/** How long a piece of work may take, and how much memory. */
interface Limits {
	readonly seconds: number;
	readonly megabytes: number;
}

const usual: Limits = { seconds: 60, megabytes: 512 };

/** What the process answers with: the result, why it refused, or what went wrong in it. */
export type Answer = { readonly result: unknown } | { readonly refused: unknown } | { readonly failed: string };

/** One processor is left to everybody who waits for a page. */
const mostProcesses = Math.max(1, availableParallelism() - 1);
const mostWaiting = 20;
let working = 0;
const waiting: (() => void)[] = [];

/**
 * Does work of which nobody knows how long it takes in a process of its own, which gives way to others: somebody else's page never waits
 * for it. (A thread would not do: one that runs out of memory all at once takes the server with it.) One at a time on a machine with two
 * processors, the others in the order of their coming. What takes too long or too much is ended, and only it is refused. The file answers
 * with `answerApart`.
 * @throws Problem `apart.*`, or what the work refuses with
 */
export async function apart<Result>(file: URL, input: unknown, limits: Partial<Limits> = {}): Promise<Result> {
	if (working >= mostProcesses && waiting.length >= mostWaiting) throw problem("too-busy");
	if (working >= mostProcesses) await new Promise<void>((begin) => waiting.push(begin));
	else working += 1;
	try {
		return (await inProcess(file, input, { ...usual, ...limits })) as Result;
	} finally {
		const next = waiting.shift();
		if (next) next();
		else working -= 1;
	}
}

async function inProcess(file: URL, input: unknown, { seconds, megabytes }: Limits): Promise<unknown> {
	const execArgv = [`--max-old-space-size=${megabytes}`, "--disable-warning=ExperimentalWarning"];
	const child = fork(fileURLToPath(file), { execArgv, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
	let timer: NodeJS.Timeout | undefined;
	try {
		const answer = await new Promise<Answer>((resolve, reject) => {
			timer = setTimeout(() => reject(problem("too-long")), seconds * 1_000);
			child.once("message", (message) => resolve(message as Answer));
			child.once("error", reject);
			// A process without memory ends itself; one that found no file says so by its code.
			child.once("exit", (code) => reject(code === 1 ? new Error(`${file.pathname} ended with 1`) : problem("too-long")));
			child.send({ input }, (error) => error && reject(error));
			if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
		});
		if ("result" in answer) return unpack(answer.result);
		if ("failed" in answer) throw new Error(answer.failed);
		throw Object.assign(new Problem("", 422, () => ""), unpack(answer.refused));
	} finally {
		clearTimeout(timer);
		child.kill("SIGKILL");
	}
}

/** The file of a process: beside the one that asks in the sources; built, beside the program, whichever chunk the asking file went into. */
export function programFile(from: string, name: string): URL {
	const places = [`./${name}.ts`, `./${name}.js`, `../${name}.js`].map((place) => new URL(place, from));
	const found = places.find((place) => existsSync(place));
	if (!found) throw new Error(`the build lacks ${name}.js`);
	return found;
}
