import { readSite, siteName } from "../../../places/index.ts";
import type { Database } from "../../../shared/database/index.ts";
import type { Language } from "../../../shared/words.ts";
import type { CaseDocument } from "../schema.ts";

/** What the schools, centres and dormitories of a case are called, those outside the viewer’s areas as well. */
export async function siteNamesOf(db: Database, document: CaseDocument, language: Language): Promise<(id: string | null) => string | null> {
	const named = [document, ...document.accesses, ...document.placements, ...document.dormitoryStays].flatMap(({ site }) => site ?? []);
	const names = new Map<string, string>();
	for (const id of new Set(named)) {
		const site = await readSite(db, id);
		if (site) names.set(id, siteName(site, language));
	}
	return (id) => (id === null ? null : (names.get(id) ?? null));
}
