import { scrypt, timingSafeEqual } from "node:crypto";
import type { Handle } from "../shared/database/index.ts";
import { newSalt } from "../shared/id.ts";
import { wrong } from "./problems.ts";

/** What a guess costs (scrypt, RFC 7914, 2): one hash takes 128 · rounds · blocks bytes of memory, and time in proportion. */
interface HashingCost {
	readonly rounds: number;
	readonly blocks: number;
}

/** 32 MB and some tens of milliseconds. better-auth, which hashed before we did, takes the same; so every hash that is kept holds. */
const usual: HashingCost = { rounds: 16_384, blocks: 16 };

/** An installation that may say itself what hashing costs. Those of the tests do; nothing that a setting could reach does. */
export type Hashing = Handle & { readonly hashingCost?: HashingCost };

const keyLength = 64;

/** `SALT:KEY`, both in hexadecimal digits. */
export async function hashPassword(installation: Hashing, password: string): Promise<string> {
	const salt = newSalt().toString("hex");
	return `${salt}:${(await keyOf(installation, password, salt)).toString("hex")}`;
}

/** Of a password that somebody chose. Throws `password-leaked` for one that many people have; the list is read by whoever chooses first. */
export async function hashChosen(installation: Hashing, password: string): Promise<string> {
	const { isLeaked } = await import("./leaked-passwords.ts");
	if (isLeaked(password)) throw wrong("password", "password-leaked");
	return hashPassword(installation, password);
}

/** Whether the hash, which was made at the same cost, is of this password. */
export async function isHashOf(installation: Hashing, hash: string, password: string): Promise<boolean> {
	const [salt = "", key = ""] = hash.split(":");
	const kept = Buffer.from(key, "hex");
	return kept.length === keyLength && timingSafeEqual(kept, await keyOf(installation, password, salt));
}

/** The same letters typed on different keyboards are the same password (NFKC). */
function keyOf({ hashingCost = usual }: Hashing, password: string, salt: string): Promise<Buffer> {
	const { rounds, blocks } = hashingCost;
	const cost = { N: rounds, r: blocks, p: 1, maxmem: 256 * rounds * blocks };
	return new Promise((done, fail) => {
		scrypt(password.normalize("NFKC"), salt, keyLength, cost, (error, key) => (error ? fail(error) : done(key)));
	});
}
