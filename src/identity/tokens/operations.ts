import * as v from "valibot";
import { operations as names, tokens as words } from "#words/identity";
import { choice, day, id, line, lines, record } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { everywhere, roles } from "../rules.ts";

/** `account`: whose it is, where Tegsh itself makes it; in the office it is the author's own. `digest`: the secret itself is never sent. */
const token = v.object({
	id,
	account: record,
	name: line("token-name-missing"),
	programme: line("token-programme-missing"),
	role: choice(roles, "token-role-missing"),
	/** Paths of areas, or the word `everywhere`. */
	areas: v.pipe(
		lines,
		v.minLength(1, "token-areas-missing"),
		v.transform((areas) => (areas.includes(everywhere) ? [""] : areas)),
	),
	until: day,
	digest: v.pipe(v.string("field-wrong"), v.regex(/^[0-9a-f]{64}$/, "field-wrong")),
});
const alike = { names, messages: [words], access: "signed-in", reach: "own", journal: "installation" } as const;

export const tokenOperations = operationsOf("identity", alike, {
	"token-made": operation(token, { keeps: ({ digest: _, ...kept }) => kept }),
	"token-revoked": operation(v.object({ id })),
});
