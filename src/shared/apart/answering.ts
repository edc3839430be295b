import { Problem } from "../problem.ts";
import type { Answer } from "./apart.ts";
import { pack } from "./packing.ts";

let answering = false;

/** Whether this process was started to do something apart: it does not start another one. */
export function isApart(): boolean {
	return answering;
}

/** In the file of a process that works apart: does the work it is sent, and answers with what came of it. */
export function answerApart<Input>(work: (input: Input) => unknown): void {
	answering = true;
	process.once("message", async (message) => {
		const { input } = message as { readonly input: Input };
		process.send?.(await answerOf(() => work(input)));
	});
}

async function answerOf(work: () => unknown): Promise<Answer> {
	try {
		return { result: pack(await work()) };
	} catch (error) {
		if (!(error instanceof Problem)) return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
		const { code, status, details, fields, message } = error;
		return { refused: pack({ code, status, details, fields, message, in: error.in }) };
	}
}
