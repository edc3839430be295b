import * as v from "valibot";
import { lists as words } from "#words/children";
import type { Handle } from "../../shared/database/index.ts";
import { enqueue, type JobKind } from "../../shared/jobs/index.ts";
import { type Author, admit, carryOut } from "../../shared/journal/index.ts";
import { speak } from "../../shared/words.ts";
import { listCommands } from "./commands.ts";
import { readToImport } from "./drafts.ts";
import { listOperations } from "./operations.ts";

/** So many lines are confirmed while the page waits; a longer list is a job. */
const mostLinesAtOnce = 200;

const { input: confirmed } = listOperations["list-imported"];
const inputSchema = v.object({
	version: v.literal(1),
	/** The id of the operation that writes it all: tried again, it is the same one. */
	operation: v.pipe(v.string(), v.uuid()),
	author: v.object({ account: v.nullable(v.string()), device: v.nullable(v.string()), areas: v.array(v.string()) }),
	file: v.string(),
	/** How many may be of children. */
	lines: v.number(),
	confirmed,
});

export const childListImport: JobKind<v.InferOutput<typeof inputSchema>, "writing"> = {
	kind: "children.list-import",
	steps: { writing: words["lines-written"] },
	input: inputSchema,
	mostTries: 5,
	titleOf: ({ file }, language) => speak(words, language)("job-title", { file }),
	resultAt: ({ confirmed }) => `children/lists/${confirmed.list}?done=imported`,
	work: async ({ handle, input: { operation, author, lines, confirmed }, progress }) => {
		await progress("writing", 0, lines);
		const { result } = await carryOut(handle, listCommands["list-imported"], { id: operation, author, input: confirmed });
		return { registered: result.registered };
	},
};

/** Imports a list, at once or, where that takes long, by a job: its id, or null where all is done. */
export async function confirmList(
	handle: Handle,
	author: Author,
	input: v.InferInput<typeof confirmed>,
	id: string,
): Promise<string | null> {
	const command = listCommands["list-imported"];
	const admitted = admit(author, command.operation, input, { id });
	const { file, reading } = await readToImport(handle, author, admitted.input);
	if (reading.lines.length <= mostLinesAtOnce) {
		await carryOut(handle, command, admitted);
		return null;
	}
	const by = { ...admitted.author, areas: [...author.areas] };
	const job = { version: 1 as const, operation: id, author: by, file: file.name, lines: reading.lines.length, confirmed: admitted.input };
	return handle.db
		.transaction()
		.execute((tx) =>
			enqueue(tx, childListImport, { id, by: author.account, subject: admitted.input.list, input: job, now: handle.clock.now() }),
		);
}
