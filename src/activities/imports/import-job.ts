import { sql } from "kysely";
import * as v from "valibot";
import { imports as words } from "#words/activities";
import type { Order } from "../../identity/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { enqueue, type JobKind } from "../../shared/jobs/index.ts";
import { speak } from "../../shared/words.ts";
import { activityKinds, participantRoles } from "../schema.ts";
import { type ImportTarget, importRegister, readDraft, settleTarget, takeDraft } from "./imports.ts";

/** Ten thousand rows take twenty seconds; so many take about one, and whoever confirms them may wait for the page. */
const mostRowsAtOnce = 500;

const uuid = v.pipe(v.string(), v.uuid());
const inputSchema = v.object({
	version: v.literal(1),
	/** The operation that writes it all: tried again, it is the same one. */
	order: v.object({
		id: uuid,
		by: v.object({ account: v.nullable(v.string()), device: v.nullable(v.string()) }),
		areas: v.pipe(v.array(v.string()), v.readonly()),
	}),
	draft: uuid,
	file: v.string(),
	target: v.union([
		v.object({ session: v.string() }),
		v.object({
			title: v.nullable(v.string()),
			kind: v.exactOptional(v.picklist(activityKinds)),
			participants: v.exactOptional(v.picklist(participantRoles)),
			heldOn: v.nullable(v.string()),
			area: v.nullable(v.string()),
			site: v.exactOptional(v.nullable(v.string())),
		}),
	]),
});

export const registerImport: JobKind<v.InferOutput<typeof inputSchema>, "reading" | "comparing" | "writing"> = {
	kind: "activities.register-import",
	steps: { reading: words["rows-read"], comparing: words["rows-compared"], writing: words["rows-written"] },
	input: inputSchema,
	mostTries: 5,
	titleOf: ({ file }, language) => speak(words, language)("job-title", { file }),
	resultAt: ({ draft }) => `imports/${draft}?done=imported`,
	work: async ({ handle, input, progress }) => {
		const { result } = await importRegister(handle, input.order, input.draft, input.target, progress);
		return { session: result.session, rows: result.rows };
	},
};

/** Imports a register, at once or, where that takes long, by a job: its id, or null where all is done. */
export async function confirmImport(handle: Handle, order: Order, draft: string, target: ImportTarget): Promise<string | null> {
	const { file, reading } = await readDraft(handle, order, draft);
	if (reading.rows.length <= mostRowsAtOnce) {
		await importRegister(handle, order, draft, target);
		return null;
	}
	return handle.db.transaction().execute(async (tx) => {
		// What would refuse it is found out while whoever confirms it has the form before them, by doing it and taking it back.
		await sql`savepoint trial`.execute(tx);
		await takeDraft(tx, order, draft, file);
		await settleTarget(handle, tx, 0, order, reading, target);
		await sql`rollback to savepoint trial`.execute(tx);
		const input = { version: 1 as const, order, draft, file: file.file_name, target };
		return enqueue(tx, registerImport, { id: order.id, by: order.by.account, subject: draft, input, now: handle.clock.now() });
	});
}
