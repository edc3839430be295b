import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { problem } from "../problems.ts";

/** What an archive is closed with: a passphrase that also opens it, or the public half of a key whose secret half opens it. */
export type Lock = { readonly passphrase: string } | { readonly recipient: string };

/** What opens one. */
export type Key = { readonly passphrase: string } | { readonly identity: string };

/** Words and digits that are easily guessed protect nothing: who has the file may try for as long as they like. */
export const shortestPassphrase = 16;

/** @throws Problem `backup.passphrase-short`, `backup.recipient-wrong` */
export function encrypterFor(lock: Lock): Encrypter {
	const encrypter = new Encrypter();
	if ("passphrase" in lock) {
		if (lock.passphrase.length < shortestPassphrase) throw problem("passphrase-short", { least: String(shortestPassphrase) });
		encrypter.setPassphrase(lock.passphrase);
	} else {
		try {
			encrypter.addRecipient(lock.recipient);
		} catch {
			throw problem("recipient-wrong", { value: lock.recipient });
		}
	}
	return encrypter;
}

/** @throws Problem `backup.identity-wrong` */
export function decrypterFor(key: Key): Decrypter {
	const decrypter = new Decrypter();
	if ("passphrase" in key) decrypter.addPassphrase(key.passphrase);
	else {
		const [line] = key.identity.match(/^AGE-SECRET-KEY-\S+$/m) ?? [];
		if (line === undefined) throw problem("identity-wrong");
		try {
			decrypter.addIdentity(line);
		} catch {
			throw problem("identity-wrong");
		}
	}
	return decrypter;
}

/** The secret half as a file of age has it, and the public half to be put into a setting. */
export async function newKeyPair(): Promise<{ readonly identity: string; readonly recipient: string }> {
	const identity = await generateX25519Identity();
	return { identity, recipient: await identityToRecipient(identity) };
}
