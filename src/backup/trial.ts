import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { readFigures, summarise } from "../figures/index.ts";
import type { Programme } from "../programme/index.ts";
import { verifyPublished } from "../publishing/index.ts";
import { type CopiedTable, type Handle, type Loading, loadAll } from "../shared/database/index.ts";
import { machine, run, verifyJournal } from "../shared/journal/index.ts";
import { linesIn, linesOf } from "./archive/bytes.ts";
import type { Key } from "./archive/lock.ts";
import type { BackupSource } from "./archive/source.ts";
import { backupCommands } from "./commands.ts";
import { problem } from "./problems.ts";
import { readBackup } from "./reading.ts";
import type { About, Contents, Copied } from "./schema.ts";
import { isKnown } from "./store.ts";

interface Tried {
	readonly contents: Contents;
	/** The key of what is sealed, where it is in the archive. */
	readonly vaultKey: Buffer | null;
}

/**
 * Restores a backup into a database of its own and copies each table out again: it is what was copied in, byte by byte. Files are read and
 * held against their hashes.
 */
export async function loadInTrial(source: BackupSource, { handle, key }: { readonly handle: Handle; readonly key: Key }): Promise<Tried> {
	let vaultKey: Buffer | null = null;
	const contents = await loadAll(handle, (loading) =>
		readBackup(source, key, {
			begin: async ({ schemas }) => {
				for (const { schema, migrations } of schemas) await loading.prepare(schema, migrations);
			},
			vaultKey: async (travelled) => {
				vaultKey = travelled;
			},
			table: loading.load,
			file: async (_schema, _sha256, bytes) => void (await linesOf(bytes)),
			end: async ({ about, manifest }) => {
				for (const copied of manifest.tables) await holdAgainst(loading, tableOf(about, copied), copied);
				for (const { schema } of about.schemas) await loading.finish(schema);
			},
		}),
	);
	return { contents, vaultKey };
}

function tableOf(about: About, { schema, table }: Copied): CopiedTable {
	const found = about.schemas.find((one) => one.schema === schema)?.tables.find(({ name }) => name === table);
	if (!found) throw problem("differs", { what: `${schema}.${table}` });
	return found;
}

async function holdAgainst(loading: Loading, table: CopiedTable, copied: Copied): Promise<void> {
	const hash = createHash("sha256");
	let rows = 0;
	for await (const part of loading.copy(copied.schema, table)) {
		hash.update(part);
		rows += linesIn(part);
	}
	if (rows !== copied.rows || hash.digest("hex") !== copied.sha256) throw problem("differs", { what: `${copied.schema}.${copied.table}` });
}

/** Something that is not as it was: a journal, a published figure, or a figure that says something else than the installation of now says of then. */
export interface TrialFault {
	readonly programme: string;
	readonly what: "journal" | "published" | "figure";
	readonly code: string;
}

/** What was restored, opened as the server opens it, against its anchors and against the installation as it was at that position. */
export async function compareTrial(
	{ about }: Contents,
	tried: { readonly handle: Handle; readonly programmes: readonly Programme[] },
	ours: readonly Programme[],
): Promise<{ readonly figures: number; readonly faults: readonly TrialFault[] }> {
	const faults: TrialFault[] = [];
	let figures = 0;
	for (const { schema, head } of about.schemas) {
		const programme = tried.programmes.find(({ handle }) => handle.schema === schema);
		const handle = programme?.handle ?? tried.handle;
		const say = (what: TrialFault["what"], code: string) => void faults.push({ programme: schema, what, code });
		for (const { what, seq } of (await verifyJournal(handle, head.seq > 0 ? head : undefined)).faults) say("journal", `${what} ${seq}`);
		if (!programme) continue;
		for (const { indicator } of (await verifyPublished(programme.handle)).faults) say("published", indicator);
		const live = ours.find((one) => one.handle.schema === schema);
		if (!live) continue;
		const then = (await readFigures(live.handle, { asOf: head.seq })).map(summarise);
		const restored = (await readFigures(programme.handle, { asOf: head.seq })).map(summarise);
		figures += then.length;
		for (const [index, figure] of then.entries()) if (!isDeepStrictEqual(figure, restored[index])) say("figure", figure.indicator);
	}
	return { figures, faults };
}

/** Writes down that a backup was tried, where it is one of ours. */
export async function noteTrial(installation: Handle, { about }: Contents): Promise<void> {
	if (await isKnown(installation.db, about.id)) await run(installation, machine, backupCommands.tried, { id: about.id });
}
