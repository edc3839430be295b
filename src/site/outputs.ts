import { listDocuments, stageLabel } from "../advocacy/index.ts";
import type { Database } from "../shared/database/index.ts";
import type { PublicDocument } from "./schema.ts";

/** Documents in which the programme had a part, the furthest first. */
export async function readPublicDocuments(db: Database): Promise<PublicDocument[]> {
	const documents = await listDocuments(db);
	return documents
		.filter(({ part, current }) => part.mn !== "" && current !== null)
		.toSorted((one, other) => ((one.current?.reachedOn ?? "") < (other.current?.reachedOn ?? "") ? 1 : -1))
		.map(({ title, issuedBy, part, current, versions }) => ({
			title,
			issuedBy,
			part,
			stage: current && {
				name: { mn: stageLabel(current.stage, "mn"), en: stageLabel(current.stage, "en") },
				reachedOn: current.reachedOn,
			},
			// What stands in a file may hold more than is public; a link is public already.
			versions: versions.map(({ dated, note, link }) => ({ dated, note, link })),
		}));
}
