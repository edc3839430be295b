import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { newNonce } from "../id.ts";

export interface Vault {
	/** Eight digits that tell its key from others, and nothing about it. */
	readonly name: string;
	/** A text that only who has the key can read. `place` says where it stands: moved elsewhere, it does not open. */
	seal(text: string, place: string): string;
	/** Null where it was sealed with another key: the data are of another installation, or the key was lost. @throws Error where it was changed */
	open(sealed: string, place: string): string | null;
	/** Always the same for the same text, and not to be guessed by trying without the key. */
	mark(text: string, place: string): string;
}

/** What a sealed text begins with; a letter that is not in base 64 stands between its parts. */
const version = "sealed1";

/** Whether a text was sealed, with whichever key: one from before there was a vault was not. */
export function isSealed(text: string): boolean {
	return text.startsWith(`${version}.`);
}

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits for each text; from the one key a further one for each use (RFC 5869). */
export function vaultOf(key: Buffer): Vault {
	const [sealing, marking] = [derived(key, "seal"), derived(key, "mark")];
	const name = createHmac("sha256", marking).update("which key").digest("hex").slice(0, 8);
	return {
		name,
		seal: (text, place) => {
			const nonce = newNonce();
			const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(place));
			const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
			return `${version}.${name}.${sealed.toString("base64url")}`;
		},
		open: (sealed, place) => {
			const [written, of, body = ""] = sealed.split(".");
			if (written !== version) throw new Error(`nothing that was sealed stands at ${place}`);
			if (of !== name) return null;
			const bytes = Buffer.from(body, "base64url");
			const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
			decipher.setAuthTag(bytes.subarray(-16));
			return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
		},
		mark: (text, place) => createHmac("sha256", marking).update(`${place}\n${text}`).digest("base64url"),
	};
}

/** As an object, which is made once: each operation is marked. */
function derived(key: Buffer, use: string): KeyObject {
	return createSecretKey(Buffer.from(hkdfSync("sha256", key, "", `tegsh ${use}`, 32)));
}

/** Of a handle that nobody gave a key: what needs one fails, and nothing is written in the clear instead. */
export const noVault: Vault = {
	name: "",
	seal: () => fail(),
	open: () => fail(),
	mark: () => fail(),
};

function fail(): never {
	throw new Error("this handle was opened without the key of the installation");
}
