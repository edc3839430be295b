import { sql } from "kysely";
import * as v from "valibot";
import { imports as words } from "#words/activities";
import type { Handle } from "../../shared/database/index.ts";
import { enqueue, type JobKind } from "../../shared/jobs/index.ts";
import { type Author, admit, carryOut, changeAt } from "../../shared/journal/index.ts";
import { speak } from "../../shared/words.ts";
import { importCommands, importCommandsTelling } from "./commands.ts";
import { readDraft, takeDraft } from "./drafts.ts";
import { importOperations } from "./operations.ts";
import { settleTargets } from "./targets.ts";

/** Ten thousand rows take twenty seconds; so many take about one, and whoever confirms them may wait for the page. */
const mostRowsAtOnce = 500;

const { input: confirmed } = importOperations["register-imported"];
const inputSchema = v.object({
	version: v.literal(1),
	/** The id of the operation that writes it all: tried again, it is the same one. */
	operation: v.pipe(v.string(), v.uuid()),
	author: v.object({ account: v.nullable(v.string()), device: v.nullable(v.string()), areas: v.array(v.string()) }),
	file: v.string(),
	confirmed,
});

export const registerImport: JobKind<v.InferOutput<typeof inputSchema>, "reading" | "comparing" | "writing"> = {
	kind: "activities.register-import",
	steps: { reading: words["rows-read"], comparing: words["rows-compared"], writing: words["rows-written"] },
	input: inputSchema,
	mostTries: 5,
	titleOf: ({ file }, language) => speak(words, language)("job-title", { file }),
	resultAt: ({ confirmed }) => `imports/${confirmed.import}?done=imported`,
	work: async ({ handle, input: { operation, author, confirmed }, progress }) => {
		const command = importCommandsTelling(progress)["register-imported"];
		const { result } = await carryOut(handle, command, { id: operation, author, input: confirmed });
		return { session: result.session, rows: result.rows };
	},
};

/** Imports a register, at once or, where that takes long, by a job: its id, or null where all is done. */
export async function confirmImport(
	handle: Handle,
	author: Author,
	input: v.InferInput<typeof confirmed>,
	id: string,
): Promise<string | null> {
	const command = importCommands["register-imported"];
	const admitted = admit(author, command.operation, input, { id });
	const draft = await readDraft(handle, author, admitted.input);
	const { file, reading } = draft;
	if (reading.parts.reduce((sum, { rows }) => sum + rows.length, 0) <= mostRowsAtOnce) {
		await carryOut(handle, command, admitted);
		return null;
	}
	return handle.db.transaction().execute(async (tx) => {
		// What would refuse it is found out while whoever confirms it has the form before them, by doing it and taking it back.
		await sql`savepoint trial`.execute(tx);
		const trial = await changeAt(tx, 0, handle, author);
		await takeDraft(trial, admitted.input.import, draft);
		await settleTargets(trial, admitted.input, reading);
		await sql`rollback to savepoint trial`.execute(tx);
		const by = { ...admitted.author, areas: [...author.areas] };
		const job = { version: 1 as const, operation: id, author: by, file: file.file_name, confirmed: admitted.input };
		return enqueue(tx, registerImport, { id, by: author.account, subject: admitted.input.import, input: job, now: handle.clock.now() });
	});
}
