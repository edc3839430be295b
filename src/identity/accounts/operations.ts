import * as v from "valibot";
import { enrolment as enrolmentWords, operations as names, identity as words } from "#words/identity";
import { choice, id, line, optionalChoice, optionalLine, ticked, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { languages } from "../../shared/words.ts";
import { isUserName, roles } from "../rules.ts";
import { areaPaths, checkAppointment, checkPassword, digest, newPassword, optionalAreaPaths } from "../schema.ts";

/** What an account is to be in one programme. */
const appointment = {
	programme: line("programme-missing"),
	role: choice(roles, "role-missing"),
	areas: areaPaths("areas-missing"),
};

const userName = v.pipe(typed, v.trim(), v.toLowerCase(), v.check(isUserName, "user-name-wrong"));

const account = v.pipe(
	v.object({
		id,
		displayName: v.pipe(typed, v.trim(), v.nonEmpty("display-name-missing"), v.maxLength(100, "display-name-long")),
		userName,
		/** It looks after the installation, and belongs to no programme in particular. */
		administers: ticked,
		programme: optionalLine,
		role: optionalChoice(roles, "role-missing"),
		areas: optionalAreaPaths,
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
		/** Whose password is shown to everybody. */
		withoutSecondFactor: v.optional(v.boolean("field-wrong"), false),
		/** Of the demo, and of no other programme ever. */
		ofDemo: v.optional(v.boolean("field-wrong"), false),
	}),
	checkPassword(),
	checkAppointment(),
);
const one = v.object({ account: id });
const confirmed = v.object({ account: id, programmes: v.array(v.string("field-wrong"), "field-wrong") });
const byAccount = { subject: ({ account }: { readonly account: string }) => account };
/** An account that was shut out is not let in by the restore of an older backup. The list of it is a file: what lets somebody in is never done again by it. */
const outlivesRestore = { ...byAccount, keptApart: ({ account }: { readonly account: string }) => ({ account }) };

/** The accounts of others, as far as they work in programmes and areas where one manages accounts. */
export const accountOperations = operationsOf(
	"identity",
	{ names, messages: [words, enrolmentWords], access: "accounts.manage", reach: "areas", journal: "installation" },
	{
		/** The journal has neither what it signs in with nor where its owner gets letters. */
		"account-created": operation(account, {
			keeps: ({ mailAddress: _to, enrolment: _code, password: _chosen, repeated: _again, setUpLink: _link, ...kept }) => kept,
		}),
		/** What an account is in a programme, from the next click of its owner on: new there, or something else than before. */
		"access-changed": operation(v.object({ account: id, ...appointment }), { version: 2, ...byAccount }),
		/** Somebody who works only elsewhere so far, known by the name they sign in with: that they exist is all that is said of them. */
		"account-appointed": operation(v.object({ userName, ...appointment }), {
			subject: ({ userName }) => userName,
		}),
		/** The account belongs to the programme no more. What was done in its name stays under it. */
		"access-ended": operation(v.object({ account: id, programme: appointment.programme }), { ...byAccount, keptApart: (input) => input }),
		/** Looks after the installation from now on: all programmes, all accounts, the backups. */
		"administrator-named": operation(one, { access: "installation.manage", undo: "administrator-dismissed", ...byAccount }),
		"administrator-dismissed": operation(one, { access: "installation.manage", undo: "administrator-named", ...outlivesRestore }),
		/** The answer, once, to which programmes the accounts belong to that there were before an account had a role in each. */
		"programmes-confirmed": operation(v.object({ accounts: v.pipe(v.array(confirmed), v.minLength(1, "field-wrong")) }), {
			access: "installation.manage",
			subject: () => "accounts",
		}),
		/** Its owner is signed out everywhere and cannot sign in. The journal keeps the name. */
		"account-closed": operation(one, { undo: "account-reopened", ...outlivesRestore }),
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
