import { type RawBuilder, sql } from "kysely";
import { type Database, forever, type Handle, versioned, withinPaths } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { readDocuments } from "../cases/documents.ts";
import type { CaseDocument } from "../cases/schema.ts";
import type { Looking } from "../cases/scope.ts";
import { isOnCaseOf, readCase } from "../cases/store.ts";
import type { AccessTables, CaseAccessPart } from "./schema.ts";

export const emergencyAccesses = versioned<AccessTables, "emergency_access">("emergency_access");

/**
 * A case as the viewer may see it, and the note that they read it: who reads what is known of a family is not to be unseen. A line of
 * this list is no change of the programme, so it may be written by a page. Null, and nothing is noted, where there is nothing to be seen.
 */
export async function openCase(handle: Handle, looking: Looking, id: string, part: CaseAccessPart): Promise<CaseDocument | null> {
	const document = (await readCase(handle.db, looking, id)) ?? (await readInEmergency(handle, looking, id));
	if (document) await noteCaseAccess(handle, looking, [document.id], part);
	return document;
}

async function readInEmergency(handle: Handle, { account }: Looking, id: string): Promise<CaseDocument | null> {
	if (account === null || !(await emergencyUntil(handle, account, id))) return null;
	const [document] = await readDocuments(handle.db, [id]);
	return document ?? null;
}

/** An author without an account (Tegsh itself) reads without a note of it. */
export async function noteCaseAccess(
	{ db, clock }: Handle,
	{ account, device = null }: { readonly account: string | null; readonly device?: string | null },
	children: readonly string[],
	part: CaseAccessPart,
): Promise<void> {
	if (account === null || children.length === 0) return;
	const lines = children.map((child) => ({ id: newId(), child, account, device, read_at: clock.now(), part }));
	await db.withTables<AccessTables>().insertInto("case_access").values(lines).execute();
}

export interface CaseAccess {
	readonly id: string;
	readonly child: string;
	readonly account: string;
	readonly device: string | null;
	readonly at: Date;
	readonly part: CaseAccessPart;
}

interface AccessesSought {
	readonly areas: readonly string[];
	readonly child: string | null;
	readonly from: number;
	readonly most: number;
}

/** Who read which case, of all cases within some areas or of one of them, the latest first. */
export function listCaseAccesses(db: Database, { areas, child, from, most }: AccessesSought): Promise<CaseAccess[]> {
	const all = db
		.withTables<AccessTables>()
		.selectFrom("case_access")
		.select(["id", "child", "account", "device", "read_at as at", "part"])
		.where(isOfChildWithin("case_access.child", areas));
	const asked = child === null ? all : all.where("child", "=", child);
	return asked.orderBy("read_at", "desc").orderBy("id", "desc").offset(from).limit(most).execute();
}

/** Until when an account has emergency access to a case; null where it has none, or none any more. */
export async function emergencyUntil({ db, clock }: Handle, account: string, child: string): Promise<Date | null> {
	const { rows } = await sql<{ until: Date | null }>`select max(ends_at) as until from emergency_access
		where child = ${child} and account = ${account} and ends_at > ${clock.now()} and until_seq = ${forever}`.execute(db);
	return rows[0]?.until ?? null;
}

/** Whether an account may read the sensitive notes of a child: it is on the case, or has emergency access. */
export async function maySeeSensitive(handle: Handle, account: string, child: string): Promise<boolean> {
	return (await isOnCaseOf(handle.db, account, child)) || (await emergencyUntil(handle, account, child)) !== null;
}

/** Emergency accesses to cases within some areas since a moment, the latest first: their reasons tell of the child. */
export async function listEmergencies(db: Database, areas: readonly string[], since: Date) {
	return emergencyAccesses
		.inForce(db)
		.select(["id", "child", "account", "because", "opened_at as openedAt", "ends_at as endsAt"])
		.where("opened_at", ">=", since)
		.where(isOfChildWithin("emergency_access.child", areas))
		.orderBy("opened_at", "desc")
		.execute();
}

/** A child who stands nowhere any more is named to accounts of the whole programme alone. */
function isOfChildWithin(column: string, areas: readonly string[]): RawBuilder<boolean> {
	if (areas.includes("")) return sql<boolean>`true`;
	return sql<boolean>`exists (
		select from child where child.id = ${sql.ref(column)} and child.until_seq = ${forever} and ${withinPaths("child.area", areas)})`;
}
