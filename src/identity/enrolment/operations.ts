import * as v from "valibot";
import { operations as names, identity as words } from "#words/identity";
import { id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { checkPassword, digest, newPassword } from "../schema.ts";

const byAccount = {
	subject: ({ account }: { readonly account: string }) => account,
	keeps: ({ account }: { readonly account: string }) => ({ account }),
};

export const enrolmentOperations = operationsOf(
	"identity",
	{ names, messages: [words], access: "accounts.manage", reach: "areas", inPerson: true, journal: "installation" },
	{
		/** A new code for somebody who forgot their password or lost the code before. The password is void at once, and all sessions end. */
		"enrolment-issued": operation(v.object({ account: id, enrolment: digest }), byAccount),
		/** The owner chooses their password, once. */
		enrolled: operation(v.pipe(v.object({ account: id, code: v.string("field-wrong"), ...newPassword }), checkPassword()), {
			access: "secret",
			reach: "own",
			...byAccount,
		}),
	},
);
