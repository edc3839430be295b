import { covers } from "../../identity/index.ts";
import { readReports } from "../../people/index.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { requirePerson } from "../consents/commands.ts";
import { appearances, goneThrough } from "../consents/store.ts";
import { problem } from "../problems.ts";
import type { ConsentTables } from "../tables.ts";
import { appearanceOperations } from "./operations.ts";

export const appearanceCommands = commandsOf(appearanceOperations, {
	"appearance-written": async (change, { id, asset, person, described, fromMs, untilMs, face, voice, told }) => {
		const report = person === null ? null : (await requirePerson(change, person)).report;
		const shown = { asset, report, described, from_ms: fromMs, until_ms: untilMs, face, voice, told };
		const former = await appearances.inForce(change.tx).selectAll().where("id", "=", id).executeTakeFirst();
		if (former) {
			await requireWithin(change, former);
			await appearances.replace(change, { id }, shown);
		} else await appearances.begin(change, { id, ...shown });
		// Whoever is in it now contradicts that nobody is.
		await goneThrough.end(change, { asset, found: "nobody" });
		return { asset, appearance: id };
	},
	"appearance-removed": async (change, { id }) => {
		const row = await appearances.inForce(change.tx).selectAll().where("id", "=", id).executeTakeFirst();
		if (!row) throw problem("appearance-unknown");
		await requireWithin(change, row);
		await appearances.end(change, { id });
		return { asset: row.asset };
	},
	"asset-gone-through": async (change, { asset, found, because }) => {
		const people = await appearances.inForce(change.tx).select("id").where("asset", "=", asset).execute();
		if (found === "everybody" ? people.length === 0 : people.length > 0) {
			throw problem(found === "everybody" ? "nobody-recorded" : "somebody-recorded", { count: people.length });
		}
		if (!(await goneThrough.replace(change, { asset }, { found, because }))) await goneThrough.begin(change, { asset, found, because });
		return { asset };
	},
});

/** Outside the author's areas one does not learn who is in a work. */
async function requireWithin({ tx, author }: Change, { report }: Pick<ConsentTables["appearance"], "report">): Promise<void> {
	if (report === null) return;
	const area = (await readReports(tx, [report])).get(report)?.area ?? null;
	if (!covers(author.areas, area)) throw problem("appearance-unknown");
}
