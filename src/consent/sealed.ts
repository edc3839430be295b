import { foldName } from "../linkage/index.ts";
import type { Database, Handle } from "../shared/database/index.ts";
import { isSealed, type Vault } from "../shared/vault/index.ts";
import type { ConsentTables } from "./tables.ts";

/** What is sealed of consents: how a guardian is reached, and by which name a person is called. Each is bound to its row, and opens in no other. */
export const contactPlace = (consent: string) => `consent.guardian_contact ${consent}`;
export const aliasPlace = (report: string, campaign: string) => `pseudonym.alias ${report} ${campaign}`;

/** By it an alias is found taken: folded as names are when people are looked for, so that one alias in two spellings is one. */
export function aliasMark(vault: Vault, campaign: string, alias: string): string {
	return vault.mark(foldName(alias), `pseudonym.alias ${campaign}`);
}

/**
 * Seals what was written in the clear before there was a vault, in every version of its row. It changes how rows are kept and nothing that
 * they say, so it is no operation. Done again it finds nothing to do.
 */
export async function sealWhatIsOpen({ db, vault }: Handle): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await sealContacts(tx, vault);
		await sealAliases(tx, vault);
	});
}

async function sealContacts(db: Database, vault: Vault): Promise<void> {
	const tables = db.withTables<ConsentTables>();
	const rows = await tables
		.selectFrom("consent")
		.select(["id", "since_seq", "guardian_contact"])
		.where("guardian_contact", "is not", null)
		.where("guardian_contact", "not like", "sealed1.%")
		.forUpdate()
		.execute();
	for (const { id, since_seq: since, guardian_contact: contact } of rows) {
		if (contact === null || isSealed(contact)) continue;
		const sealed = vault.seal(contact, contactPlace(id));
		await tables.updateTable("consent").set({ guardian_contact: sealed }).where("id", "=", id).where("since_seq", "=", since).execute();
	}
}

async function sealAliases(db: Database, vault: Vault): Promise<void> {
	const tables = db.withTables<ConsentTables>();
	const rows = await tables
		.selectFrom("pseudonym")
		.select(["id", "since_seq", "campaign", "report", "alias"])
		.where("alias", "not like", "sealed1.%")
		.forUpdate()
		.execute();
	for (const { id, since_seq: since, campaign, report, alias } of rows) {
		const sealed = { alias: vault.seal(alias, aliasPlace(report, campaign)), alias_mark: aliasMark(vault, campaign, alias) };
		await tables.updateTable("pseudonym").set(sealed).where("id", "=", id).where("since_seq", "=", since).execute();
	}
}
