import * as v from "valibot";
import { enrolment as enrolmentWords, operations as names, identity as words } from "#words/identity";
import { choice, id, optionalChoice, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { languages } from "../../shared/words.ts";
import { isUserName, roles } from "../rules.ts";
import { areaPaths, checkPassword, digest, newPassword } from "../schema.ts";

const access = { role: choice(roles, "role-missing"), areas: areaPaths("areas-missing") };

const account = v.pipe(
	v.object({
		id,
		displayName: v.pipe(typed, v.trim(), v.nonEmpty("display-name-missing"), v.maxLength(100, "display-name-long")),
		userName: v.pipe(typed, v.trim(), v.toLowerCase(), v.check(isUserName, "user-name-wrong")),
		...access,
		/** Where invitations go. */
		mailAddress: v.pipe(
			typed,
			v.trim(),
			// Whatever the mail server takes; this only catches what was meant for another field.
			v.check((address) => address === "" || /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address), "mail-address-wrong"),
			v.maxLength(254, "mail-address-wrong"),
			v.transform((address) => address || null),
		),
		language: optionalChoice(languages, "language-wrong"),
		/** Of the code with which its owner chooses a password; a program makes the account, and somebody signed in hands out the code. */
		enrolment: v.nullish(digest, null),
		/** What the owner chose by the link of a first start. Otherwise only Tegsh itself gives one: to the accounts of the demo. */
		password: v.nullish(newPassword.password, null),
		repeated: newPassword.repeated,
		setUpLink: v.nullish(v.string("field-wrong"), null),
		/** Its owner chooses a password of their own at the first sign-in; always, where none is given. */
		temporary: v.optional(v.boolean("field-wrong"), true),
		/** Of the demo, whose passwords are shown to everybody. */
		withoutSecondFactor: v.optional(v.boolean("field-wrong"), false),
	}),
	checkPassword(),
);
const one = v.object({ account: id });
const byAccount = { subject: ({ account }: { readonly account: string }) => account };

/** The accounts of others, as far as one's own areas reach. */
export const accountOperations = operationsOf(
	"identity",
	{ names, messages: [words, enrolmentWords], access: "accounts.manage", reach: "areas", journal: "installation" },
	{
		/** The journal has neither what it signs in with nor where its owner gets letters. */
		"account-created": operation(account, {
			keeps: ({ mailAddress: _to, enrolment: _code, password: _chosen, repeated: _again, setUpLink: _link, ...kept }) => kept,
		}),
		/** Changes what an account may do and where; it holds from the next click of its owner. */
		"access-changed": operation(v.object({ account: id, ...access }), byAccount),
		/** Its owner is signed out everywhere and cannot sign in. The journal keeps the name. */
		"account-closed": operation(one, { undo: "account-reopened", ...byAccount }),
		"account-reopened": operation(one, { undo: "account-closed", ...byAccount }),
		/** A password to be changed at the next sign-in, from the command line; sessions that were opened with the old one end. */
		"password-reset": operation(v.object({ account: id, password: newPassword.password }), {
			access: "machine",
			keeps: ({ account }) => ({ account }),
			...byAccount,
		}),
		/** Takes an account away altogether. Only of the demo: what somebody real did stays under their name, so theirs are closed. */
		"account-removed": operation(v.object({ userName: v.string("field-wrong") }), {
			access: "machine",
			subject: ({ userName }) => userName,
		}),
	},
);
