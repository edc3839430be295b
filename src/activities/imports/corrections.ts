import type { Handle } from "../../shared/database/index.ts";
import type { Author } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { ActivitiesTables, LineCorrection } from "../schema.ts";

/** Corrects a line of a draft, in place of what was said of it before; the journal has it once the draft is confirmed. */
export async function keepCorrection({ db }: Handle, { account, areas }: Author, draft: string, line: LineCorrection): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const tables = tx.withTables<ActivitiesTables>();
		const row = await tables
			.selectFrom("register_import")
			.select(["uploaded_by", "since_seq", "corrected"])
			.where("id", "=", draft)
			.forUpdate()
			.executeTakeFirst();
		if (!row || !(areas.includes("") || row.uploaded_by === account)) throw problem("import-unknown");
		if (row.since_seq !== null) throw problem("import-done");
		const others = (row.corrected?.lines ?? []).filter((one) => one.list !== line.list || one.row !== line.row);
		const corrected = { lines: [...others, line] };
		await tables.updateTable("register_import").set({ corrected }).where("id", "=", draft).execute();
	});
}
