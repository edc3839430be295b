import { randomBytes } from "../random.ts";

/** Bytes under AES-GCM; with one key no `iv` is used twice (NIST SP 800-38D, 8.2.2: chance, 96 bits). */
export interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly bytes: ArrayBuffer;
}

const aes = "AES-GCM";
export const dataKeyBytes = 32;

/** A key that seals and opens and cannot be read out, not even by this program. */
export function dataKeyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	return crypto.subtle.importKey("raw", bytes, aes, false, ["encrypt", "decrypt"]);
}

/** A key that never leaves this browser: what is sealed with it opens on no other phone. */
export function newDeviceKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: aes, length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals bytes. `place` says where they lie: moved elsewhere, they do not open. */
export async function sealBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed> {
	const iv = randomBytes(12);
	return { iv, bytes: await crypto.subtle.encrypt({ name: aes, iv, additionalData: placed(place) }, key, bytes) };
}

/** Opens bytes; null where the key is another, they were changed, or they lay elsewhere. */
export async function openBytes(key: CryptoKey, { iv, bytes }: Sealed, place: string): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		return new Uint8Array(await crypto.subtle.decrypt({ name: aes, iv, additionalData: placed(place) }, key, bytes));
	} catch {
		return null;
	}
}

export function seal(key: CryptoKey, value: unknown, place: string): Promise<Sealed> {
	return sealBytes(key, placed(JSON.stringify(value)), place);
}

/** Opens JSON; null as `openBytes`. The caller checks its shape: an earlier version may have written it. */
export async function open(key: CryptoKey, sealed: Sealed, place: string): Promise<unknown> {
	const bytes = await openBytes(key, sealed, place);
	return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

function placed(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
