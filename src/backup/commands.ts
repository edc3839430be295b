import { endAllAccess } from "../identity/index.ts";
import { noteWritten } from "../shared/database/index.ts";
import { commandsOf } from "../shared/journal/index.ts";
import { backupOperations } from "./operations.ts";
import type { BackupTables } from "./tables.ts";

export const backupCommands = commandsOf(backupOperations, {
	made: async (change, { id, place, bytes }) => {
		const { tx, handle } = change;
		const row = { id, place, at: handle.clock.now(), bytes, because: null, tried_at: null };
		await tx.withTables<BackupTables>().insertInto("backup").values(row).execute();
		noteWritten(change, "backup", id);
		return { id };
	},
	failed: async (change, { id, place, because }) => {
		const { tx, handle } = change;
		const row = { id, place, at: handle.clock.now(), bytes: null, because, tried_at: null };
		await tx.withTables<BackupTables>().insertInto("backup").values(row).execute();
		noteWritten(change, "backup", id);
		return { id };
	},
	tried: async (change, { id }) => {
		const { tx, handle } = change;
		const tables = tx.withTables<BackupTables>();
		await tables.updateTable("backup").set({ tried_at: handle.clock.now() }).where("id", "=", id).execute();
		noteWritten(change, "backup", id);
		return { id };
	},
	restored: async (change, { id }) => {
		await endAllAccess(change);
		const tables = change.tx.withTables<BackupTables>();
		await tables.updateTable("restoration").set({ finished_at: change.handle.clock.now() }).where("id", "=", id).execute();
		return { id };
	},
});
