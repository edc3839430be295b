import { sql } from "kysely";
import { type Database, type Handle, versioned } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { Conflict } from "../rules.ts";

export type ConflictTables = {
	sync_conflict: {
		id: string;
		since_seq: number;
		until_seq?: number;
		operation: string;
		account: string;
		device: string;
		kind: string;
		subject: string;
		field: string;
		sealed: string | null;
		settled: "stands" | "sent" | null;
		settled_by: string | null;
	};
};

export const conflictRows = versioned<ConflictTables, "sync_conflict">("sync_conflict");

/** A conflict that nobody has settled. */
export interface OpenConflict extends Omit<Conflict, "field"> {
	readonly id: string;
	readonly since: number;
	readonly operation: string;
	readonly account: string;
	readonly device: string;
	readonly kind: string;
	readonly subject: string;
	readonly field: string;
	/** The whole input that was sent; it names the record. */
	readonly input: unknown;
}

/** An operation in which fields met, as it was sent. */
export interface Met {
	readonly operation: string;
	readonly account: string;
	readonly device: string;
	readonly kind: string;
	readonly subject: string;
}

/** Keeps both values of each field that was changed twice, in the transaction of the later operation. */
export async function keepConflicts(change: Change, met: Met, conflicts: readonly Conflict[], input: unknown): Promise<void> {
	const rows = conflicts.map(({ field, ...values }) => {
		const id = newId();
		const sealed = change.handle.vault.seal(JSON.stringify({ ...values, input }), placeOfConflict(id));
		return { id, ...met, field, sealed, settled: null, settled_by: null };
	});
	await conflictRows.begin(change, ...rows);
}

export function placeOfConflict(id: string): string {
	return `sync conflict ${id}`;
}

/** The conflicts that wait, the oldest first. The caller shows only those whose subjects the viewer may see. */
export async function openConflicts({ db, vault }: Pick<Handle, "db" | "vault">, only?: string): Promise<OpenConflict[]> {
	let asked = conflictRows.inForce(db).selectAll().orderBy("since_seq").orderBy("id");
	if (only !== undefined) asked = asked.where("id", "=", only);
	return (await asked.execute()).flatMap(({ sealed, since_seq: since, ...row }) => {
		const values = sealed === null ? null : vault.open(sealed, placeOfConflict(row.id));
		return values === null ? [] : [{ ...row, since, ...(JSON.parse(values) as Pick<OpenConflict, "was" | "stands" | "sent" | "input">) }];
	});
}

/** By operation, the fields of earlier operations that conflicted, settled ones too. */
export async function fieldsMet(db: Database, operations: readonly string[]): Promise<Map<string, string[]>> {
	const { rows } = await sql<{ operation: string; field: string }>`
		select distinct operation, field from sync_conflict where operation = any(${sql.val([...operations])}::uuid[])`.execute(db);
	const met = new Map<string, string[]>();
	for (const { operation, field } of rows) met.set(operation, [...(met.get(operation) ?? []), field]);
	return met;
}
