import type { Database } from "../../shared/database/index.ts";
import type { Language } from "../../shared/words.ts";
import { findAccountById } from "../store.ts";
import { appointmentIn, type Entered, mayWithin } from "./rules.ts";

/** What an account is today, for what acts in its name without a session. */
export interface AccountStanding {
	readonly name: string;
	readonly language: Language | null;
	/** Of the demo: it never reaches another programme. */
	readonly isDemo: boolean;
	/** Null where it belongs to the programme no more. */
	within(programme: Entered): { readonly areas: readonly string[]; can(permission: string): boolean } | null;
}

/** Null where there is no such account, or it is closed, or opens nothing but the choice of a password. */
export async function findAccountStanding(db: Database, id: string): Promise<AccountStanding | null> {
	const account = await findAccountById(db, id);
	if (!account || account.closed || account.temporary) return null;
	return {
		name: account.displayName,
		language: account.language,
		isDemo: account.isDemo,
		within: (programme) => {
			const appointment = appointmentIn(account, programme);
			return appointment && { areas: appointment.areas, can: (permission) => mayWithin(account, appointment, permission) };
		},
	};
}
