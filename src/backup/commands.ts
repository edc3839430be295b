import { endAllAccess } from "../identity/index.ts";
import { commandsOf } from "../shared/journal/index.ts";
import { backupOperations } from "./operations.ts";
import type { BackupTables } from "./tables.ts";

export const backupCommands = commandsOf(backupOperations, {
	made: async ({ tx, handle }, { id, place, bytes }) => {
		const row = { id, place, at: handle.clock.now(), bytes, because: null, tried_at: null };
		await tx.withTables<BackupTables>().insertInto("backup").values(row).execute();
		return { id };
	},
	failed: async ({ tx, handle }, { id, place, because }) => {
		const row = { id, place, at: handle.clock.now(), bytes: null, because, tried_at: null };
		await tx.withTables<BackupTables>().insertInto("backup").values(row).execute();
		return { id };
	},
	tried: async ({ tx, handle }, { id }) => {
		const tables = tx.withTables<BackupTables>();
		await tables.updateTable("backup").set({ tried_at: handle.clock.now() }).where("id", "=", id).execute();
		return { id };
	},
	restored: async (change, { id }) => {
		await endAllAccess(change);
		const tables = change.tx.withTables<BackupTables>();
		await tables.updateTable("restoration").set({ finished_at: change.handle.clock.now() }).where("id", "=", id).execute();
		return { id };
	},
});
