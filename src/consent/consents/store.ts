import { type RawBuilder, sql } from "kysely";
import { dayOfNumber, membershipsHeldAt, type Scope } from "../../people/index.ts";
import { type Database, forever, heldAt, versioned, withinPaths } from "../../shared/database/index.ts";
import type { ConsentGraph, WhoIs } from "../rules.ts";
import type { Appearance } from "../schema.ts";
import type { ConsentTables } from "../tables.ts";

export const consents = versioned<ConsentTables, "consent">("consent");
export const withdrawals = versioned<ConsentTables, "consent_withdrawal">("consent_withdrawal");
export const appearances = versioned<ConsentTables, "appearance">("appearance");
export const goneThrough = versioned<ConsentTables, "asset_gone_through">("asset_gone_through");

/** Everything that decides over some works, read in one go: the rule itself reads nothing. */
export async function readGraph(db: Database, assets: readonly string[]): Promise<ConsentGraph> {
	const wanted = sql<string>`any(${sql.val([...assets])}::uuid[])`;
	const inThem = await appearances
		.inForce(db)
		.select(["id", "asset", "report", "described", "from_ms as fromMs", "until_ms as untilMs", "face", "voice", "told"])
		.where("asset", "=", wanted)
		.orderBy("from_ms")
		.orderBy("id")
		.execute();
	const found = await goneThrough.inForce(db).select(["asset", "found"]).where("asset", "=", wanted).execute();
	const reports = inThem.flatMap(({ report }) => report ?? []);
	const said = await readSaid(db, sql`select unnest(${sql.val(reports)}::uuid[]) as report`);
	return { ...said, appearances: inThem, goneThrough: new Map(found.map(({ asset, found }) => [asset, found])) };
}

const now = forever - 1;

/**
 * All that was ever said by the people of some reports: a relation with the column `report`. Without one, by everybody. As the journal stood
 * at a position, by default: now.
 */
export async function readSaid(db: Database, reports: RawBuilder<unknown> | null = null, asOf = now): Promise<ConsentGraph> {
	const people = await readPeople(db, reports ?? sql`select report from consent where ${heldAt(asOf)}`, asOf);
	const theirs = await consents
		.heldAt(db, asOf)
		.select(consentColumns)
		.where("report", "=", sql<string>`any(${sql.val([...people.keys()])}::uuid[])`)
		.orderBy("given_on", "desc")
		.orderBy("id")
		.execute();
	const withdrawn = await withdrawals
		.heldAt(db, asOf)
		.select(withdrawalColumns)
		.where("consent", "=", sql<string>`any(${sql.val(theirs.map(({ id }) => id))}::uuid[])`)
		.orderBy("since_seq")
		.execute();
	return { people, consents: theirs, withdrawals: withdrawn, appearances: [] as Appearance[], goneThrough: new Map() };
}

/**
 * Who these reports are of, with every other report of theirs. The day of birth is the earliest that all of them leave open, and where they
 * contradict each other the earliest that any names: whoever may be of age already is asked.
 */
async function readPeople(db: Database, reports: RawBuilder<unknown>, asOf: number): Promise<Map<string, WhoIs>> {
	const membership = membershipsHeldAt(asOf);
	const { rows } = await sql<{ report: string; person: string; born: number | null }>`
		with asked as (select distinct mine.person from (${reports}) wanted join ${membership} mine on mine.report = wanted.report),
		kin as (select theirs.* from asked join ${membership} theirs on theirs.person = asked.person),
		born as (
			select person, case when max(born_from) > min(born_until) then min(born_from) else max(born_from) end as born from kin group by person
		)
		select kin.report, kin.person, born.born from kin join born on born.person = kin.person`.execute(db);
	return new Map(rows.map(({ report, person, born }) => [report, { person, bornFrom: born === null ? null : dayOfNumber(born) }]));
}

export const consentColumns = [
	"id",
	"recorded_seq as recordedSeq",
	"report",
	"area",
	"campaign",
	"what",
	"assets",
	"answer",
	"form_version as formVersion",
	"form_language as formLanguage",
	"script",
	"birth_year as birthYear",
	"disability_wording as disabilityWording",
	"display_name as displayName",
	"place",
	"face",
	"voice",
	"others_in_frame as othersInFrame",
	"given_by as givenBy",
	"guardian_name as guardianName",
	"guardian_relation as guardianRelation",
	"guardian_authority as guardianAuthority",
	"guardian_contact as guardianContact",
	"assent",
	"support_person as supportPerson",
	"interpreter",
	"dissent_signs as dissentSigns",
	"channels",
	"abroad",
	"languages",
	"ai_training as aiTraining",
	"starts_on as startsOn",
	"expires_on as expiresOn",
	"review_on as reviewOn",
	"given_on as givenOn",
	"given_at as givenAt",
	"collected_by as collectedBy",
	"witness",
	"file",
	"risk_assessment as riskAssessment",
	"risk_approved_by as riskApprovedBy",
	"preview_on as previewOn",
	"preview_answer as previewAnswer",
	"payment",
	"copy_left as copyLeft",
] as const satisfies readonly string[];

export const withdrawalColumns = [
	"id",
	"since_seq as seq",
	"consent",
	"asked_by as askedBy",
	"way",
	"asked_on as askedOn",
	"channels",
	"assets",
	"because",
] as const satisfies readonly string[];

/** Consents within the scope whose report is one of these. */
export async function listConsentsOfReports(
	db: Database,
	scope: Scope,
	reports: readonly string[],
): Promise<{ id: string; report: string }[]> {
	return consents
		.inForce(db)
		.select(["id", "report"])
		.where("report", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`)
		.where(withinPaths("consent.area", scope))
		.execute();
}
