import { accountNames } from "../../identity/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { readEntries } from "../../shared/journal/index.ts";
import type { ConsentTables } from "../tables.ts";
import type { ConsentLine } from "./lines.ts";

export const complaints = versioned<ConsentTables, "consent_complaint">("consent_complaint");

export interface Complaint {
	readonly id: string;
	readonly receivedOn: PlainDate;
	readonly complainedBy: string;
	readonly what: string;
}

/** Complaints about a consent, the latest first. */
export function listComplaints(db: Database, consent: string): Promise<Complaint[]> {
	return complaints
		.inForce(db)
		.select(["id", "received_on as receivedOn", "complained_by as complainedBy", "what"])
		.where("consent", "=", consent)
		.orderBy("received_on", "desc")
		.orderBy("id")
		.execute();
}

/** One entry of the journal about a consent, or about what was withdrawn or complained of it. */
export interface ConsentEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for the machine itself. */
	readonly who: string | null;
	/** Somebody's own words: why something was corrected or withdrawn. */
	readonly because: string | null;
}

/** What happened to a consent, newest first. */
export async function listHistory(
	db: Database,
	consent: ConsentLine,
	complained: readonly Complaint[],
	limit: number,
): Promise<ConsentEntry[]> {
	const subjects = [consent.id, ...consent.withdrawn.map(({ id }) => id), ...complained.map(({ id }) => id)];
	const entries = await readEntries(db, subjects, limit);
	const names = await accountNames(
		db,
		entries.map(({ account }) => account),
	);
	return entries.map(({ seq, kind, at, account, input: { because } }) => ({
		...{ seq, kind, at, because: typeof because === "string" ? because : null },
		who: account && (names.get(account) ?? account),
	}));
}
