import { sql } from "kysely";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import type { Author, Collection, Json } from "../../shared/journal/index.ts";
import { noteCaseAccess } from "../accesses/store.ts";
import { readDocuments } from "./documents.ts";
import { childrenWithCases, isOnCase } from "./scope.ts";

/**
 * The cases that an officer’s phone holds: those that they are on, wherever the child is, and those of their areas that nobody has, so
 * that somebody may take them. Nobody carries all children of an aimag in a pocket.
 */
export const casesCollection: Collection = {
	name: "cases",
	held: (db, author) => listHeld(db, author, null),
	async read(db, author, ids) {
		const held = await listHeld(db, author, ids);
		const documents = await readDocuments(
			db,
			held.map(({ id }) => id),
		);
		return documents.map((document) => ({
			id: document.id,
			version: document.version,
			document: document as Json,
		}));
	},
	/** Of those that it held then: whoever asks from any position learns of no other child that there is one. */
	async left(db, author, after) {
		if (!author.can("children.read")) return [];
		const { rows } = await sql<{ id: string }>`
			select child.id from child left join child_case as kase on kase.id = child.id and ${heldAt("kase", after)}
			where ${heldAt("child", after)} and ${isHeldBy(author)} and child.id not in (
				select child.id from ${childrenWithCases} where child.until_seq = ${forever} and ${isHeldBy(author)})`.execute(db);
		return rows.map(({ id }) => id);
	},
	sent: (handle, author, ids) => noteCaseAccess(handle, author, ids, "telephone"),
};

async function listHeld(db: Database, author: Author, ids: readonly string[] | null) {
	if (!author.can("children.read")) return [];
	const asked = ids === null ? sql`true` : sql`child.id = any(${sql.val([...ids])}::uuid[])`;
	const { rows } = await sql<{ id: string; version: number }>`
		select child.id, coalesce((select seq from case_head where case_head.child = child.id), child.since_seq) as version
		from ${childrenWithCases} where child.until_seq = ${forever} and ${asked} and ${isHeldBy(author)} order by child.id`.execute(db);
	return rows;
}

function heldAt(rows: "child" | "kase", position: number) {
	return sql`${sql.ref(rows)}.since_seq <= ${position} and ${sql.ref(rows)}.until_seq > ${position}`;
}

function isHeldBy({ account, areas }: Author) {
	const waits = sql`kase.officer is null and kase.closed_on is null and kase.merged_into is null and ${withinPaths("child.area", areas)}`;
	return sql<boolean>`coalesce(${isOnCase(account)} or (${waits}), false)`;
}
