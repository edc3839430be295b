import type { ProgrammeVisit } from "../../programme/index.ts";
import { problem } from "../problems.ts";
import type { CaseDocument } from "./schema.ts";
import { readCase } from "./store.ts";

/** The case of the address, if the viewer may see it by their areas or is on it. @throws Problem where not, as where there is no such child */
export async function shownCase(visit: ProgrammeVisit): Promise<CaseDocument> {
	const { areas, account } = visit.viewer;
	const document = await readCase(visit.programme.handle.db, { areas, account }, visit.params.child ?? "");
	if (!document) throw problem("unknown");
	return document;
}
