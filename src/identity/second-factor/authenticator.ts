import { Secret, TOTP } from "otpauth";
import { newKey } from "../../shared/id.ts";

/** RFC 6238 as every authenticator app understands it: SHA-1, six digits, thirty seconds. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** The code before and the one after are taken as well: telephones are late, and people type slowly (RFC 6238, 5.2). */
const stepsOff = 1;

/** In base 32, 160 bits. */
export function newAuthenticatorSecret(): string {
	return new Secret({ buffer: newKey().buffer }).base32;
}

/** What the QR code says to the app. */
export function authenticatorAddress(secret: string, label: string): string {
	return new TOTP({ ...shape, issuer: "Tegsh", label, secret }).toString();
}

/** The time step that a code belongs to, or null for a code that does not fit this moment. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
	const totp = new TOTP({ ...shape, secret });
	const timestamp = now.getTime();
	const off = totp.validate({ token: code, timestamp, window: stepsOff });
	return off === null ? null : totp.counter({ timestamp }) + off;
}

/** Six digits; apps show them in two groups. */
export function isAuthenticatorCode(typed: string): boolean {
	return /^\d{6}$/.test(typed);
}

/** A secret in groups of four, as it is typed where no camera reads it. */
export function inGroups(text: string): string {
	return text.match(/.{1,4}/g)?.join(" ") ?? "";
}
