import { boundTo, type SealedOperation, wrappingInfo } from "../../sync/schema.ts";
import type { Sealer } from "../engine/wire.ts";
import { newFieldId, randomBytes } from "../random.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/**
 * Seals what was decided to the installation, with a key that is made for this stretch of work and forgotten at its end: the phone itself cannot
 * open it again. The key travels wrapped by ECDH on P-256 with a passing pair, and HKDF (RFC 5869).
 */
export async function sealerFor(device: string, installationKey: string, now: Date): Promise<Sealer> {
	const bytes = randomBytes(32);
	const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
	const wrapped = toBase64(await wrap(bytes, installationKey));
	bytes.fill(0);
	const name = newFieldId(now);
	return {
		async seal(id: string, operation: SealedOperation) {
			const iv = randomBytes(12);
			const additionalData = new TextEncoder().encode(boundTo(device, id));
			const text = new TextEncoder().encode(JSON.stringify(operation));
			const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, text));
			return { key: name, iv: toBase64(iv), sealed: toBase64(sealed), wrapped };
		},
	};
}

/** The point of the passing pair (65 bytes), a nonce (12) and the key under what both come to (48). */
async function wrap(bytes: Uint8Array<ArrayBuffer>, installationKey: string): Promise<Uint8Array<ArrayBuffer>> {
	const curve = { name: "ECDH", namedCurve: "P-256" };
	const theirs = await crypto.subtle.importKey("raw", fromBase64(installationKey), curve, false, []);
	const passing = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
	const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, passing.privateKey, 256);
	const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
	const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode(wrappingInfo) };
	const wrapping = await crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
	const point = new Uint8Array(await crypto.subtle.exportKey("raw", passing.publicKey));
	const nonce = randomBytes(12);
	const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, wrapping, bytes));
	const all = new Uint8Array(point.length + nonce.length + sealed.length);
	all.set(point);
	all.set(nonce, point.length);
	all.set(sealed, point.length + nonce.length);
	return all;
}
