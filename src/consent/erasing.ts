import { sql } from "kysely";
import { eraseFiles } from "../shared/files/index.ts";
import { type Change, rewriting } from "../shared/journal/index.ts";

/**
 * Takes away what consents, withdrawals and pseudonyms tell of somebody, with the signed papers. In works they become somebody unknown,
 * who agreed to nothing: whatever shows them is public no more. Under the ids that come back the journal tells of it.
 */
export async function eraseConsents(change: Change, reports: readonly string[]): Promise<string[]> {
	const { tx } = change;
	const theirs = sql`any(${sql.val([...reports])}::uuid[])`;
	const ofConsent = sql`consent in (select id from consent where report = ${theirs})`;
	const consents = await rewriting(change, "consent", sql`report = ${theirs}`, () =>
		sql<{ id: string; file: string | null }>`
			update consent set what = '', script = null, birth_year = null, disability_wording = null, others_in_frame = null,
				guardian_name = case when guardian_name is not null then '' end,
				guardian_relation = case when guardian_relation is not null then '' end,
				guardian_authority = case when guardian_authority is not null then '' end,
				guardian_contact = null, support_person = null, interpreter = null, dissent_signs = null, given_at = '', collected_by = '',
				witness = null, risk_assessment = null, risk_approved_by = null, payment = null
			where report = ${theirs} returning id, file`.execute(tx),
	);
	await eraseFiles(
		change,
		consents.rows.flatMap(({ file }) => (file === null ? [] : [file])),
	);
	const told = [
		consents,
		await rewriting(change, "consent_withdrawal", ofConsent, () =>
			sql<Told>`update consent_withdrawal set asked_by = '', because = null where ${ofConsent} returning id`.execute(tx),
		),
		await rewriting(change, "consent_complaint", ofConsent, () =>
			sql<Told>`update consent_complaint set complained_by = '', what = '' where ${ofConsent} returning id`.execute(tx),
		),
		await rewriting(change, "appearance", sql`report = ${theirs}`, () =>
			sql<Told>`update appearance set report = null, described = '' where report = ${theirs} returning id`.execute(tx),
		),
		// The mark stays its own: the name is given to nobody else.
		await rewriting(change, "pseudonym", sql`report = ${theirs}`, () =>
			sql<Told>`update pseudonym set alias = '' where report = ${theirs} returning id`.execute(tx),
		),
	];
	return [...new Set(told.flatMap(({ rows }) => rows.map(({ id }) => id)))];
}

interface Told {
	readonly id: string;
}
