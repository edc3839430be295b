import { type Database, noteWritten } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { AreaTables } from "../schema.ts";
import { type Area, learnAreas } from "./areas.ts";

/** National codes, which OCHA uses as P-codes. */
const scheme = "mn-national";

export interface ImportedArea {
	readonly area: Area;
	readonly source: string | null;
}

/** Reads what was imported into this installation and learns it: from here on it has a name everywhere. */
export async function loadAreas(db: Database): Promise<void> {
	learnAreas((await readImportedAreas(db)).map(({ area }) => area));
}

export async function readImportedAreas(db: Database): Promise<ImportedArea[]> {
	const rows = await db.withTables<AreaTables>().selectFrom("area").selectAll().orderBy("path").execute();
	return rows.map((row) => ({
		area: {
			code: row.code,
			path: row.path,
			iso: row.iso,
			kind: row.kind,
			name: { mn: row.name_mn, en: row.name_en },
			validFrom: row.valid_from,
			validUntil: row.valid_until,
		},
		source: row.source,
	}));
}

/** Writes areas of the whole installation, in the place of what was imported under the same code before. */
export async function writeAreas(change: Change, imported: readonly ImportedArea[]): Promise<void> {
	for (const { area, source } of imported) {
		const row = {
			code: area.code,
			scheme,
			iso: area.iso,
			kind: area.kind,
			name_mn: area.name.mn,
			name_en: area.name.en,
			valid_from: area.validFrom,
			valid_until: area.validUntil,
			source,
			since_seq: change.seq,
		};
		await change.tx
			.withTables<AreaTables>()
			.insertInto("area")
			.values({ path: area.path, ...row })
			.onConflict((conflict) => conflict.column("path").doUpdateSet(row))
			.execute();
		noteWritten(change, "area", area.path);
	}
}
