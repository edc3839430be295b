import { sql } from "kysely";
import { covers } from "../../identity/index.ts";
import { enterReports, readPerson, standsOnReports } from "../../people/index.ts";
import { findArea } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { keepFile, type PreparedFile, prepareInput } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { eraseConsents } from "../erasing.ts";
import { consentsOfPerson, consentsOnReports } from "../on-reports.ts";
import { problem } from "../problems.ts";
import { aliasOf, chooseAlias } from "../pseudonyms/store.ts";
import { defaultEnd, troubleWith } from "../rules.ts";
import { acceptedSorts } from "../schema.ts";
import { contactPlace } from "../sealed.ts";
import type { ConsentTables } from "../tables.ts";
import { complaints } from "./history.ts";
import { type ConsentAnswer, consentOperations, type NewConsent } from "./operations.ts";
import { consents, listConsentsOfReports, readSaid } from "./store.ts";

standsOnReports({
	reports: sql`select report from consent where until_seq = ${sql.lit(forever)}
		union all select report from appearance where until_seq = ${sql.lit(forever)} and report is not null
		union all select report from pseudonym`,
	linksOf: consentsOnReports,
	pageOf: consentsOfPerson,
	erase: eraseConsents,
	// Who gave it is never corrected: a consent of somebody else is another one.
	formerly: async () => [],
});

export const consentCommands = commandsOf(
	consentOperations,
	{
		"consent-recorded": {
			prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
			work: async (change, { id, person, report, area, ...answer }, prepared) => {
				const of = await whoOf(change, { person, report, area });
				const columns = await columnsOf(change, { id, contact: null, report: of.report }, answer);
				const file = await kept(change, prepared);
				const untold = { preview_on: null, preview_answer: null };
				await consents.begin(change, { id, ...of, ...columns, ...untold, file, recorded_seq: change.seq });
				return { consent: id };
			},
		},
		"consent-corrected": {
			prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
			work: async (change, { id, because: _, ...answer }, prepared) => {
				const { report, file, guardian_contact: contact } = await requireConsent(change, id);
				const columns = await columnsOf(change, { id, contact, report }, answer);
				await consents.replace(change, { id }, { ...columns, file: (await kept(change, prepared)) ?? file });
				return { consent: id };
			},
		},
		"preview-shown": async (change, { id, shownOn, answer }) => {
			await requireConsent(change, id);
			if (shownOn > change.today) throw problem("day-to-come", { day: shownOn });
			await consents.replace(change, { id }, { preview_on: shownOn, preview_answer: answer });
			return { consent: id };
		},
		"complaint-noted": async (change, { id, consent, receivedOn, complainedBy, what }) => {
			await requireConsent(change, consent);
			if (receivedOn > change.today) throw problem("day-to-come", { day: receivedOn });
			await complaints.begin(change, { id, consent, received_on: receivedOn, complained_by: complainedBy, what });
			return { consent };
		},
	},
	consentsWithin,
);

/** Of some subjects, the consents and complaints that lie within areas. */
async function consentsWithin(db: Database, areas: readonly string[], subjects: readonly string[]): Promise<string[]> {
	const ids = sql`${sql.val([...subjects])}::uuid[]`;
	const { rows } = await sql<{ id: string }>`
		select distinct subject.id from (
			select id, id as consent from consent where id = any(${ids})
			union all select id, consent from consent_complaint where id = any(${ids})
		) subject join consent on consent.id = subject.consent and consent.until_seq = ${sql.lit(forever)}
		where ${withinPaths("consent.area", areas)}`.execute(db);
	return rows.map(({ id }) => id);
}

/** A consent that lies within the author's areas; outside them one does not learn that there is such a consent. */
export async function requireConsent({ tx, author }: Change, id: string): Promise<ConsentTables["consent"]> {
	const row = await consents
		.inForce(tx)
		.selectAll()
		.where("id", "=", id)
		.where(withinPaths("consent.area", author.areas))
		.executeTakeFirst();
	if (!row) throw problem("consent-unknown");
	return row;
}

type Who = Pick<NewConsent, "person" | "report" | "area">;

/** Somebody on record within the author's areas, or somebody who is written down with this consent. */
async function whoOf(change: Change, { person, report, area: typed }: Who): Promise<{ report: string; area: string | null }> {
	if (person !== null || report === null) return requirePerson(change, person ?? "");
	const area = typed || null;
	if (area !== null && !findArea(area)) throw problem("person-unknown");
	if (!covers(change.author.areas, area)) throw problem("outside-areas");
	await enterReports(change, [{ ...report, area }]);
	return { report: report.id, area };
}

/**
 * The latest report of somebody, as far as the author sees it. Whoever does not work with the register of people knows only those who were
 * asked already; somebody else they write down anew, and who is who is found out.
 */
export async function requirePerson({ tx, author }: Change, person: string): Promise<{ report: string; area: string | null }> {
	const reports = (await readPerson(tx, author.areas, person))?.reports ?? [];
	const known = reports.at(-1);
	if (!known) throw problem("person-unknown");
	const ids = reports.map(({ id }) => id);
	const isSeen = author.can("people.read") || (await listConsentsOfReports(tx, author.areas, ids)).length > 0;
	if (!isSeen) throw problem("person-unknown");
	return { report: known.id, area: known.area };
}

interface Before {
	readonly id: string;
	readonly report: string;
	/** As it stands in the row, sealed. */
	readonly contact: string | null;
}

async function columnsOf(change: Change, { id, report, contact }: Before, { alias, file: _, ...given }: ConsentAnswer) {
	const { people } = await readSaid(change.tx, sql`select ${report}::uuid as report`);
	const born = people.get(report)?.bornFrom ?? null;
	const startsOn = given.startsOn ?? given.givenOn;
	const answer = { ...given, startsOn, expiresOn: given.expiresOn ?? defaultEnd(startsOn) };
	const trouble = troubleWith(answer, born, change.today);
	if (trouble) throw problem(trouble, { day: answer.givenOn });
	if (answer.displayName === "pseudonym") await requireAlias(change, report, answer.campaign, alias);
	return { ...rowOf(answer), guardian_contact: sealedContact(change, { id, contact }, answer.guardianContact) };
}

/** Sealed anew only where it says something else, so that a correction does not look like another contact. */
function sealedContact({ handle: { vault } }: Change, { id, contact }: Pick<Before, "id" | "contact">, said: string | null): string | null {
	if (said === null) return null;
	const isSame = contact !== null && vault.open(contact, contactPlace(id)) === said;
	return isSame ? contact : vault.seal(said, contactPlace(id));
}

/** Whoever is to be called by another name has one in the campaign, or gets it now. */
async function requireAlias(change: Change, person: string, campaign: string | null, alias: string | null): Promise<void> {
	if (campaign === null) throw problem("campaign-needed");
	const known = await aliasOf({ db: change.tx, vault: change.handle.vault }, campaign, person);
	if (known === null && alias === null) throw problem("alias-needed");
	if (alias === null || alias === known) return;
	await chooseAlias(change, { id: newId(), campaign, report: person, alias, chosenBy: "child" });
}

type Dated = Omit<ConsentAnswer, "alias" | "file" | "startsOn" | "expiresOn"> & { startsOn: PlainDate; expiresOn: PlainDate };

function rowOf(answer: Dated) {
	return {
		campaign: answer.campaign,
		what: answer.what,
		assets: answer.assets,
		answer: answer.answer,
		form_version: answer.formVersion,
		form_language: answer.formLanguage,
		script: answer.script,
		birth_year: answer.birthYear,
		disability_wording: answer.disabilityWording,
		display_name: answer.displayName,
		place: answer.place,
		face: answer.face,
		voice: answer.voice,
		others_in_frame: answer.othersInFrame,
		given_by: answer.givenBy,
		guardian_name: answer.guardianName,
		guardian_relation: answer.guardianRelation,
		guardian_authority: answer.guardianAuthority,
		assent: answer.assent,
		support_person: answer.supportPerson,
		interpreter: answer.interpreter,
		dissent_signs: answer.dissentSigns,
		channels: answer.channels,
		abroad: answer.abroad,
		languages: answer.languages,
		ai_training: answer.aiTraining,
		starts_on: answer.startsOn,
		expires_on: answer.expiresOn,
		review_on: answer.reviewOn,
		given_on: answer.givenOn,
		given_at: answer.givenAt,
		collected_by: answer.collectedBy,
		witness: answer.witness,
		risk_assessment: answer.riskAssessment,
		risk_approved_by: answer.riskApprovedBy,
		payment: answer.payment,
		copy_left: answer.copyLeft,
	};
}

async function kept(change: Change, prepared: PreparedFile | null): Promise<string | null> {
	if (!prepared) return null;
	const file = newId();
	await keepFile(change, file, prepared);
	return file;
}
