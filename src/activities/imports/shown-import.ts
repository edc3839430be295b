import type { ProgrammeVisit } from "../../programme/index.ts";
import { problem } from "../problems.ts";
import { readRegister } from "../registers/reading.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { RegisterImport } from "../schema.ts";
import { readImport, readImportFile } from "./uploads.ts";

/** The import of the address, if the viewer may see it. */
export async function shownImport(visit: ProgrammeVisit): Promise<RegisterImport> {
	const shown = await readImport(visit.programme.handle.db, visit.viewer, visit.params.import ?? "");
	if (!shown) throw problem("import-unknown");
	return shown;
}

/** Its file, read as it was when it was uploaded. */
export async function readingOf(visit: ProgrammeVisit, shown: RegisterImport): Promise<RegisterReading> {
	const { db, clock } = visit.programme.handle;
	const file = await readImportFile(db, shown);
	if (!file) throw problem("import-unknown");
	return readRegister(file.bytes, file.name, clock);
}
