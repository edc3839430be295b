import type { Figure } from "../figures/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId, newSalt } from "../shared/id.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { publicCells } from "./rules.ts";
import type { PublicTables, SiteTables } from "./schema.ts";

/**
 * Publishes a breakdown. Nobody asks for it but the page that shows it; two servers may do so at once, and one of them is refused.
 * The journal says which edition was published and of how many people, and not what it was made from.
 */
export function publishEdition(
	handle: Handle,
	edition: { readonly figure: Figure; readonly number: number; readonly tables: PublicTables },
): Promise<Receipt<{ number: number }>> {
	const { figure, number, tables } = edition;
	const { code } = figure.indicator;
	return perform(handle, {
		id: newId(),
		by: { account: null, device: null },
		kind: "site.edition-published",
		subject: code,
		work: async (tx, seq) => {
			const site = tx.withTables<SiteTables>();
			const known = await site
				.selectFrom("edition")
				.select("number")
				.where("indicator", "=", code)
				.where("number", "=", number)
				.executeTakeFirst();
			if (known) throw problem("edition-exists", { code, number });
			await site
				.insertInto("edition")
				.values({
					indicator: code,
					number,
					since_seq: seq,
					as_of: figure.count.asOf,
					day: figure.asOfDay,
					version: figure.indicator.version,
					age_bands: figure.indicator.ageBands,
					salt: newSalt(),
					cells: JSON.stringify(publicCells(figure)),
					tables: JSON.stringify(tables),
				})
				.execute();
			return { after: { number, asOf: figure.count.asOf, people: tables.people }, result: { number } };
		},
	});
}
