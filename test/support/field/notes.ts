import { sql } from "kysely";
import * as v from "valibot";
import type { LocalWorks } from "../../../src/field/engine/local.ts";
import { covers } from "../../../src/identity/index.ts";
import { type Database, forever, type Handle, versioned } from "../../../src/shared/database/index.ts";
import { asOwner, letServerIn } from "../../../src/shared/database/roles.ts";
import { id } from "../../../src/shared/fields.ts";
import { type Change, type Collection, type Command, commandsOf } from "../../../src/shared/journal/index.ts";
import { operation, operationsOf } from "../../../src/shared/journal/operation.ts";
import { problems } from "../../../src/shared/problem.ts";

/*
 * A slice as small as one can be that is worked on without a signal: notes that lie in an area, with two texts that are edited and marks that
 * are added. Random schedules run over it by the thousand.
 */

const inBoth = (said: string) => ({ mn: said, en: said });
const names = { "note-written": inBoth("Write"), "note-edited": inBoth("Edit"), "note-marked": inBoth("Mark") };
const problem = problems(
	"test",
	{ unknown: inBoth("There is no such note."), outside: inBoth("Outside your areas.") },
	{ unknown: 404, outside: 403 },
);

const alike = { names, messages: [], access: "children.write", reach: "areas", offline: true } as const;
const note = v.object({ id, world: id, area: v.string(), one: v.string(), other: v.string() });

export const noteOperations = operationsOf("test", alike, {
	"note-written": operation(note),
	"note-edited": operation(note),
	"note-marked": operation(v.object({ id, note: id }), { subject: (input) => input.note }),
});

type NoteTables = {
	note: { id: string; since_seq: number; until_seq?: number; world: string; area: string; one: string; other: string };
	note_mark: { id: string; since_seq: number; until_seq?: number; note: string };
};

const notes = versioned<NoteTables, "note">("note");
const marks = versioned<NoteTables, "note_mark">("note_mark");

export const noteCommands = commandsOf(noteOperations, {
	"note-written": async (change, input) => {
		if (!covers(change.author.areas, input.area)) throw problem("outside");
		await notes.begin(change, input);
		return null;
	},
	"note-edited": {
		before: async (db, { id }, at) => {
			const row = await notes.heldAt(db, at).select(["id", "world", "area", "one", "other"]).where("id", "=", id).executeTakeFirst();
			return row ?? null;
		},
		work: async (change, { id, area, one, other }) => {
			await noteOf(change, id);
			await notes.replace(change, { id }, { area, one, other });
			return null;
		},
	},
	"note-marked": async (change, { id, note }) => {
		await noteOf(change, note);
		await marks.begin(change, { id, note });
		return null;
	},
});

/** The note, if it is in the author's areas now or was when they saw it. */
async function noteOf({ tx, author, seenAt }: Change, note: string): Promise<void> {
	const row = await notes.inForce(tx).select("area").where("id", "=", note).executeTakeFirst();
	if (!row) throw problem("unknown");
	if (covers(author.areas, row.area)) return;
	const seen = seenAt !== null && (await notes.heldAt(tx, seenAt).select("area").where("id", "=", note).executeTakeFirst());
	if (!seen || !covers(author.areas, seen.area)) throw problem("outside");
}

export const noteRegistry: ReadonlyMap<string, Command> = new Map(
	(Object.values<object>(noteCommands) as Command[]).map((command) => [command.operation.kind, command]),
);

export async function makeNotes(handle: Handle): Promise<void> {
	await asOwner(handle, async (client) => {
		const versions = `since_seq bigint not null, until_seq bigint not null default ${forever}, primary key (id, since_seq)`;
		await client.query(
			`create table note (id uuid, world uuid not null, area text not null, one text not null, other text not null, ${versions})`,
		);
		await client.query(`create table note_mark (id uuid, note uuid not null, ${versions})`);
		await client.query("create index note_world on note (world)");
		await client.query("create index note_mark_note on note_mark (note)");
		await letServerIn(client, handle);
	});
}

export interface NoteDocument {
	readonly id: string;
	readonly world: string;
	readonly area: string;
	readonly one: string;
	readonly other: string;
	readonly marks: readonly string[];
}

/** The notes of one world, each with its marks. */
export function notesOf(world: string): Collection {
	const read = async (db: Database, areas: readonly string[]) => {
		const { rows } = await sql<NoteDocument & { readonly version: number }>`
			select note.id, world, area, one, other, coalesce(array_agg(mark.id order by mark.id) filter (where mark.id is not null), '{}') as marks,
				greatest(note.since_seq, max(mark.since_seq)) as version
			from note left join note_mark as mark on mark.note = note.id and mark.until_seq = ${forever}
			where note.until_seq = ${forever} and world = ${world} group by note.id, note.since_seq order by note.id`.execute(db);
		return rows.filter(({ area }) => covers(areas, area)).map(({ version, ...document }) => ({ id: document.id, version, document }));
	};
	return {
		name: "notes",
		held: async (db, { areas }) => read(db, areas),
		read: async (db, { areas }, ids) => (await read(db, areas)).filter((one) => ids.includes(one.id)) as never,
		left: async () => [],
	};
}

const aboutNote = ({ id }: { readonly id: string }) => [{ collection: "notes", id }];

/** As the phone shows them before the server has seen anything. */
export const noteWorks: LocalWorks = {
	"test.note-written": { about: aboutNote, apply: (_, input: Omit<NoteDocument, "marks">) => ({ ...input, marks: [] }) },
	"test.note-edited": {
		about: aboutNote,
		apply: (document, input: NoteDocument) => document && { ...(document as NoteDocument), ...input },
	},
	"test.note-marked": {
		about: ({ note }: { readonly note: string }) => aboutNote({ id: note }),
		apply: (document, { id }: { readonly id: string }) => {
			const note = document as NoteDocument | null;
			return note && { ...note, marks: [...note.marks, id].toSorted() };
		},
	},
};
