import type { ProgrammeVisit } from "../../programme/index.ts";
import { problem } from "../problems.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { RegisterImport } from "../schema.ts";
import { readDraftOnce } from "./kept-reading.ts";
import { mappingsFor } from "./mappings.ts";
import { readImport, readImportFile } from "./uploads.ts";

/** The import of the address, if the viewer may see it. */
export async function shownImport(visit: ProgrammeVisit): Promise<RegisterImport> {
	const shown = await readImport(visit.programme.handle.db, visit.viewer, visit.params.import ?? "");
	if (!shown) throw problem("import-unknown");
	return shown;
}

/** A draft of the address: what was imported already is not changed any more. */
export async function shownDraft(visit: ProgrammeVisit): Promise<RegisterImport> {
	const shown = await shownImport(visit);
	if (shown.state !== "draft") throw problem("import-done");
	return shown;
}

export async function fileOf(visit: ProgrammeVisit, shown: RegisterImport) {
	const file = await readImportFile(visit.programme.handle.db, shown);
	if (!file) throw problem("import-unknown");
	return file;
}

/** Its file: a draft is read by all that is known of columns, an import as it was read when it was confirmed. */
export async function readingOf(visit: ProgrammeVisit, shown: RegisterImport): Promise<RegisterReading> {
	const { handle } = visit.programme;
	const { mappings, corrections, ...file } = await fileOf(visit, shown);
	const known = { mappings: shown.state === "draft" ? await mappingsFor(handle.db, mappings) : mappings, corrections };
	return readDraftOnce(handle, { id: shown.id, ...file }, known);
}
