import type { Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type ConsentLine, shownConsent } from "../consents/lines.ts";
import type { AccessPart } from "../schema.ts";
import { contactPlace } from "../sealed.ts";
import type { ConsentTables } from "../tables.ts";

/** A consent as somebody reads it, with how its guardian is reached. */
export interface ConsentRead extends ConsentLine {
	/** Null where nothing was written. */
	readonly contact: string | null;
	/** It was sealed with another key than this installation has. */
	readonly isContactLost: boolean;
}

interface Reading {
	readonly account: string;
	readonly scope: Scope;
	readonly day: PlainDate;
	readonly part: AccessPart;
}

/**
 * The one way to a consent record and to what is sealed in it, which writes down that it was gone: who reads a family's record is not to be
 * unseen. A line of this list is no change of the programme, so it may be written by a page. @throws Problem `consent-unknown`, and nothing is noted
 */
export async function readConsent(handle: Handle, id: string | undefined, { account, scope, day, part }: Reading): Promise<ConsentRead> {
	const { db, vault, clock } = handle;
	const consent = await shownConsent(db, scope, id, day);
	const tables = db.withTables<ConsentTables>();
	await tables.insertInto("consent_access").values({ id: newId(), consent: consent.id, account, read_at: clock.now(), part }).execute();
	const sealed = consent.guardianContact;
	const contact = sealed === null ? null : vault.open(sealed, contactPlace(consent.id));
	return { ...consent, contact, isContactLost: sealed !== null && contact === null };
}

export interface Access {
	readonly id: string;
	readonly consent: string;
	readonly account: string;
	readonly at: Date;
	readonly part: AccessPart;
}

/** The latest first: of all consents, or of one. */
export function listAccesses(
	db: Database,
	{ consent, from, most }: { consent: string | null; from: number; most: number },
): Promise<Access[]> {
	const all = db.withTables<ConsentTables>().selectFrom("consent_access").select(["id", "consent", "account", "read_at as at", "part"]);
	const asked = consent === null ? all : all.where("consent", "=", consent);
	return asked.orderBy("read_at", "desc").orderBy("id", "desc").offset(from).limit(most).execute();
}
