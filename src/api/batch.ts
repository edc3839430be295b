import * as v from "valibot";
import type { Handle } from "../shared/database/index.ts";
import { type Author, type Command, run } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import type { Language } from "../shared/words.ts";
import { problem } from "./problems.ts";
import { type ApiReceipt, sentOperation } from "./schema.ts";

/** Every operation there is, by its kind. */
export type Registry = ReadonlyMap<string, Command>;

interface Journals {
	readonly programme: Handle;
	readonly installation: Handle;
}

interface BatchParts {
	readonly registry: Registry;
	readonly journals: Journals;
	readonly author: Author;
	readonly language: Language;
	log(error: unknown): void;
}

/** Runs a batch in its order and answers a receipt for each. */
export async function runBatch(parts: BatchParts, operations: readonly unknown[]): Promise<ApiReceipt[]> {
	const read = operations.map((sent) => readOperation(parts.registry, sent));
	const receive = async (one: Read): Promise<ApiReceipt> => {
		try {
			if (one.refused) throw one.refused;
			const { id, input, deviceAt, command } = one;
			const { seq, result, repeated } = await run(parts.journals[command.operation.journal], parts.author, command, input, {
				id,
				content: input,
				...(deviceAt && { deviceAt: new Date(deviceAt) }),
			});
			return { id, outcome: repeated ? "repeated" : "done", position: seq, result, problem: null };
		} catch (refused) {
			return { id: one.id, outcome: "refused", position: null, result: null, problem: problemOf(refused, parts) };
		}
	};
	// Those that need no preparation stand in one queue in their order and share its commits; where one is prepared first, each waits.
	if (read.every(({ command }) => command === undefined || (command.prepare === null && command.operation.journal === "programme"))) {
		return Promise.all(read.map(receive));
	}
	const receipts: ApiReceipt[] = [];
	for (const one of read) receipts.push(await receive(one));
	return receipts;
}

type Read =
	| { readonly id: string | null; readonly refused: Problem; readonly command?: undefined }
	| (v.InferOutput<typeof sentOperation> & { readonly refused?: undefined; readonly command: Command });

function readOperation(registry: Registry, sent: unknown): Read {
	const outcome = v.safeParse(sentOperation, sent);
	if (!outcome.success) {
		const id = v.safeParse(v.object({ id: v.string() }), sent);
		return { id: id.success ? id.output.id : null, refused: problem("operation-wrong", { what: whatIsWrong(outcome.issues) }) };
	}
	const command = registry.get(outcome.output.kind);
	if (!command) return { id: outcome.output.id, refused: problem("kind-unknown", { kind: outcome.output.kind }) };
	return { ...outcome.output, command };
}

export function whatIsWrong(issues: readonly v.BaseIssue<unknown>[]): string {
	return issues.map((issue) => `${v.getDotPath(issue) ?? "–"}: ${issue.message}`).join("; ");
}

function problemOf(refused: unknown, { language, log }: BatchParts): object {
	if (refused instanceof Problem) return refused.toJSON(language);
	log(refused);
	return problem("mistake-of-ours").toJSON(language);
}
