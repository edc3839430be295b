import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import type { Sealer } from "../../../src/field/engine/wire.ts";
import { boundTo, wrappingInfo } from "../../../src/sync/schema.ts";

/** Seals as a phone does, with a key for one stretch of work: the same bytes as WebCrypto makes. */
export function sealerFor(device: string, installationKey: string): Sealer {
	const key = randomBytes(32);
	const wrapped = wrap(key, installationKey);
	return {
		seal: async (id, operation) => {
			const nonce = randomBytes(12);
			const sealed = encrypt(key, nonce, Buffer.from(JSON.stringify(operation)), boundTo(device, id));
			return { key: "stretch", iv: nonce.toString("base64"), sealed: sealed.toString("base64"), wrapped };
		},
	};
}

function wrap(key: Buffer, installationKey: string): string {
	const passing = createECDH("prime256v1");
	passing.generateKeys();
	const secret = passing.computeSecret(Buffer.from(installationKey, "base64"));
	const wrapping = Buffer.from(hkdfSync("sha256", secret, "", wrappingInfo, 32));
	const nonce = randomBytes(12);
	return Buffer.concat([passing.getPublicKey(), nonce, encrypt(wrapping, nonce, key, "")]).toString("base64");
}

function encrypt(key: Buffer, nonce: Buffer, plain: Buffer, bound: string): Buffer {
	const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
	return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
