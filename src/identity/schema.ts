import type { Language } from "../shared/words.ts";
import type { Role } from "./rules.ts";

/** An account as an administrator sees it. */
export interface Account {
	readonly id: string;
	readonly userName: string;
	readonly displayName: string;
	readonly role: Role;
	/** Paths of areas; the empty path is everywhere. */
	readonly areas: readonly string[];
	/** What its owner chose; until then the browser decides. */
	readonly language: Language | null;
	readonly closed: boolean;
	/** Its owner has not chosen a password: they have an enrolment code, or one that an administrator gave. */
	readonly temporary: boolean;
	/** Signs in with a code of an authenticator app as well. */
	readonly secondFactor: boolean;
	/** Of the demo: nobody asks it for a second factor. */
	readonly withoutSecondFactor: boolean;
	/** Where invitations go, if anywhere. */
	readonly mailAddress: string | null;
}

export interface NewAccount {
	readonly userName: string;
	readonly displayName: string;
	readonly role: Role;
	readonly areas: readonly string[];
	readonly password: string;
	/** Its holder must choose a password of their own at the first sign-in. */
	readonly temporary: boolean;
	/** Only for the demo, whose passwords are shown to everybody. */
	readonly withoutSecondFactor?: boolean;
	readonly mailAddress?: string | null;
	readonly language?: Language | null;
}

/** Where somebody is signed in. */
export interface OwnSession {
	readonly id: string;
	/** What the browser says of itself. */
	readonly userAgent: string;
	readonly since: Date;
	readonly seen: Date;
}

/** Who is signed in, with what the account says about itself. The shape of `Viewer` in shared/http and more. */
export interface AccountViewer {
	/** The id of the account. */
	readonly account: string;
	readonly session: string;
	readonly name: string;
	readonly role: Role;
	readonly areas: readonly string[];
	readonly language: Language | null;
	/** They came with a password that an administrator gave: they may do nothing but choose their own. */
	readonly temporary: boolean;
	/** Their role signs in with a second factor and they have none: they may do nothing but set it up. */
	readonly lacksSecondFactor: boolean;
	can(permission: string): boolean;
}

export type IdentityTables = {
	account: {
		id: string;
		user_name: string;
		display_name: string;
		role: Role;
		areas: string[];
		language: Language | null;
		closed: boolean;
		temporary: boolean;
		second_factor: boolean;
		without_second_factor: boolean;
		mail_address: string | null;
		email: string;
		created_at: Date;
		updated_at: Date;
	};
	credential: {
		id: string;
		account: string;
		provider: string;
		provider_account: string;
		password: string | null;
		created_at: Date;
		updated_at: Date;
	};
	office_session: {
		id: string;
		token: string;
		account: string;
		expires_at: Date;
		seen_at: Date;
		user_agent: string | null;
		with_second_factor: boolean;
		created_at: Date;
		updated_at: Date;
	};
	/** better-auth demands it; nothing is kept in it yet. */
	verification: { id: string; identifier: string; value: string; expires_at: Date; created_at: Date; updated_at: Date };
	sign_in: { id: string; at: Date; user_name: string; address: string; outcome: "refused" | "accepted" | "code-asked" };
	sign_in_step: { digest: string; account: string; expires_at: Date };
	second_factor: { account: string; secret: string; last_step: number };
	second_factor_draft: { account: string; secret: string; expires_at: Date };
	recovery_code: { account: string; digest: string; used_at: Date | null };
	enrolment: { account: string; digest: string; expires_at: Date };
	set_up_link: { digest: string; expires_at: Date };
	identity_secret: { secret: string };
};
