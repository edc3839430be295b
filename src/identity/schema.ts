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
	/** The password was given by an administrator and must be changed first. */
	readonly temporary: boolean;
}

export interface NewAccount {
	readonly userName: string;
	readonly displayName: string;
	readonly role: Role;
	readonly areas: readonly string[];
	readonly password: string;
	/** Its holder must choose a password of their own at the first sign-in. */
	readonly temporary: boolean;
}

/** Who is signed in, with what the account says about itself. The shape of `Viewer` in shared/http and more. */
export interface AccountViewer {
	/** The id of the account. */
	readonly account: string;
	readonly name: string;
	readonly role: Role;
	readonly areas: readonly string[];
	readonly language: Language | null;
	/** They came with a password that an administrator gave: they may do nothing but choose their own. */
	readonly temporary: boolean;
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
	office_session: { id: string; token: string; account: string; expires_at: Date; seen_at: Date; created_at: Date; updated_at: Date };
	sign_in: { id: string; at: Date; user_name: string; address: string; outcome: "refused" | "accepted" };
	set_up_link: { digest: string; expires_at: Date };
	identity_secret: { secret: string };
};
