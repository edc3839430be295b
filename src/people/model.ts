import { type Model, readModel, usualModel } from "../linkage/index.ts";
import { type Database, forever } from "../shared/database/index.ts";
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

/** The model learned from this programme's own records, or the one that Tegsh brings. */
export async function modelInUse(db: Database): Promise<ModelInUse> {
	const tables = db.withTables<PeopleTables>();
	const row = await tables.selectFrom("linkage_model").select("version").where("until_seq", "=", forever).executeTakeFirst();
	return asInUse(row ? (known.get(row.version) ?? (await readVersion(db, row.version))) : usualModel);
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
	known.set(version, readModel(model));
	return readModel(model);
}
