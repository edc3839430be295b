import * as v from "valibot";
import { operations as names, tokens as words } from "#words/identity";
import { choice, day, id, line, record } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { roles } from "../rules.ts";
import { areaPaths, digest } from "../schema.ts";

/** `account`: whose it is, where Tegsh itself makes it; in the office it is the author's own. `digest`: the secret itself is never sent. */
const token = v.object({
	id,
	account: record,
	name: line("token-name-missing"),
	programme: line("token-programme-missing"),
	role: choice(roles, "token-role-missing"),
	areas: areaPaths("token-areas-missing"),
	until: day,
	digest,
});
const alike = { names, messages: [words], access: "signed-in", reach: "own", inPerson: true, journal: "installation" } as const;

export const tokenOperations = operationsOf("identity", alike, {
	"token-made": operation(token, { keeps: ({ digest: _, ...kept }) => kept }),
	"token-revoked": operation(v.object({ id })),
});
