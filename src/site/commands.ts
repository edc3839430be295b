import { noteWritten } from "../shared/database/index.ts";
import { newSalt } from "../shared/id.ts";
import { commandsOf } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { editionOperations, textOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { type SiteTables, tablesVersion } from "./schema.ts";
import { ownTexts } from "./store.ts";
import { faultsOf, isEditable } from "./texts.ts";

export const textCommands = commandsOf(textOperations, {
	"text-written": async (change, { key, mn, en }) => {
		const faults = faultsOf(requireEditable(key), { mn, en });
		if (Object.keys(faults).length > 0) {
			const { code, status, in: said } = problem("text-places");
			throw new Problem(code, status, said, {}, faults);
		}
		if (!(await ownTexts.replace(change, { key }, { mn, en }))) await ownTexts.begin(change, { key, mn, en });
		return { key };
	},
	"text-reset": async (change, { key }) => {
		await ownTexts.end(change, { key: requireEditable(key) });
		return { key };
	},
});

function requireEditable(key: string): string {
	if (!isEditable(key)) throw problem("text-unknown");
	return key;
}

export const editionCommands = commandsOf(editionOperations, {
	"edition-published": async (change, { heldAgainst, indicator, number, asOf, day, version, ageBands, cells, tables }) => {
		const site = change.tx.withTables<SiteTables>();
		// Two servers may publish at once: whoever comes second has not held theirs against the first.
		const { known } = await site.selectFrom("edition").select(site.fn.countAll<number>().as("known")).executeTakeFirstOrThrow();
		if (known !== heldAgainst) throw problem("edition-outrun", { code: indicator, number });
		await site
			.insertInto("edition")
			.values({
				indicator,
				number,
				since_seq: change.seq,
				as_of: asOf,
				day,
				version,
				age_bands: ageBands,
				salt: newSalt(),
				cells: JSON.stringify(cells),
				tables: JSON.stringify({ version: tablesVersion, ...tables }),
			})
			.execute();
		noteWritten(change, "edition", `${indicator} ${number}`);
		return { number };
	},
});
