import * as v from "valibot";
import { operations as names, secondFactor as words } from "#words/identity";
import { id, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { digest } from "../schema.ts";

const one = v.object({ account: id });
/** `recovery`: the digests of the codes, each with the account. */
const recovery = v.pipe(v.array(digest, "field-wrong"), v.minLength(1, "field-wrong"));
const oneTimeCode = v.pipe(
	typed,
	v.transform((code) => code.replaceAll(/\s/g, "")),
	v.nonEmpty("code-missing"),
);
const byAccount = {
	subject: ({ account }: { readonly account: string }) => account,
	keeps: ({ account }: { readonly account: string }) => ({ account }),
};

/** The code of an app beside the password, and what stands in for it. */
export const secondFactorOperations = operationsOf(
	"identity",
	{ names, messages: [words], access: "signed-in", reach: "own", inPerson: true, journal: "installation" },
	{
		/** Sets it up, or puts another app in the place of the one before. All sessions end: the caller opens one that was confirmed with a code. */
		"second-factor-set-up": operation(v.object({ account: id, oneTimeCode, recovery }), byAccount),
		/** The owner's own choice, where their role leaves them one. */
		"second-factor-removed": operation(one, byAccount),
		/** For somebody who lost their telephone and their recovery codes. They are signed out everywhere, in case the finder is faster. */
		"second-factor-reset": operation(one, { access: "accounts.manage", reach: "areas", ...byAccount }),
		/** Those before are void. */
		"recovery-codes-made": operation(v.object({ account: id, recovery }), byAccount),
		/** Stands in for the app at one sign-in, once. */
		"recovery-code-used": operation(v.object({ account: id, code: digest }), { access: "secret", ...byAccount }),
	},
);
