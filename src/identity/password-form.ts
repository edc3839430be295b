import * as v from "valibot";
import { faultOfPassword } from "./limits.ts";

/** A new password as typed: its faults depend on the user name and on what was typed the second time. */
export const newPasswordFields = {
	password: v.pipe(v.optional(v.string(), ""), v.nonEmpty("password-missing")),
	repeated: v.optional(v.string(), ""),
};

/** All that is wrong, by field, as keys of the dictionary. */
export function newPasswordFaults(typed: {
	readonly userName: string;
	readonly password: string;
	readonly repeated: string;
	readonly current?: string;
}): Readonly<Record<string, string>> | null {
	const fault = typed.password === typed.current ? "password-same" : faultOfPassword(typed.password, typed.userName);
	const differ = typed.password !== typed.repeated;
	if (!fault && !differ) return null;
	return { ...(fault && { password: fault }), ...(differ && { repeated: "passwords-differ" }) };
}
