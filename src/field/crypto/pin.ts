import { randomBytes } from "../random.ts";
import { dataKeyBytes, dataKeyOf, openBytes, type Sealed, sealBytes } from "./sealing.ts";

export const fewestDigits = 6;

/**
 * OWASP’s figure for PBKDF2 with SHA-256. A PIN of six digits stands up to nobody who may try as often as they like; what is sealed with it is sealed
 * with the key of the phone as well.
 */
const pinRounds = 600_000;

/** The sealed keys of a seat; both the PIN and the phone’s own key are needed to open it. */
export interface Lock {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly rounds: number;
	readonly sealed: Sealed;
}

/** What a seat needs to be read: the key of its store, and the secret by which its documents are asked for. */
export interface Unlocked {
	readonly dataKey: CryptoKey;
	readonly readSecret: string;
}

/** What is wrong with a PIN that somebody chooses. */
export function troubleWithPin(pin: string): "pin-digits" | "pin-short" | "pin-plain" | null {
	if (!/^\d*$/.test(pin)) return "pin-digits";
	if (pin.length < fewestDigits) return "pin-short";
	const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
	// 000000, 123456, 987654, and what is made of one or two pairs.
	const isPlain = (steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)) || /^(\d{1,3})\1+$/.test(pin);
	return isPlain ? "pin-plain" : null;
}

interface LockParts {
	readonly pin: string;
	readonly deviceKey: CryptoKey;
	readonly readSecret: string;
	/** Rounds of PBKDF2; fewer only in tests. */
	readonly rounds?: number;
}

/** A new key for a store, and the lock that it lies in. */
export async function newLock({ pin, deviceKey, readSecret, rounds = pinRounds }: LockParts): Promise<Lock & Unlocked> {
	const bytes = randomBytes(dataKeyBytes);
	const lock = await lockUp(bytes, { pin, deviceKey, readSecret, rounds });
	const dataKey = await dataKeyOf(bytes);
	bytes.fill(0);
	return { ...lock, dataKey, readSecret };
}

/** Opens a lock; null where the PIN is wrong. */
export async function unlock({ salt, rounds, sealed }: Lock, pin: string, deviceKey: CryptoKey): Promise<Unlocked | null> {
	const opened = await contentsOf({ salt, rounds, sealed }, pin, deviceKey);
	if (!opened) return null;
	const dataKey = await dataKeyOf(opened.bytes);
	opened.bytes.fill(0);
	return { dataKey, readSecret: opened.readSecret };
}

/** The same store behind another PIN; null where the old one is wrong. */
export async function changePin(lock: Lock, old: string, parts: Omit<LockParts, "readSecret">): Promise<Lock | null> {
	const opened = await contentsOf(lock, old, parts.deviceKey);
	if (!opened) return null;
	return lockUp(opened.bytes, { ...parts, readSecret: opened.readSecret, rounds: parts.rounds ?? pinRounds });
}

async function lockUp(
	bytes: Uint8Array<ArrayBuffer>,
	{ pin, deviceKey, readSecret, rounds }: LockParts & { readonly rounds: number },
): Promise<Lock> {
	const salt = randomBytes(16);
	const secret = new TextEncoder().encode(readSecret);
	const contents = new Uint8Array(bytes.length + secret.length);
	contents.set(bytes);
	contents.set(secret, bytes.length);
	const inner = await sealBytes(await keyOf(pin, salt, rounds), contents, "pin");
	return { salt, rounds, sealed: await sealBytes(deviceKey, joined(inner), "device") };
}

async function contentsOf({ salt, rounds, sealed }: Lock, pin: string, deviceKey: CryptoKey) {
	const inner = await openBytes(deviceKey, sealed, "device");
	const contents = inner && (await openBytes(await keyOf(pin, salt, rounds), apart(inner), "pin"));
	return contents && { bytes: contents.slice(0, dataKeyBytes), readSecret: new TextDecoder().decode(contents.subarray(dataKeyBytes)) };
}

async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
	const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
	const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
	return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function joined({ iv, bytes }: Sealed): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(iv.length + bytes.byteLength);
	all.set(iv);
	all.set(new Uint8Array(bytes), iv.length);
	return all;
}

function apart(all: Uint8Array<ArrayBuffer>): Sealed {
	return { iv: all.slice(0, 12), bytes: all.slice(12).buffer };
}
