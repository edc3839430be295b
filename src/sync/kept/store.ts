import { sql } from "kysely";
import { type Database, type Handle, plannedOnce, versioned } from "../../shared/database/index.ts";
import { idFrom } from "../../shared/id.ts";
import type { InBoth } from "../../shared/words.ts";
import type { KeptBecause } from "../rules.ts";

export type KeptTables = {
	sync_kept: {
		id: string;
		since_seq: number;
		until_seq?: number;
		account: string;
		device: string;
		kind: string | null;
		subject: string | null;
		because: KeptBecause;
		problem: string | SaidInBoth | null;
		sealed: string | null;
		settled: "done" | "put-away" | null;
		settled_by: string | null;
		settled_because: string | null;
	};
};

/** A refusal in both languages, because it is shown later and to others. */
export interface SaidInBoth {
	readonly type: string;
	readonly status: number;
	readonly title: InBoth;
}

export const keptRows = versioned<KeptTables, "sync_kept">("sync_kept");

/** An operation that waits until somebody does it or puts it away. */
export interface KeptOperation {
	readonly id: string;
	readonly since: number;
	readonly account: string;
	readonly device: string;
	readonly kind: string | null;
	readonly subject: string | null;
	readonly because: KeptBecause;
	readonly problem: SaidInBoth | null;
	/** What was sent; null where nobody can read it. */
	readonly content: unknown;
}

export function placeOfKept(id: string): string {
	return `kept operation ${id}`;
}

/** Those that wait, the oldest first. */
export async function openKept({ db, vault }: Pick<Handle, "db" | "vault">, only?: string): Promise<KeptOperation[]> {
	let asked = keptRows.inForce(db).selectAll().orderBy("since_seq").orderBy("id");
	if (only !== undefined) asked = asked.where("id", "=", only);
	return (await asked.execute()).map(({ sealed, since_seq: since, problem, ...row }) => {
		const content = sealed === null ? null : vault.open(sealed, placeOfKept(row.id));
		return { ...row, since, problem: problem as SaidInBoth | null, content: content === null ? null : JSON.parse(content) };
	});
}

/**
 * The id of what a phone sent: that of its operation, but where another phone sent something under it. A phone that knows the id of
 * another's operation takes no place from it.
 */
export async function idOfKept(db: Database, operation: string, device: string): Promise<string> {
	const { rows } = await sql<{ device: string }>`select device from sync_kept where id = ${operation} limit 1`.execute(db);
	return rows.every((row) => row.device === device) ? operation : idBesides(operation, device);
}

function idBesides(operation: string, device: string): string {
	return idFrom(operation, `kept aside for ${device}`);
}

/** By operation, why earlier ones of a phone were not done, settled ones too. */
export async function keptBefore(
	db: Database,
	device: string,
	operations: readonly string[],
): Promise<Map<string, { readonly because: KeptBecause; readonly problem: SaidInBoth | null }>> {
	const named = new Map(operations.flatMap((id) => [[id, id] as const, [idBesides(id, device), id] as const]));
	const { rows } = await sql<{ id: string; because: KeptBecause; problem: SaidInBoth | null }>`
		${plannedOnce} select id, because, problem from sync_kept
		where id = any(${sql.val([...named.keys()])}::uuid[]) and device = ${device}`.execute(db);
	return new Map(rows.map(({ id, ...kept }) => [named.get(id) ?? id, kept]));
}
