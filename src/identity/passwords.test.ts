import { scryptSync } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { atUsualCost, enrol, openOffice, options, passwordOf, signIn } from "../../test/support/accounts.ts";
import type { Handle } from "../shared/database/index.ts";
import { isLeaked } from "./leaked-passwords.ts";
import { hashChosen, hashPassword, isHashOf } from "./passwords.ts";
import { openIdentity } from "./sign-in/sessions.ts";

/** As better-auth hashed it for an earlier version. */
const kept = {
	password: "гурван мод, нэг нуур",
	hash: "5ddd8ec0596eabad41f0f01f3fbcf67b:c3db9d87e2608f224039518acc62535d6bcf3c55fe1a4bce33d6350a42ff391e9cc0739c2f5d296e5b0fc3fc5803cbaf6337b5133d236d404b0f03334d381992",
};

/** The hash as scrypt makes it with N = 16,384 and r = 16, whatever our code says. */
function madeByScrypt(password: string, salt: string): string {
	return `${salt}:${scryptSync(password, salt, 64, { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 }).toString("hex")}`;
}

let cheap: Handle;
let installation: Handle;

beforeAll(async () => {
	cheap = (await openOffice()).handle;
	installation = atUsualCost(cheap);
});

describe("a password that many people have", () => {
	it.each(["123456qwerty", "Password2024!", "passwordpassword", "2024: Sunshine", "qwertyqwerty99", "1qaz2wsx3edc"])(
		"is refused: %s",
		async (password) => {
			expect(isLeaked(password)).toBe(true);
			await expect(hashChosen(cheap, password)).rejects.toMatchObject({ code: "identity.password-leaked" });
		},
	);

	it.each(["sunshine in khovd", "зун намар өвөл хавар", "khar bor ulaan naran", ""])("is not this one: %s", (password) => {
		expect(isLeaked(password)).toBe(false);
	});
});

describe("a password that is kept", () => {
	it("costs a thief 32 MB and 16,384 rounds a guess, and is salted", async () => {
		const [one = "", other = ""] = [await hashPassword(installation, "khar bor ulaan"), await hashPassword(installation, "khar bor ulaan")];
		expect(one).toBe(madeByScrypt("khar bor ulaan", one.slice(0, 32)));
		expect(one.slice(0, 32)).not.toBe(other.slice(0, 32));
	});

	it("is not mistaken for one that was hashed cheaply", async () => {
		const hash = await hashPassword(cheap, "khar bor ulaan");
		expect(hash).not.toBe(madeByScrypt("khar bor ulaan", hash.slice(0, 32)));
		expect([await isHashOf(cheap, hash, "khar bor ulaan"), await isHashOf(installation, hash, "khar bor ulaan")]).toEqual([true, false]);
	});

	it("by an earlier version still opens its account, on any keyboard", async () => {
		expect(await isHashOf(installation, kept.hash, kept.password)).toBe(true);
		expect(await isHashOf(installation, kept.hash, kept.password.normalize("NFD"))).toBe(true);
	});

	it.each([
		["another password", kept.hash, "гурван мод, хоёр нуур"],
		["no hash", "", kept.password],
		["no key", kept.hash.slice(0, 33), ""],
		["half a key", kept.hash.slice(0, -2), kept.password],
		["a key that is no number", `${kept.hash.slice(0, -1)}x`, kept.password],
	])("is refused: %s", async (_, hash, password) => {
		expect(await isHashOf(installation, hash, password)).toBe(false);
	});

	it("is what signing in asks for, at the usual cost", async () => {
		const office = await openOffice();
		const identity = await openIdentity(atUsualCost(office.handle), options);
		await enrol(identity, "sarnai");
		const { rows } = await office.handle.pool.query<{ password: string }>("select password from credential");
		expect(rows.map(({ password }) => password)).toEqual([madeByScrypt(passwordOf("sarnai"), rows[0]?.password.slice(0, 32) ?? "")]);
		expect((await signIn(office.browser(identity), "sarnai")).status).toBe(303);
	});
});
