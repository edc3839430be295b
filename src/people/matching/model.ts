import { sql } from "kysely";
import { afterDoublings, type Model, readModel, usualModel, versionAfter } from "../../linkage/index.ts";
import { type Database, forever, type RowWriter, type Transaction } from "../../shared/database/index.ts";
import type { PeopleTables } from "../schema.ts";

/** The model by which two reports are weighed at present. */
export interface ModelInUse {
	/** Its version, with the doublings. */
	readonly model: string;
	/** From so many bits on two reports are joined. */
	readonly link: number;
	readonly weighs: Model;
	/** As it was learned, before the register grew beyond what it was learned from. */
	readonly learned: Model;
	readonly doublings: number;
}

// A version is given once, in whichever programme: a model is large and never changes.
const known = new Map<string, Model>();

// Writers stand in one queue and learning is one of them, so what is read in a transaction that writes holds until a model is learned in it.
const inTransaction = new WeakMap<Database, ModelInUse>();

interface InForce {
	/** Of a model learned here; null: the one that Tegsh brings. */
	readonly version: string | null;
	readonly doublings: number;
}

/** The model learned from this programme's own records, or the one that Tegsh brings, as the size of the register has it. */
export async function modelInUse(db: Database): Promise<ModelInUse> {
	const read = inTransaction.get(db);
	if (read) return read;
	const { version, doublings } = await inForce(db, sql`until_seq = ${sql.lit(forever)}`);
	const learned = version === null ? usualModel : (known.get(version) ?? (await readVersion(db, version)));
	const model = asInUse(learned, doublings);
	if (db.isTransaction) inTransaction.set(db, model);
	return model;
}

/** The version by which people were told apart at a position of the journal. */
export async function modelVersionAt(db: Database, asOf: number): Promise<string> {
	const { version, doublings } = await inForce(db, sql`since_seq <= ${asOf} and until_seq > ${asOf}`);
	return versionAfter(version ?? usualModel.version, doublings);
}

async function inForce(db: Database, held: ReturnType<typeof sql>): Promise<InForce> {
	const { rows } = await sql<InForce>`
		select (select version from linkage_model where ${held}) as version,
			coalesce((select doublings from linkage_scale where ${held}), 0) as doublings`.execute(db);
	return rows[0] as InForce;
}

export function asInUse(learned: Model, doublings: number): ModelInUse {
	const version = versionAfter(learned.version, doublings);
	const weighs = doublings === 0 ? learned : (known.get(version) ?? afterDoublings(learned, doublings));
	if (doublings > 0) known.set(version, weighs);
	return { model: version, link: weighs.thresholds.link, weighs, learned, doublings };
}

/** The register has another size beside what the model in use was learned from. */
export async function writeDoublings({ tx, seq }: RowWriter, doublings: number): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	await tables.deleteFrom("linkage_scale").where("since_seq", "=", seq).execute();
	await tables.updateTable("linkage_scale").set({ until_seq: seq }).where("until_seq", "=", forever).execute();
	if (doublings > 0) await tables.insertInto("linkage_scale").values({ since_seq: seq, doublings }).execute();
	readModelAnew(tx);
}

/** Forgets what was read in this transaction, after a model was learned in it. */
function readModelAnew(tx: Transaction): void {
	inTransaction.delete(tx);
}

async function readVersion(db: Database, version: string): Promise<Model> {
	const { model } = await db
		.withTables<PeopleTables>()
		.selectFrom("linkage_model")
		.select("model")
		.where("version", "=", version)
		.orderBy("since_seq", "desc")
		.executeTakeFirstOrThrow();
	const read = readModel(model);
	known.set(version, read);
	return read;
}
