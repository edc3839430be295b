import { foldName } from "../../linkage/index.ts";
import { readReports, reportsOfSamePerson } from "../../people/index.ts";
import { type Database, type Handle, versioned } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { choosers, Pseudonym } from "../schema.ts";
import { aliasMark, aliasPlace } from "../sealed.ts";
import type { ConsentTables } from "../tables.ts";

const pseudonyms = versioned<ConsentTables, "pseudonym">("pseudonym");

/** A database with what opens it: a handle is one, and so is a transaction with its handle's vault. */
export interface Opened {
	readonly db: Database;
	readonly vault: Handle["vault"];
}

/** By what name a person is called in a campaign; null where none was chosen. @throws Problem `key-missing` */
export async function aliasOf({ db, vault }: Opened, campaign: string, report: string): Promise<string | null> {
	const reports = await reportsOfSamePerson(db, report);
	const row = await pseudonyms
		.inForce(db)
		.select(["campaign", "report", "alias"])
		.where("campaign", "=", campaign)
		.where("report", "in", reports.length > 0 ? reports : [report])
		.orderBy("since_seq")
		.executeTakeFirst();
	return row ? opened(vault, row).alias : null;
}

/** All pseudonyms, the first that was chosen first: two people who turn out to be one keep the elder. @throws Problem `key-missing` */
export async function listPseudonyms({ db, vault }: Opened): Promise<Pseudonym[]> {
	const rows = await pseudonyms.inForce(db).select(["campaign", "report", "alias"]).orderBy("since_seq").execute();
	return rows.map((row) => opened(vault, row));
}

function opened(vault: Opened["vault"], { campaign, report, alias: sealed }: Pseudonym): Pseudonym {
	const alias = vault.open(sealed, aliasPlace(report, campaign));
	if (alias === null) throw problem("key-missing");
	return { campaign, report, alias };
}

interface NewPseudonym extends Pseudonym {
	readonly id: string;
	readonly chosenBy: (typeof choosers)[number];
}

/** Gives a person a name for a campaign, for good. @throws Problem where they have one, where it is another's, or their own */
export async function chooseAlias(change: Change, { id, campaign, report, alias, chosenBy }: NewPseudonym): Promise<void> {
	const { tx } = change;
	const { vault } = change.handle;
	const known = await aliasOf({ db: tx, vault }, campaign, report);
	if (known !== null) throw problem("alias-stands", { alias: known });
	const folded = foldName(alias);
	const names = await readReports(tx, await reportsOfSamePerson(tx, report));
	const isTheirs = [...names.values()].some(({ name }) => foldName(name.given) === folded);
	if (isTheirs) throw problem("alias-is-name");
	const mark = aliasMark(vault, campaign, alias);
	const taken = await tx
		.withTables<ConsentTables>()
		.selectFrom("pseudonym")
		.select("id")
		.where("campaign", "=", campaign)
		.where("alias_mark", "=", mark)
		.executeTakeFirst();
	if (taken) throw problem("alias-taken", { alias });
	const sealed = vault.seal(alias, aliasPlace(report, campaign));
	await pseudonyms.begin(change, { id, campaign, report, alias: sealed, alias_mark: mark, chosen_by: chosenBy });
}
