import { createHmac, timingSafeEqual } from "node:crypto";
import * as v from "valibot";
import type { Registry } from "../../api/index.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { Language } from "../../shared/words.ts";
import { readDevice, sendDigestOf } from "../devices/store.ts";
import { type FieldReceipt, handIn, mostSent, sending } from "../schema.ts";
import { senderOf } from "./sender.ts";
import { takeSending } from "./taking.ts";

interface HandInParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
	readonly registry: Registry;
	readonly language: Language;
	log(error: unknown): void;
}

/** Why a file is not taken. */
type NotTaken = "not-ours" | "file-elsewhere";

/**
 * Takes a file of unsent work. It is the work of the account whose phone wrote it, not of the person who brings it. What was taken before,
 * from a file or over the line, is answered as it was then.
 */
export async function takeHandIn(parts: HandInParts, programme: Programme, bytes: Uint8Array): Promise<FieldReceipt[] | NotTaken> {
	const file = v.safeParse(handIn, parsed(Buffer.from(bytes).toString()));
	if (!file.success) return "not-ours";
	const { device: id, sending: written, proof } = file.output;
	const { db } = parts.installation;
	const device = await readDevice(db, id);
	const digest = device && (await sendDigestOf(db, id));
	if (!device || !digest || !isProof(proof, digest, `${id}\n${written}`)) return "not-ours";
	const sender = device.programme === programme.slug ? await senderOf(parts, device) : null;
	if (!sender) return "file-elsewhere";
	const sent = v.safeParse(wholeSending, parsed(written));
	if (!sent.success) return "not-ours";
	const { operations, ...rest } = sent.output;
	const receipts: FieldReceipt[] = [];
	for (let start = 0; start < operations.length; start += mostSent) {
		receipts.push(...(await takeSending({ ...parts, sender }, { ...rest, operations: operations.slice(start, start + mostSent) })));
	}
	return receipts;
}

/** A file holds all that was not sent, however much that is. */
const wholeSending = v.object({ ...sending.entries, operations: v.array(v.unknown()) });

function isProof(proof: string, digest: string, proved: string): boolean {
	const expected = createHmac("sha256", Buffer.from(digest, "hex")).update(proved).digest();
	const given = Buffer.from(proof, "base64");
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
