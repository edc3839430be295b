import { createHash } from "node:crypto";
import { sql } from "kysely";
import { findAlike } from "../../people/index.ts";
import { areaNamed } from "../../places/index.ts";
import { today } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import { bytesOf } from "../../shared/files/index.ts";
import { isId, newId } from "../../shared/id.ts";
import type { Author } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { ConfirmedList } from "./operations.ts";
import { readChildList } from "./reading.ts";
import type { AlikeLine, AnsweredLine, CheckedList, ChildListReading, ListMapping, ListTables } from "./schema.ts";

/** A list of children as it stands in the office. */
export interface ShownList {
	readonly id: string;
	readonly fileName: string;
	readonly uploadedAt: Date;
	readonly uploadedBy: string | null;
	readonly state: "draft" | "in-force" | "undone";
	/** How many children it registered. */
	readonly registered: number;
}

type Onlooker = Pick<Author, "account" | "areas">;

/** Drafts and confirmed lists are shown to the account that uploaded them and to those that see everywhere: they name whole places. */
export async function listLists(db: Database, onlooker: Onlooker, limit: number): Promise<ShownList[]> {
	return listsWhere(db, onlooker, sql`true`, limit);
}

/** @throws Problem `list-unknown` */
export async function readList(db: Database, onlooker: Onlooker, id: string): Promise<ShownList> {
	const [list] = isId(id) ? await listsWhere(db, onlooker, sql`id = ${id}`, 1) : [];
	if (!list) throw problem("list-unknown");
	return list;
}

async function listsWhere(
	db: Database,
	{ account, areas }: Onlooker,
	condition: ReturnType<typeof sql>,
	limit: number,
): Promise<ShownList[]> {
	const { rows } = await sql<ShownList>`
		select id, file_name as "fileName", uploaded_at as "uploadedAt", uploaded_by as "uploadedBy",
			case when since_seq is null then 'draft' when undone_seq is null then 'in-force' else 'undone' end as state,
			(select count(*) from child_list_line where list = child_list.id and fate = 'registered') as registered
		from child_list where (${areas.includes("")} or uploaded_by = ${account}) and ${condition}
		order by uploaded_at desc, id desc limit ${limit}`.execute(db);
	return rows;
}

interface DraftFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly mapping: ListMapping | null;
	readonly checked: CheckedList | null;
}

export async function readListFile(db: Database, list: string): Promise<DraftFile> {
	const row = await db.withTables<ListTables>().selectFrom("child_list").selectAll().where("id", "=", list).executeTakeFirst();
	if (!row) throw problem("list-unknown");
	return { name: row.file_name, bytes: row.bytes, mapping: row.mapped?.mapping ?? null, checked: row.checked };
}

export function hashOf(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps an uploaded list. The same file uploaded again by the same account leads to the draft there is. */
export async function keepList(
	{ db, clock }: Handle,
	by: string | null,
	{ name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
	const lists = db.withTables<ListTables>();
	const sha256 = hashOf(bytes);
	const kept = await lists
		.selectFrom("child_list")
		.select("id")
		.where("sha256", "=", sha256)
		.where("uploaded_by", "is not distinct from", by)
		.where("since_seq", "is", null)
		.executeTakeFirst();
	if (kept) return kept.id;
	const id = newId();
	const row = { id, file_name: name, sha256, bytes: Buffer.from(bytes), uploaded_at: clock.now(), uploaded_by: by };
	await lists
		.insertInto("child_list")
		.values({ ...row, mapped: null, checked: null, since_seq: null, undone_seq: null })
		.execute();
	return id;
}

/** Nothing of a draft ever counted, so the journal has nothing to keep. */
export async function throwAwayList(db: Database, list: string): Promise<void> {
	await db.withTables<ListTables>().deleteFrom("child_list").where("id", "=", list).where("since_seq", "is", null).execute();
}

/** What somebody said of a draft: its columns, after which it is looked up again, or answers. */
export async function noteInDraft(
	db: Database,
	list: string,
	said: { mapping?: ListMapping; checked?: CheckedList | null },
): Promise<void> {
	await db
		.withTables<ListTables>()
		.updateTable("child_list")
		.set({
			...(said.mapping && { mapped: sql`${JSON.stringify({ mapping: said.mapping })}::jsonb` as never, checked: null }),
			...(said.checked !== undefined && { checked: sql`${JSON.stringify(said.checked)}::jsonb` as never }),
		})
		.where("id", "=", list)
		.where("since_seq", "is", null)
		.execute();
}

/** Whom on record the lines resemble, within the author's areas, and which lines resemble each other. */
export async function findAlikeLines(handle: Handle, { areas }: Pick<Author, "areas">, { lines }: ChildListReading): Promise<AlikeLine[]> {
	// Where a child was found tells two of one name apart, as it will once they are registered.
	const placed = lines.map((line) => ({ ...line, area: pathOf(line.areas) }));
	const alike = await findAlike(handle.db, areas, placed);
	return lines.flatMap(({ part, row }, at) => {
		const { known = [], twin = null } = alike[at] ?? {};
		const twinRow = twin === null ? null : (lines[twin]?.row ?? null);
		return known.length === 0 && twinRow === null
			? []
			: [{ part, row, known: known.map(({ report, probability }) => ({ report, probability })), twin: twinRow }];
	});
}

function pathOf(written: readonly string[]): string | null {
	const found = areaNamed(written);
	return found === "several" ? null : found;
}

export interface CheckedDraft {
	readonly reading: ChildListReading;
	readonly alike: readonly AlikeLine[];
	readonly answers: readonly AnsweredLine[];
}

/** A draft with whom its lines resemble: looked up once, and again when its columns change or somebody asks. */
export async function checkedDraft(handle: Handle, author: Pick<Author, "areas">, list: string): Promise<CheckedDraft> {
	const { name, bytes, mapping, checked } = await readListFile(handle.db, list);
	const reading = await readChildList(bytes, name, today(handle.clock), mapping);
	if (checked) return { reading, ...checked };
	const alike = await findAlikeLines(handle, author, reading);
	await noteInDraft(handle.db, list, { checked: { alike, answers: [] } });
	return { reading, alike, answers: [] };
}

/** The file of an import with its lines, as they are understood now, and whom they resemble now. */
export async function readToImport(handle: Handle, author: Author, input: ConfirmedList) {
	const sent = input.file && { name: input.file.name, bytes: bytesOf(input.file), mapping: input.mapping, checked: null };
	if (!sent) await readList(handle.db, author, input.list);
	const file: DraftFile = sent ?? (await readListFile(handle.db, input.list));
	const reading = await readChildList(file.bytes, file.name, today(handle.clock), input.mapping ?? file.mapping);
	const alike = await findAlikeLines(handle, author, reading);
	return { file, isSent: sent !== null, reading, alike };
}
export type ListToImport = Awaited<ReturnType<typeof readToImport>>;
