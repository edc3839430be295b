import { createHash } from "node:crypto";

/** What the chain covers: the metadata of a journal row and the salted digest of its payload. */
interface Link {
	readonly seq: number;
	readonly operation: string;
	readonly kind: string;
	readonly subject: string;
	readonly account: string | null;
	readonly device: string | null;
	readonly device_at: Date | null;
	readonly server_at: Date;
	readonly payload_digest: Buffer;
	/** A hash for each part of what was said of the tables; null in rows from before that was said. */
	readonly rows: Buffer | null;
}

/** SHA-256 over a fixed JSON array: the same in every language that may one day check it. */
export function hashLink(link: Link, previousHash: Buffer): Buffer {
	const covered = JSON.stringify([
		link.seq,
		link.operation,
		link.kind,
		link.subject,
		link.account,
		link.device,
		link.device_at?.toISOString() ?? null,
		link.server_at.toISOString(),
		link.payload_digest.toString("hex"),
		previousHash.toString("hex"),
		...(link.rows === null ? [] : [link.rows.toString("hex")]),
	]);
	return createHash("sha256").update(covered).digest();
}

/** Salted, because a payload is often guessable (a name, a sex) and must stay unguessable once it is erased. */
export function digestPayload(salt: Buffer, payload: string): Buffer {
	return createHash("sha256").update(salt).update(payload).digest();
}
