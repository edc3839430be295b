import type { PlainDate } from "../../shared/clock.ts";
import type { Role } from "../rules.ts";

/** A token as its owner sees it; its secret was shown once. */
export interface Token {
	readonly id: string;
	readonly account: string;
	readonly name: string;
	/** The slug of the one programme it opens. */
	readonly programme: string;
	readonly role: Role;
	readonly areas: readonly string[];
	/** The last day on which it works. */
	readonly until: PlainDate;
	readonly madeAt: Date;
	readonly revokedAt: Date | null;
}

export type TokenTables = {
	api_token: {
		id: string;
		account: string;
		name: string;
		programme: string;
		role: Role;
		areas: string[];
		digest: string;
		until_day: PlainDate;
		made_at: Date;
		revoked_at: Date | null;
	};
};
