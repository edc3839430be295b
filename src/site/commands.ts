import type { Figure } from "../figures/schema.ts";
import { covers } from "../identity/index.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { newId, newSalt } from "../shared/id.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { publicCells } from "./rules.ts";
import type { PublicTables, PublicText, SiteTables } from "./schema.ts";

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

interface TextOrder {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

/** Puts a programme's own words in the place of ours. */
export function writeText(handle: Handle, order: TextOrder, key: string, text: PublicText): Promise<Receipt<{ key: string }>> {
	return changeText(handle, order, "site.text-written", key, text);
}

/** Takes a programme's own words away: the page says again what Tegsh brings. */
export function resetText(handle: Handle, order: TextOrder, key: string): Promise<Receipt<{ key: string }>> {
	return changeText(handle, order, "site.text-reset", key, null);
}

function changeText(
	handle: Handle,
	order: TextOrder,
	kind: string,
	key: string,
	text: PublicText | null,
): Promise<Receipt<{ key: string }>> {
	return perform(handle, {
		...order,
		kind,
		subject: key,
		work: async (tx, seq) => {
			if (!covers(order.areas, "")) throw problem("text-of-everywhere");
			const texts = tx.withTables<SiteTables>();
			const before = await texts
				.updateTable("public_text")
				.set({ until_seq: seq })
				.where("key", "=", key)
				.where("until_seq", "=", forever)
				.returning(["mn", "en"])
				.executeTakeFirst();
			if (text)
				await texts
					.insertInto("public_text")
					.values({ key, since_seq: seq, ...text })
					.execute();
			return { before, after: text ? { ...text } : undefined, result: { key } };
		},
	});
}
