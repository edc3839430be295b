import { randomBytes, randomInt } from "node:crypto";
import { v5, v7, validate } from "uuid";

/** A UUIDv7 (RFC 9562): sortable by the moment it was made, so new rows land at the end of an index. */
export function newId(): string {
	return v7();
}

/** Always the same id for the same text below the same id (UUIDv5, RFC 9562): what is done once for each of them is known by it. */
export function idFrom(id: string, text: string): string {
	return v5(text, id);
}

/** Whether a part of an address can be an id at all; PostgreSQL refuses anything else as a mistake of ours. */
export function isId(text: string): boolean {
	return validate(text);
}

/** Unguessable text for one-time links and generated passwords, 32 letters of Crockford's base 32 without look-alikes. */
export function newSecret(length: number): string {
	const letters = "abcdefghjkmnpqrstvwxyz23456789";
	return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** A random key as long as the keyed hash that it is for: SHA-1 of one-time codes (RFC 4226, 4). */
export function newKey(): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(randomBytes(20));
}

/** For one sealing alone: with the same key it must never be used twice (NIST SP 800-38D, 8.2.2). */
export function newNonce(): Buffer {
	return randomBytes(12);
}

export function newVaultKey(bytes: number): Buffer {
	return randomBytes(bytes);
}

/** Each write asks for a few, so they are drawn some hundreds at a time: each drawing is a call to the system. */
export function newSalt(): Buffer {
	if (drawn.length < saltBytes) drawn = randomBytes(256 * saltBytes);
	const salt = drawn.subarray(0, saltBytes);
	drawn = drawn.subarray(saltBytes);
	return salt;
}

const saltBytes = 16;
let drawn = Buffer.alloc(0);
