import type { Database } from "../../shared/database/index.ts";
import type { Collection } from "../../shared/journal/index.ts";
import { listSchoolYears, schoolYears } from "./store.ts";

/** The school years that somebody confirmed, by which a phone counts school days. Every account that works with children gets all of them. */
export const calendarCollection: Collection = {
	name: "calendar",
	async held(db, author) {
		if (!author.can("children.read")) return [];
		return held(db);
	},
	async read(db, author, ids) {
		if (!author.can("children.read")) return [];
		const versions = new Map((await held(db)).map(({ id, version }) => [id, version]));
		return (await listSchoolYears(db))
			.filter(({ id }) => ids.includes(id))
			.map(({ id, year, terms, daysOff }) => ({
				...{ id, version: versions.get(id) ?? 0 },
				document: { schema: 1, id, year, terms: terms.map((term) => ({ ...term })), daysOff: daysOff.map((off) => ({ ...off })) },
			}));
	},
	async left(db, _author, after) {
		const ended = await schoolYears.heldAt(db, after).select("id").execute();
		const now = new Set((await schoolYears.inForce(db).select("id").execute()).map(({ id }) => id));
		return ended.map(({ id }) => id).filter((id) => !now.has(id));
	},
};

function held(db: Database) {
	return schoolYears.inForce(db).select(["id", "since_seq as version"]).orderBy("id").execute();
}
