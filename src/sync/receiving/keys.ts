import { createDecipheriv, createECDH, createSecretKey, type ECDH, hkdfSync, type KeyObject } from "node:crypto";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { fieldDeviceCommands } from "../devices/commands.ts";
import type { FieldDeviceTables } from "../devices/schema.ts";
import { theKey } from "../devices/store.ts";
import { problem } from "../problems.ts";
import { boundTo, type Envelope, wrappingInfo } from "../schema.ts";

const curve = "prime256v1";
const place = `field key ${theKey}`;
const [pointBytes, nonceBytes, tagBytes] = [65, 12, 16];

/** The public half of the installation's pair, in base 64; the pair is made for the first phone. */
export async function installationKey(installation: Handle): Promise<string> {
	const known = await readKey(installation);
	if (known) return known.public_key;
	const pair = createECDH(curve);
	pair.generateKeys();
	const sealed = installation.vault.seal(pair.getPrivateKey("base64"), place);
	const input = { id: newId(), publicKey: pair.getPublicKey("base64"), privateKey: sealed };
	return (await run(installation, machine, fieldDeviceCommands["key-made"], input)).result.publicKey;
}

function readKey({ db }: Handle) {
	return db.withTables<FieldDeviceTables>().selectFrom("field_key").selectAll().where("name", "=", theKey).executeTakeFirst();
}

/** The private half does not change; it is opened once a server. */
const opened = new WeakMap<Handle["pool"], Promise<ECDH>>();

function privateKey(installation: Handle): Promise<ECDH> {
	const known = opened.get(installation.pool) ?? openKey(installation);
	opened.set(installation.pool, known);
	known.catch(() => opened.delete(installation.pool));
	return known;
}

async function openKey(installation: Handle): Promise<ECDH> {
	const key = await readKey(installation);
	const secret = key && installation.vault.open(key.private_key, place);
	// The data were restored without their key. What phones hold stays there until it is back.
	if (!secret) throw problem("key-lost");
	const pair = createECDH(curve);
	pair.setPrivateKey(secret, "base64");
	return pair;
}

/** Keys that phones sent, unwrapped: one is used for a whole stretch of work. In the order of their coming, so that the eldest goes. */
const unwrapped = new Map<string, KeyObject>();
const mostUnwrapped = 5_000;

/** What opens envelopes of one device; null for one that does not open: it was garbled, or sealed for somebody or something else. */
export async function openerFor(installation: Handle, device: string) {
	const pair = await privateKey(installation);
	return (envelope: Envelope, wrapped: string): string | null => {
		try {
			const key = unwrapped.get(wrapped) ?? unwrap(pair, wrapped);
			return openSealed(key, envelope, device);
		} catch {
			return null;
		}
	};
}

function unwrap(pair: ECDH, wrapped: string): KeyObject {
	const bytes = Buffer.from(wrapped, "base64");
	const nonce = bytes.subarray(pointBytes, pointBytes + nonceBytes);
	const secret = pair.computeSecret(bytes.subarray(0, pointBytes));
	const wrapping = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", wrappingInfo, 32)));
	const bytesOfKey = decrypt(wrapping, nonce, bytes.subarray(pointBytes + nonceBytes));
	if (bytesOfKey.length !== 32) throw new Error("not a key of 256 bits");
	const key = createSecretKey(bytesOfKey);
	const eldest = unwrapped.keys().next();
	if (unwrapped.size >= mostUnwrapped && !eldest.done) unwrapped.delete(eldest.value);
	unwrapped.set(wrapped, key);
	return key;
}

function openSealed(key: KeyObject, { id, iv, sealed }: Envelope, device: string): string {
	return decrypt(key, Buffer.from(iv, "base64"), Buffer.from(sealed, "base64"), boundTo(device, id)).toString("utf8");
}

/** As WebCrypto writes it: the tag stands behind what is sealed. */
function decrypt(key: KeyObject, nonce: Buffer, bytes: Buffer, bound = ""): Buffer {
	const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
	decipher.setAuthTag(bytes.subarray(-tagBytes));
	return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
}
