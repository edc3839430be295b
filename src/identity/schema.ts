import * as v from "valibot";
import type { Language } from "../shared/words.ts";
import { everywhere, faultOfPassword, type Role, withoutNarrow } from "./rules.ts";

/** The digest of a secret: the secret is shown where it is made, and only this is sent. */
export const digest = v.pipe(v.string("field-wrong"), v.regex(/^[0-9a-f]{64}$/, "field-wrong"));

/** Paths of areas, or the word `everywhere`, as a form or a list has them; none where nothing is chosen. */
export const optionalAreaPaths = v.pipe(
	v.nullish(v.union([v.string(), v.array(v.string())], "field-wrong"), ""),
	v.transform((written) => (typeof written === "string" ? written.split("\n").filter(Boolean) : [...written])),
	v.transform((paths) => withoutNarrow(paths.map((path) => (path === everywhere ? "" : path)))),
);

export function areaPaths<const Missing extends string>(missing: Missing) {
	return v.pipe(optionalAreaPaths, v.minLength(1, missing));
}

/** A new password; `repeated` is what was typed the second time, because nobody sees what they type. A program need not say it. */
export const newPassword = {
	password: v.pipe(v.nullish(v.string("field-wrong"), ""), v.nonEmpty("password-missing")),
	repeated: v.nullish(v.string("field-wrong"), null),
};

interface WithPassword {
	readonly password: string | null;
	readonly repeated: string | null;
	readonly userName?: string;
}

/** All that is wrong with a new password, beside what is wrong with other fields: it goes behind the object in a pipe. */
export function checkPassword<Input extends WithPassword>() {
	return v.rawCheck<Input>(({ dataset, addIssue }) => {
		const { password, repeated, userName = "" }: Partial<WithPassword> = dataset.value ?? {};
		if (typeof password !== "string" || password === "") return;
		const refuse = (key: keyof WithPassword, message: string) =>
			addIssue({ message, path: [{ type: "object", origin: "value", input: { password, repeated }, key, value: undefined }] });
		const fault = faultOfPassword(password, String(userName));
		if (fault) refuse("password", fault);
		if (typeof repeated === "string" && repeated !== password) refuse("repeated", "passwords-differ");
	});
}

interface WithAppointment {
	readonly administers: boolean;
	readonly programme: string | null;
	readonly role: Role | null;
	readonly areas: readonly string[];
}

/** An account is made for the installation or for one programme, and then with all that an appointment has; it goes behind the object. */
export function checkAppointment<Input extends WithAppointment>() {
	return v.rawCheck<Input>(({ dataset, addIssue }) => {
		if (!dataset.typed || dataset.value.administers) return;
		const { programme, role, areas } = dataset.value;
		const missing = { programme: programme === null, role: role === null, areas: areas.length === 0 };
		for (const [key, lacks] of Object.entries(missing)) {
			if (!lacks) continue;
			addIssue({ message: `${key}-missing`, path: [{ type: "object", origin: "value", input: missing, key, value: undefined }] });
		}
	});
}

/** What an account is in one programme. */
export interface Appointment {
	/** The short name of the programme. */
	readonly programme: string;
	readonly role: Role;
	/** Paths of areas; the empty path is everywhere. */
	readonly areas: readonly string[];
}

/** What an account is, as far as it says what it may. */
export interface Powers {
	/** Looks after the installation: all programmes, all accounts, the backups. */
	readonly isAdministrator: boolean;
	/** Of the demo, whose passwords anybody may read: it never reaches another programme. */
	readonly isDemo: boolean;
	readonly appointments: readonly Appointment[];
}

/** An account as an administrator sees it. */
export interface Account extends Powers {
	readonly id: string;
	readonly userName: string;
	readonly displayName: string;
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
	/** What it was before there were appointments, until an administrator has said where it belongs. */
	readonly former: Omit<Appointment, "programme"> | null;
}

/** Where somebody is signed in. */
export interface OwnSession {
	readonly id: string;
	/** What the browser says of itself. */
	readonly userAgent: string;
	readonly since: Date;
	readonly seen: Date;
}

/** Who is signed in, with what the account says about itself: outside of programmes, or in one of them. The shape of `Viewer` in shared/http and more. */
export interface AccountViewer extends Powers {
	/** The id of the account. */
	readonly account: string;
	readonly session: string;
	readonly name: string;
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
		is_administrator: boolean;
		is_demo: boolean;
		/** What it was everywhere before there were appointments; null once an administrator has said where it belongs. */
		former_role: Role | null;
		former_areas: string[] | null;
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
	appointment: { account: string; programme: string; role: Role; areas: string[] };
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
	sign_in: {
		id: string;
		at: Date;
		user_name: string;
		address: string;
		network: string;
		device: string | null;
		outcome: "refused" | "accepted" | "code-asked";
	};
	known_device: { digest: string; account: string; last_at: Date };
	sign_in_step: { digest: string; account: string; expires_at: Date };
	second_factor: { account: string; secret: string; last_step: number };
	second_factor_draft: { account: string; secret: string };
	recovery_code: { account: string; digest: string; used_at: Date | null };
	enrolment: { account: string; digest: string; expires_at: Date };
	set_up_link: { digest: string; expires_at: Date };
	identity_secret: { secret: string };
};
