import * as v from "valibot";
import { operations as names, devices as words } from "#words/sync";
import { id, line } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** SHA-256 of a secret that the browser made and keeps. */
const digest = v.pipe(v.string("field-wrong"), v.regex(/^[0-9a-f]{64}$/, "field-wrong"));

const enrolment = v.object({
	id,
	programme: line("programme-missing"),
	name: line("name-missing"),
	sendDigest: digest,
	readDigest: digest,
});
const alike = { names, messages: [words], access: "signed-in", reach: "own", inPerson: true, journal: "installation" } as const;

export const fieldDeviceOperations = operationsOf("sync", alike, {
	"device-enrolled": operation(enrolment, { keeps: ({ sendDigest: _send, readDigest: _read, ...kept }) => kept, undo: "device-revoked" }),
	/** A revoked phone reads nothing from then on, and what it still sends is kept aside. */
	"device-revoked": operation(v.object({ id }), { keptApart: (input) => input }),
	/** The pair that unsent work is sealed to, made when the first phone is enrolled. */
	"key-made": operation(v.object({ id, publicKey: v.string("field-wrong"), privateKey: v.string("field-wrong") }), {
		access: "machine",
		inPerson: false,
		keeps: ({ id, publicKey }) => ({ id, publicKey }),
	}),
});
