import { type Model, readModel, usualModel } from "../linkage/index.ts";
import { type Database, forever, type Transaction } from "../shared/database/index.ts";
import type { PeopleTables } from "./schema.ts";

/** By what two reports are weighed at present. */
export interface ModelInUse {
	/** Its version. */
	readonly model: string;
	/** From so many bits on two reports are joined. */
	readonly link: number;
	readonly weighs: Model;
}

// A version is given once, in whichever programme: a model is large and never changes.
const known = new Map<string, Model>([[usualModel.version, usualModel]]);

// Writers stand in one queue and learning is one of them, so what is read in a transaction that writes holds until a model is learned in it.
const inTransaction = new WeakMap<Database, ModelInUse>();

/** The model learned from this programme's own records, or the one that Tegsh brings. */
export async function modelInUse(db: Database): Promise<ModelInUse> {
	const read = inTransaction.get(db);
	if (read) return read;
	const tables = db.withTables<PeopleTables>();
	const row = await tables.selectFrom("linkage_model").select("version").where("until_seq", "=", forever).executeTakeFirst();
	const model = asInUse(row ? (known.get(row.version) ?? (await readVersion(db, row.version))) : usualModel);
	if (db.isTransaction) inTransaction.set(db, model);
	return model;
}

/** After a model was learned in this transaction, which may still be taken back. */
export function readModelAnew(tx: Transaction): void {
	inTransaction.delete(tx);
}

export function asInUse(model: Model): ModelInUse {
	return { model: model.version, link: model.thresholds.link, weighs: model };
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
