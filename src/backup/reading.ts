import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { requireKey } from "../shared/vault/index.ts";
import { hashed, linesOf, textOf } from "./archive/bytes.ts";
import { type ReadEntry, readArchive } from "./archive/container.ts";
import { aboutName, manifestName, readName, Tally } from "./archive/entries.ts";
import { type Entries, lookingAhead } from "./archive/entry-list.ts";
import type { Key } from "./archive/lock.ts";
import { type BackupSource, readSource } from "./archive/source.ts";
import { problem } from "./problems.ts";
import { type About, about, type Contents, type Manifest, manifest } from "./schema.ts";

/** What is done with what is read, in the order in which it stands in the archive; nothing, where an archive is only checked. */
export interface Reader {
	/** Before all else. */
	begin?(about: About): Promise<void>;
	vaultKey?(key: Buffer): Promise<void>;
	/** Gives back how many rows there were. */
	table?(schema: string, table: About["schemas"][number]["tables"][number], text: AsyncIterable<Uint8Array>): Promise<number>;
	file?(schema: string, sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
	/** When every byte was read, and all of it is as it was written. */
	end?(contents: Contents): Promise<void>;
}

/**
 * Reads an archive to its end and holds what is in it against its manifest, table by table and file by file.
 * @throws Problem `backup.key-wrong`, `backup.damaged`, `backup.newer`, `backup.differs`
 */
export async function readBackup(source: BackupSource, key: Key, reader: Reader = {}): Promise<Contents> {
	const entries = lookingAhead(readArchive(await readSource(source), key));
	try {
		return await readEntries(entries, reader);
	} finally {
		await entries.close();
	}
}

async function readEntries(entries: Entries, reader: Reader): Promise<Contents> {
	const read = await readAbout(entries);
	await reader.begin?.(read);
	const tally = new Tally();
	const written = read.schemas.flatMap(({ schema, tables }) => tables.map((table) => ({ schema, table })));
	await readVaultKey(entries, read, reader);
	for (const { schema, table } of written) {
		const counting = tally.table(schema, table.name);
		const text = counted(partsOf(entries, schema, table.name), counting.add);
		counting.end(reader.table ? await reader.table(schema, table, text) : await linesOf(text));
	}
	for (let next = await entries.peek(); next && readName(next.name)?.holds === "file"; next = await entries.peek()) {
		const name = readName(next.name);
		if (name?.holds !== "file") break;
		await entries.take();
		const bytes = hashed(next.bytes, name.sha256);
		await (reader.file ? reader.file(name.schema, name.sha256, bytes) : linesOf(bytes));
		tally.file(name.schema, name.sha256, next.size);
	}
	const expected = await parseEntry(manifest, manifestName, await entries.take());
	if (await entries.peek()) throw problem("damaged", { why: "more stands behind its end" });
	holdAgainst(expected, tally);
	const contents = { about: read, manifest: expected };
	await reader.end?.(contents);
	return contents;
}

function holdAgainst(expected: Manifest, tally: Tally): void {
	for (const [index, table] of tally.tables.entries())
		if (!isDeepStrictEqual(table, expected.tables[index])) throw problem("differs", { what: `${table.schema}.${table.table}` });
	if (tally.tables.length !== expected.tables.length) throw problem("differs", { what: manifestName });
	if (!isDeepStrictEqual(tally.files(), expected.files)) throw problem("differs", { what: "files" });
}

async function readAbout(entries: Entries): Promise<About> {
	const first = await entries.take();
	if (first?.name !== aboutName) throw problem("damaged", { why: `it does not begin with ${aboutName}` });
	const text = JSON.parse(await textOf(first.bytes)) as { readonly version?: unknown };
	if (typeof text.version === "number" && text.version > 1) throw problem("newer", { version: String(text.version) });
	return parsed(about, aboutName, text);
}

async function readVaultKey(entries: Entries, { vault }: About, reader: Reader): Promise<void> {
	if (!vault.travels) return;
	const entry = await entries.take();
	const key = entry && readName(entry.name)?.holds === "vault-key" ? requireKey(await textOf(entry.bytes)) : null;
	if (!key) throw problem("damaged", { why: "the key of what is sealed is missing" });
	await reader.vaultKey?.(key);
}

async function parseEntry<Schema extends v.GenericSchema>(
	schema: Schema,
	name: string,
	entry: ReadEntry | null,
): Promise<v.InferOutput<Schema>> {
	if (entry?.name !== name) throw problem("damaged", { why: `${name} is missing` });
	return parsed(schema, name, JSON.parse(await textOf(entry.bytes)));
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, name: string, value: unknown): v.InferOutput<Schema> {
	const outcome = v.safeParse(schema, value);
	if (!outcome.success) throw problem("damaged", { why: `${name}: ${v.getDotPath(outcome.issues[0]) ?? "unreadable"}` });
	return outcome.output;
}

/** The parts of one table, one after another; none for one without rows. */
async function* partsOf(entries: Entries, schema: string, table: string): AsyncGenerator<Uint8Array> {
	for (;;) {
		const next = await entries.peek();
		const name = next && readName(next.name);
		if (!next || name?.holds !== "table" || name.schema !== schema || name.table !== table) return;
		await entries.take();
		yield* next.bytes;
	}
}

async function* counted(parts: AsyncIterable<Uint8Array>, count: (part: Uint8Array) => void): AsyncGenerator<Uint8Array> {
	for await (const part of parts) {
		count(part);
		yield part;
	}
}
