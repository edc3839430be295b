import * as v from "valibot";

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A position of a journal and the hash there, as `verify --anchor` takes it. */
const anchor = v.object({ seq: whole, hash: v.union([digest, v.literal("")]) });

/** The first entry of an archive: what it is of, before any of it is read. A program that does not know the version reads no further. */
export const about = v.object({
	tegsh: v.literal("backup"),
	version: v.literal(1),
	id: v.pipe(v.string(), v.uuid()),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	program: v.string(),
	server: v.string(),
	/** Which key opens what is sealed in the rows, and whether it is in the archive. */
	vault: v.object({ name: v.string(), travels: v.boolean() }),
	schemas: v.array(
		v.object({
			schema: v.string(),
			head: anchor,
			migrations: v.array(v.object({ name: v.string(), checksum: v.string() })),
			tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()) })),
		}),
	),
});
export type About = v.InferOutput<typeof about>;

/** What was copied of one table: rows, and the text in which COPY wrote them. */
const copied = v.object({ schema: v.string(), table: v.string(), rows: whole, bytes: whole, sha256: digest });
export type Copied = v.InferOutput<typeof copied>;

/** Of files: their number and size, and one digest over their names in the order in which they stand; each name is the hash of its bytes. */
const files = v.object({ count: whole, bytes: whole, sha256: digest });
export type CopiedFiles = v.InferOutput<typeof files>;

/** The last entry: what was written, counted while it was written. */
export const manifest = v.object({ tables: v.array(copied), files });
export type Manifest = v.InferOutput<typeof manifest>;

/** What an archive holds, as `backup`, `backup check` and `restore` say it. */
export interface Contents {
	readonly about: About;
	readonly manifest: Manifest;
}
