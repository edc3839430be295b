import { sql } from "kysely";
import { type Database, plannedOnce, versioned } from "../../shared/database/index.ts";
import { type Change, rewriting } from "../../shared/journal/index.ts";
import type { ServiceConsent } from "./schema.ts";
import type { ServiceConsentTables } from "./tables.ts";

const serviceConsents = versioned<ServiceConsentTables, "service_consent">("service_consent");

const columns = [
	"id",
	"since_seq as seq",
	"child",
	"purposes",
	"given_by as givenBy",
	"guardian_name as guardianName",
	"guardian_relation as guardianRelation",
	"assent",
	"notice_version as noticeVersion",
	"notice_language as noticeLanguage",
	"given_on as givenOn",
	"until",
	"withdrawn_on as withdrawnOn",
	"withdrawn_because as withdrawnBecause",
] as const satisfies readonly string[];

/** A consent with the journal position that wrote it, by which its author is found. */
export type WrittenConsent = ServiceConsent & { readonly seq: number };

/** What was agreed to for some children, by child and by the day on which it was given, the latest last. */
export async function listServiceConsents(db: Database, children: readonly string[]): Promise<WrittenConsent[]> {
	const rows = await serviceConsents
		.inForce(db)
		.modifyFront(plannedOnce)
		.select(columns)
		.where("child", "=", sql<string>`any(${sql.val([...children])}::uuid[])`)
		.orderBy("given_on")
		.orderBy("id")
		.execute();
	return rows as WrittenConsent[];
}

type NewConsent = Omit<ServiceConsent, "withdrawnOn" | "withdrawnBecause">;

/** The caller has checked that there is a child of this id. */
export async function recordServiceConsent(change: Change, consent: NewConsent): Promise<void> {
	await serviceConsents.begin(change, {
		id: consent.id,
		child: consent.child,
		purposes: consent.purposes,
		given_by: consent.givenBy,
		guardian_name: consent.guardianName,
		guardian_relation: consent.guardianRelation,
		assent: consent.assent,
		notice_version: consent.noticeVersion,
		notice_language: consent.noticeLanguage,
		given_on: consent.givenOn,
		until: consent.until,
		withdrawn_on: null,
		withdrawn_because: null,
	});
}

/** Ends a consent from a day on; null where the child has no such consent, or it was withdrawn before. */
export async function withdrawServiceConsent(
	change: Change,
	{ id, child, on, because }: { readonly id: string; readonly child: string; readonly on: string; readonly because: string | null },
): Promise<"withdrawn" | null> {
	const row = await serviceConsents
		.inForce(change.tx)
		.select(["withdrawn_on"])
		.where("id", "=", id)
		.where("child", "=", child)
		.executeTakeFirst();
	if (!row || row.withdrawn_on !== null) return null;
	await serviceConsents.replace(change, { id }, { withdrawn_on: on, withdrawn_because: because });
	return "withdrawn";
}

/** Ends the consents of a child that was registered by mistake. */
export async function endServiceConsents(change: Change, child: string): Promise<void> {
	await serviceConsents.end(change, { child });
}

/** Takes away who answered for some children, and why they changed their mind. What was agreed to stays. */
export async function eraseServiceConsents(change: Change, children: readonly string[]): Promise<void> {
	const theirs = sql`child = any(${sql.val([...children])}::uuid[])`;
	await rewriting(change, "service_consent", theirs, () =>
		sql`update service_consent set guardian_name = null, guardian_relation = null, withdrawn_because = null where ${theirs}`.execute(
			change.tx,
		),
	);
}
