import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { gone, postmasterOf } from "./folder.ts";

const here = import.meta.dirname;

export interface Acknowledged {
	readonly operation: string;
	readonly seq: number;
}

/** A process of ours whose lines are kept here, outside of it. */
export interface Watched {
	readonly process: ChildProcess;
	readonly lines: readonly string[];
	/** The line with this number, counted from 1, or undefined when it ends before. */
	line(number: number): Promise<string | undefined>;
	/** When it has ended and all it wrote has been read. */
	readonly ended: Promise<void>;
}

export function watch(script: string, args: readonly string[], options: SpawnOptions & { node?: string } = {}): Watched {
	const { node = process.execPath, ...rest } = options;
	const child = spawn(node, [script, ...args], { cwd: "/", ...rest, stdio: ["pipe", "pipe", "inherit"] });
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	// Whoever is told to leave may have ended already, and then nobody reads it.
	child.stdin?.on("error", () => {});
	const lines: string[] = [];
	const waiting = new Set<() => void>();
	const wake = () => {
		for (const one of waiting) one();
	};
	let closed = false;
	const reader = createInterface({ input: child.stdout as NodeJS.ReadableStream });
	reader.on("line", (line) => {
		lines.push(line);
		wake();
	});
	const ended = Promise.all([once(reader, "close"), once(child, "close")]).then(() => {
		closed = true;
		wake();
	});
	const line = async (number: number) => {
		while (lines.length < number && !closed) {
			await new Promise<void>((resolve) => {
				waiting.add(resolve);
			});
			waiting.clear();
		}
		return lines[number - 1];
	};
	return { process: child, lines, line, ended };
}

export function startWriter(folder: string, fault?: string): Watched {
	return watch(join(here, "writer.ts"), fault ? [folder, fault] : [folder]);
}

/** Lines cut short by the kill are no acknowledgement: nobody could have read them. */
export function acknowledgements({ lines }: Watched): Acknowledged[] {
	return lines.flatMap((line) => {
		const match = /^([0-9a-f-]{36}) (\d+)$/.exec(line);
		return match ? [{ operation: match[1] as string, seq: Number(match[2]) }] : [];
	});
}

export const victims = ["Node", "PostgreSQL", "both"] as const;
export type Victim = (typeof victims)[number];

/** `kill -9`, and all the acknowledgements that were given until the end. */
export async function kill(victim: Victim, writer: Watched, folder: string): Promise<Acknowledged[]> {
	const postmaster = postmasterOf(folder);
	if (postmaster === null) throw new Error("there is no PostgreSQL to kill");
	if (victim !== "Node") process.kill(postmaster, "SIGKILL");
	if (victim !== "PostgreSQL") writer.process.kill("SIGKILL");
	await writer.ended;
	if (victim !== "Node") await gone(postmaster);
	return acknowledgements(writer);
}
