import { createCipheriv, createECDH, hkdfSync } from "node:crypto";
import { newId, newNonce, newVaultKey } from "../src/shared/id.ts";
import { boundTo, schemaOfSync, wrappingInfo } from "../src/sync/schema.ts";

export interface BenchPhone {
	readonly device: string;
	readonly secrets: { readonly send: string; readonly read: string };
}

/** What one phone sends, each body whole. */
export interface Sendings {
	readonly secret: string;
	readonly bodies: readonly string[];
}

interface Amount {
	readonly batches: number;
	readonly inBatch: number;
}

/** Visits to children, sealed as a phone seals them, with one key for the stretch. */
export function sealedVisits(phone: BenchPhone, key: string, children: readonly string[], { batches, inBatch }: Amount): Sendings {
	const stretch = newVaultKey(32);
	const keys = { stretch: wrapped(stretch, key) };
	const one = (at: number) => {
		const id = newId();
		const child = children[at % children.length];
		const seen = { way: "home", met: "yes", learning: "no", note: "Гэрт нь очиж ээжтэй нь уулзав. Хичээлийн хэрэгсэл дутуу байна." };
		const input = { id: newId(), child, on: "2020-04-20", ...seen, nextOn: "2020-05-04", latitude: null, longitude: null };
		const operation = { kind: "children.visit-recorded", input, base: null, deviceAt: "2020-04-20T08:30:00.000Z" };
		return { id, ...sealed(stretch, JSON.stringify(operation), boundTo(phone.device, id)) };
	};
	const bodies = Array.from({ length: batches }, (_, batch) => {
		const operations = Array.from({ length: inBatch }, (_, at) => one(batch * inBatch + at));
		return JSON.stringify({ schema: schemaOfSync, keys, operations });
	});
	return { secret: phone.secrets.send, bodies };
}

function sealed(key: Buffer, text: string, bound: string) {
	const nonce = newNonce();
	return { key: "stretch", iv: nonce.toString("base64"), sealed: encrypt(key, nonce, Buffer.from(text), bound).toString("base64") };
}

export function wrapped(key: Buffer, installationKey: string): string {
	const passing = createECDH("prime256v1");
	passing.generateKeys();
	const secret = passing.computeSecret(Buffer.from(installationKey, "base64"));
	const wrapping = Buffer.from(hkdfSync("sha256", secret, "", wrappingInfo, 32));
	const nonce = newNonce();
	return Buffer.concat([passing.getPublicKey(), nonce, encrypt(wrapping, nonce, key, "")]).toString("base64");
}

function encrypt(key: Buffer, nonce: Buffer, plain: Buffer, bound: string): Buffer {
	const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
	return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
