import * as v from "valibot";

/*
 * The messages between a phone and the server. The shapes carry their number: an installation takes what older apps send for as
 * long as there is an app that sends it, because what was decided in a yurt three weeks ago is still to be taken.
 */

/** The version of the protocol. */
export const schemaOfSync = 1;

/**
 * Where somebody who is signed in to the office makes a device of their browser; and where a device sends what was decided (with its send
 * secret) and asks for what changed (with its read secret): `Authorization: Bearer …`.
 */
export const syncPaths = {
	enrolment: "/office/field/enrolment",
	devices: "/office/field/devices",
	operations: "/field/sync/operations",
	changes: "/field/sync/changes",
} as const;

/** Operations in one sending; a phone with more sends again. */
export const mostSent = 100;
/** Bytes of one sending. */
export const largestSending = 2 * 1024 * 1024;

/** Characters of one envelope; the photo of a sign-in sheet, twice in base 64, is the largest there is. */
export const largestSealed = 1024 * 1024;

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));
/** How a phone calls one of its keys. */
const keyName = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));

/** An operation as it lies in the outbox: what is in it only the installation can read. */
export const envelope = v.object({
	/** The id of the operation, a UUIDv7. */
	id: v.pipe(v.string(), v.uuid()),
	key: keyName,
	iv: v.pipe(base64, v.length(16)),
	/** AES-GCM, 256 bits, of `sealedOperation` as JSON; the additional data are `boundTo(device, id)`. */
	sealed: v.pipe(base64, v.maxLength(largestSealed)),
});
export type Envelope = v.InferOutput<typeof envelope>;

/** The info of HKDF-SHA-256 (RFC 5869), without salt, which makes the wrapping key of the secret of ECDH. */
export const wrappingInfo = "tegsh field key 1";

/** The additional data an operation is sealed with: moved to another phone, or under another id, it does not open. */
export function boundTo(device: string, id: string): string {
	return `tegsh field 1 ${device} ${id}`;
}

/** A sending; each envelope is read by itself, so that one that is garbled does not harm the others. */
export const sending = v.object({
	schema: v.literal(schemaOfSync),
	/**
	 * The keys of the envelopes, wrapped to the installation: the point of a passing P-256 pair (65 bytes), a nonce (12) and the key sealed
	 * with what ECDH and HKDF-SHA-256 make of them (48).
	 */
	keys: v.record(keyName, v.pipe(base64, v.maxLength(400))),
	operations: v.pipe(v.array(v.unknown()), v.maxLength(mostSent)),
});
export interface Sending {
	readonly schema: typeof schemaOfSync;
	readonly keys: Readonly<Record<string, string>>;
	readonly operations: readonly Envelope[];
}

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What an envelope holds. */
export const sealedOperation = v.object({
	kind: v.string(),
	input: v.unknown(),
	/** The version of the document that the phone showed; null where there was none. By it the office finds whether the author might write then. */
	base: v.nullable(position),
	/**
	 * For an edit, each field that the person changed, with the value that the phone showed before, earlier unsent work of its own included.
	 * Fields that are not named stay as they are at the office by then. Left away where something is added.
	 */
	was: v.optional(v.record(v.string(), v.unknown())),
	/** When it was decided by the phone’s clock; it is kept and decides nothing. */
	deviceAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type SealedOperation = v.InferOutput<typeof sealedOperation>;

/**
 * What became of one operation. `merged`: done, but fields named in `conflicts` stand as somebody else wrote them until a supervisor
 * settles it. `refused`, `kept`: not done, and kept aside at the office, with the reason or because its author may not write any more.
 * `again`: nothing became of it yet, and it stays in the outbox.
 */
export const outcomes = ["done", "repeated", "merged", "refused", "kept", "again"] as const;
export type Outcome = (typeof outcomes)[number];

/** A problem as in RFC 9457, in the language of the request. */
export const saidProblem = v.looseObject({ type: v.string(), title: v.string(), status: v.number() });
export type SaidProblem = v.InferOutput<typeof saidProblem>;

export const receipt = v.object({
	/** The operation; null where the envelope was too garbled to say. */
	id: v.nullable(v.string()),
	outcome: v.picklist(outcomes),
	/** The journal position; a phone that has fetched up to there holds what came of the operation. */
	position: v.nullable(position),
	conflicts: v.array(v.string()),
	problem: v.nullable(saidProblem),
});
export type FieldReceipt = v.InferOutput<typeof receipt>;

export const sent = v.object({ receipts: v.array(receipt) });
export type Sent = v.InferOutput<typeof sent>;

/** What the phone asks: what changed after a position, or with `held` the exact difference to what it holds. */
export const asking = v.object({
	schema: v.literal(schemaOfSync),
	cursor: position,
	/** By collection: id and version of each document. */
	held: v.optional(v.record(v.string(), v.array(v.tuple([v.string(), position])))),
});
export type Asking = v.InferOutput<typeof asking>;

export const answer = v.object({
	documents: v.array(v.object({ collection: v.string(), id: v.string(), version: position, document: v.unknown() })),
	/** Documents that the phone must not hold any more: of those that it says it holds, or that it held at its cursor. */
	gone: v.array(v.object({ collection: v.string(), id: v.string() })),
	/** The position to ask from next. */
	cursor: position,
	/** Whether to ask again at once. */
	more: v.boolean(),
	/** What the phone must hold once there is no more; where it does not, it asks with `held`. */
	check: v.object({ count: position, digest: v.string() }),
	/** The programme’s clock, by which a phone knows today; it decides nothing. */
	now: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type PulledAnswer = v.InferOutput<typeof answer>;

/** What an office session asks for before it makes a device of a browser. */
export interface Enrolling {
	readonly account: string;
	readonly name: string;
	readonly programmes: readonly { readonly slug: string; readonly name: Readonly<Record<"mn" | "en", string>> }[];
}

/** What the browser sends: it makes both secrets itself, and of them only the SHA-256 ever leaves it before they are used. */
export interface Enrolment {
	readonly id: string;
	readonly programme: string;
	/** How its owner calls the phone. */
	readonly name: string;
	readonly sendDigest: string;
	readonly readDigest: string;
}

export interface Enrolled {
	readonly device: string;
	/** The point of the installation's P-256 key, 65 bytes in base 64. */
	readonly installationKey: string;
	readonly account: string;
	readonly programme: string;
}

/** A file of unsent work, for the office. `proof`: HMAC-SHA-256 of `device` and the JSON of `sending`, by the SHA-256 of the send secret. */
export const handIn = v.object({
	schema: v.literal(schemaOfSync),
	device: v.pipe(v.string(), v.uuid()),
	sending: v.string(),
	proof: base64,
});
export type HandIn = v.InferOutput<typeof handIn>;

/** Values by field. */
export type Values = Readonly<Record<string, unknown>>;
