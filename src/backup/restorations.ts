import type { Database, Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { backupCommands } from "./commands.ts";
import { holdAgain } from "./kept-apart/again.ts";
import type { Commands } from "./kept-apart/entries.ts";
import type { KeptApart } from "./kept-apart/list.ts";
import type { About } from "./schema.ts";
import type { BackupTables } from "./tables.ts";

interface ToNote {
	readonly about: About;
	readonly keptApart: readonly KeptApart[];
	readonly now: Date;
}

/** In the transaction of the rows themselves: whoever finds them finds what is left to be done as well. */
export async function noteRestoration(db: Database, { about, keptApart, now }: ToNote): Promise<void> {
	await db
		.withTables<BackupTables>()
		.insertInto("restoration")
		.values({
			id: newId(),
			backup: about.id,
			backup_made_at: new Date(about.madeAt),
			program: about.program,
			restored_at: now,
			kept_apart: JSON.stringify(keptApart),
			finished_at: null,
		})
		.execute();
}

/**
 * Does what is left of a restore before anybody comes in, whoever opens the installation, and however often it was cut short: what was
 * erased, withdrawn or taken down since the backup is so again, and everybody is signed out.
 */
export async function finishRestorations(installation: Handle, handles: readonly Handle[], commands: Commands): Promise<void> {
	const left = await installation.db
		.withTables<BackupTables>()
		.selectFrom("restoration")
		.selectAll()
		.where("finished_at", "is", null)
		.execute();
	for (const { id, backup, backup_made_at: madeAt, program, kept_apart: keptApart } of left) {
		if (keptApart !== null) await holdAgain(installation, handles, commands, keptApart as unknown as readonly KeptApart[]);
		await run(installation, machine, backupCommands.restored, { id, backup, madeAt: madeAt.toISOString(), program }, { id });
	}
}
