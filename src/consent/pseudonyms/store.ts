import { foldName } from "../../linkage/index.ts";
import { readReports, reportsOfSamePerson } from "../../people/index.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { ConsentTables, choosers, Pseudonym } from "../schema.ts";

const pseudonyms = versioned<ConsentTables, "pseudonym">("pseudonym");

/** By what name a person is called in a campaign; null where none was chosen. */
export async function aliasOf(db: Database, campaign: string, report: string): Promise<string | null> {
	const reports = await reportsOfSamePerson(db, report);
	const row = await pseudonyms
		.inForce(db)
		.select("alias")
		.where("campaign", "=", campaign)
		.where("report", "in", reports.length > 0 ? reports : [report])
		.orderBy("since_seq")
		.executeTakeFirst();
	return row?.alias ?? null;
}

/** All pseudonyms, the first that was chosen first: two people who turn out to be one keep the elder. */
export async function listPseudonyms(db: Database): Promise<Pseudonym[]> {
	return pseudonyms.inForce(db).select(["campaign", "report", "alias"]).orderBy("since_seq").execute();
}

interface NewPseudonym extends Pseudonym {
	readonly id: string;
	readonly chosenBy: (typeof choosers)[number];
}

/** Gives a person a name for a campaign, for good. @throws Problem where they have one, where it is another's, or their own */
export async function chooseAlias(change: Change, { id, campaign, report, alias, chosenBy }: NewPseudonym): Promise<void> {
	const { tx } = change;
	const known = await aliasOf(tx, campaign, report);
	if (known !== null) throw problem("alias-stands", { alias: known });
	const folded = foldName(alias);
	const names = await readReports(tx, await reportsOfSamePerson(tx, report));
	const isTheirs = [...names.values()].some(({ name }) => foldName(name.given) === folded);
	if (isTheirs) throw problem("alias-is-name");
	const taken = await tx
		.withTables<ConsentTables>()
		.selectFrom("pseudonym")
		.select("id")
		.where("campaign", "=", campaign)
		.where("alias_folded", "=", folded)
		.executeTakeFirst();
	if (taken) throw problem("alias-taken", { alias });
	await pseudonyms.begin(change, { id, campaign, report, alias, alias_folded: folded, chosen_by: chosenBy });
}
