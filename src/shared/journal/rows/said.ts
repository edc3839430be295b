import { createHash } from "node:crypto";
import type { Shape, WrittenRows } from "../../database/index.ts";
import { newSalt } from "../../id.ts";
import { digestPayload } from "../chain.ts";

/*
 * What a row of the journal says of the tables: a hash for each record that it wrote, or for each hundred of many. Hashes are of rows in
 * order, so no other rows come to the same, and nothing has to be added up that could be made to cancel out. It is salted and lies apart
 * from the chain, as payloads do: a person who is erased must not be found again by the hash of what was written of them.
 */

/** A record with the hash of its row; or the first and the last of several, how many they are, the hash over theirs, and their marks. */
export type Chunk =
	| readonly [key: string, digest: string | null]
	| readonly [from: string, to: string, rows: number, digest: string | null, marks: string];

export interface SaidOfTable {
	/** The mark of the shape that the hashes were taken over. */
	readonly as: string;
	/** Of rows that began with the operation, and of rows that ended with it. */
	readonly begun?: readonly Chunk[];
	readonly ended?: readonly Chunk[];
	/** Of records that are changed where they stand, as they were left; null: gone. */
	readonly left?: readonly (readonly [key: string, digest: string | null])[];
	/** Of everything that stood in the table at this position, whenever it began; what is left of a table of records is all there is. */
	readonly sealed?: readonly Chunk[];
}

export interface SaidPart {
	readonly tables: Readonly<Record<string, SaidOfTable>>;
	/** What this part says, another said before: the place of that one, and of all that stood for it meanwhile. */
	readonly insteadOf?: readonly PlaceOfPart[];
}

export type PlaceOfPart = readonly [seq: number, part: number];

/** A part as it is kept. */
export interface KeptPart {
	readonly salt: Buffer;
	readonly content: string;
	readonly insteadOf: PlaceOfPart | null;
	readonly sealed: string | null;
}

const rowsOfChunk = 100;
const chunksOfPart = 100;
const bytesOfMark = 4;

/** The text was written by Tegsh if the chain covers it: the caller has compared it with its commitment. */
export function readPart(content: string): SaidPart {
	return JSON.parse(content);
}

export function keepPart(part: SaidPart): KeptPart {
	const sealed = Object.entries(part.tables).find(([, of]) => of.sealed !== undefined);
	return { salt: newSalt(), content: JSON.stringify(part), insteadOf: part.insteadOf?.[0] ?? null, sealed: sealed?.[0] ?? null };
}

/** What the chain covers of the parts of a row: 32 bytes for each. */
export function commitmentOf({ salt, content }: Pick<KeptPart, "salt" | "content">): Buffer {
	return digestPayload(salt, content);
}

/** What was written, in parts; each can be erased without the others. */
export function partsOf(written: readonly WrittenRows[]): KeptPart[] {
	const said = written.flatMap(({ shape, begun, ended, left }) => [
		...slicesOf(chunksOf(sorted(begun))).map((begun) => ({ table: shape.table, of: { as: shape.mark, begun } })),
		...slicesOf(chunksOf(sorted(ended))).map((ended) => ({ table: shape.table, of: { as: shape.mark, ended } })),
		...slicesOf([...left].map(([key, digest]) => [key, digest?.toString("hex") ?? null] as const)).map((left) => ({
			table: shape.table,
			of: { as: shape.mark, left },
		})),
	]);
	return inParts(said);
}

/** All that a table holds, in parts of its own. */
export function sealedParts({ table, mark, kind }: Shape, rows: readonly (readonly [string, Buffer])[]): KeptPart[] {
	const as = mark;
	const slices: SaidOfTable[] =
		kind === "place"
			? slicesOf(rows.map(([key, digest]) => [key, digest.toString("hex")] as const)).map((left) => ({ as, sealed: [], left }))
			: slicesOf(chunksOf(rows)).map((sealed) => ({ as, sealed }));
	return (slices.length === 0 ? [{ as, sealed: [] }] : slices).map((of) => keepPart({ tables: { [table]: of } }));
}

interface SaidOfOne {
	readonly table: string;
	readonly of: SaidOfTable;
}

function inParts(said: readonly SaidOfOne[]): KeptPart[] {
	const parts: Record<string, SaidOfTable>[] = [];
	let room = 0;
	for (const { table, of } of said) {
		const size = (of.begun?.length ?? 0) + (of.ended?.length ?? 0) + (of.left?.length ?? 0);
		const last = parts.at(-1);
		const isFull = size > room || Object.keys(of).some((what) => what !== "as" && last?.[table] && what in last[table]);
		if (!last || isFull) {
			parts.push({ [table]: of });
			room = chunksOfPart - size;
		} else {
			last[table] = { ...last[table], ...of };
			room -= size;
		}
	}
	return parts.map((tables) => keepPart({ tables }));
}

/** As PostgreSQL sorts by bytes: keys have no letters beyond the first plane, where the two orders part. */
function sorted(rows: ReadonlyMap<string, Buffer>): (readonly [string, Buffer])[] {
	return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Few records are named each, many by the hundred. */
export function chunksOf(rows: readonly (readonly [string, Buffer])[]): Chunk[] {
	const read = rows.map(([key, digest]) => [key, digest.toString("hex")] as const);
	return read.length <= rowsOfChunk ? read : slicesOf(read, rowsOfChunk).map(manyOf);
}

export type Several = Extract<Chunk, readonly [string, string, number, unknown, string]>;

export function manyOf(rows: readonly (readonly [string, string])[]): Several {
	const keys = rows.map(([key]) => key);
	const digests = rows.map(([, digest]) => digest);
	return [keys[0] ?? "", keys.at(-1) ?? "", rows.length, digestOfMany(digests), marksOf(digests)];
}

export function digestOfMany(digests: readonly string[]): string {
	return createHash("sha256")
		.update(Buffer.from(digests.join(""), "hex"))
		.digest("hex");
}

function marksOf(digests: readonly string[]): string {
	return Buffer.from(digests.map(markOf).join(""), "hex").toString("base64");
}

/** How often each mark stands in a chunk. */
export function marksIn(marks: string): Map<string, number> {
	const bytes = Buffer.from(marks, "base64");
	const counted = new Map<string, number>();
	for (let at = 0; at < bytes.length; at += bytesOfMark) {
		const mark = bytes.toString("hex", at, at + bytesOfMark);
		counted.set(mark, (counted.get(mark) ?? 0) + 1);
	}
	return counted;
}

export function markOf(digest: string): string {
	return digest.slice(0, 2 * bytesOfMark);
}

function slicesOf<One>(all: readonly One[], size = chunksOfPart): One[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
