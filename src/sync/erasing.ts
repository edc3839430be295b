import { sql } from "kysely";
import { childrenOperations } from "../children/index.ts";
import { liesAside } from "../people/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type Change, rewriting } from "../shared/journal/index.ts";
import { placeOfConflict } from "./conflicts/store.ts";
import { placeOfKept } from "./kept/store.ts";

// What phones sent lies sealed beside what stands, of children among it who were never registered: it goes with whom it tells of.
liesAside({
	tells: async (handle, ids) => (await sentAbout(handle, ids)).length > 0,
	erase: eraseSent,
});

interface SentAside {
	readonly table: "sync_kept" | "sync_conflict";
	readonly id: string;
	readonly kind: string | null;
	readonly subject: string | null;
}

async function eraseSent(change: Change, mentioned: readonly string[]): Promise<string[]> {
	const handle = { db: change.tx, vault: change.handle.vault };
	const first = await sentAbout(handle, mentioned);
	// A child who was never registered is known by what else was sent under the id that the registration gave it.
	const children = first.flatMap(({ kind, subject }) => (kind === registration && subject !== null ? [subject] : []));
	const all = children.length === 0 ? first : await sentAbout(handle, [...mentioned, ...children]);
	const theirs = (table: SentAside["table"]) => {
		const ids = all.filter((one) => one.table === table).map(({ id }) => id);
		return sql`id = any(${sql.val(ids)}::uuid[])`;
	};
	const [kept, met] = [theirs("sync_kept"), theirs("sync_conflict")];
	await rewriting(change, "sync_kept", kept, () => sql`update sync_kept set sealed = null where ${kept}`.execute(change.tx));
	await rewriting(change, "sync_conflict", met, () => sql`update sync_conflict set sealed = null where ${met}`.execute(change.tx));
	return [...new Set([...all.filter(({ table }) => table === "sync_kept").map(({ id }) => id), ...children])];
}

const registration = childrenOperations["child-registered"].kind;

/** By what it is about and by what it holds: all of it is opened, because nobody can search what is sealed. */
async function sentAbout({ db, vault }: Pick<Handle, "db" | "vault">, mentioned: readonly string[]): Promise<SentAside[]> {
	const { rows } = await sql<SentAside & { readonly sealed: string }>`
		select distinct 'sync_kept' as table, id, kind, subject, sealed from sync_kept where sealed is not null
		union select distinct 'sync_conflict', id, kind, subject, sealed from sync_conflict where sealed is not null`.execute(db);
	const places = { sync_kept: placeOfKept, sync_conflict: placeOfConflict };
	return rows.flatMap(({ sealed, ...one }) => {
		const content = vault.open(sealed, places[one.table](one.id));
		const isAbout = one.subject !== null && mentioned.includes(one.subject);
		return isAbout || (content !== null && tellsOf(content, mentioned)) ? [one] : [];
	});
}

/** Whether any text within says an id or a number, however it was typed. */
function tellsOf(json: string, mentioned: readonly string[]): boolean {
	const sought = mentioned.map(folded);
	let tells = false;
	JSON.parse(json, (_, value: unknown) => {
		if (typeof value === "string" && sought.some((one) => folded(value).includes(one))) tells = true;
		return value;
	});
	return tells;
}

function folded(text: string): string {
	return text.toLowerCase().replace(/[\s-]/g, "");
}
