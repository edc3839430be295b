import * as v from "valibot";
import { operations as names, identity as words } from "#words/identity";
import { choice, id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { languages } from "../../shared/words.ts";
import { checkPassword, newPassword } from "../schema.ts";

const byAccount = { subject: ({ account }: { readonly account: string }) => account };

/** What everybody may do with their own account. */
export const ownAccountOperations = operationsOf(
	"identity",
	{ names, messages: [words], access: "signed-in", reach: "own", inPerson: true, journal: "installation" },
	{
		"language-chosen": operation(v.object({ account: id, language: choice(languages, "language-wrong") }), {
			inPerson: false,
			...byAccount,
		}),
		/** All sessions end, this one too: the caller signs in again, so that the cookie changes with the password. */
		"password-chosen": operation(v.pipe(v.object({ account: id, ...newPassword }), checkPassword()), {
			keeps: ({ account }) => ({ account }),
			...byAccount,
		}),
		/** Ends one of one's own sessions: a telephone that was left somewhere. */
		"session-ended": operation(v.object({ account: id, session: id }), byAccount),
		"signed-out-everywhere": operation(v.object({ account: id }), byAccount),
	},
);
