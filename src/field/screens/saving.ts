import { type HandIn, schemaOfSync } from "../../sync/schema.ts";
import { toBase64 } from "../crypto/base64.ts";
import { sendingOf } from "../engine/push.ts";
import type { FieldDatabase, Seat } from "../store/database.ts";
import { outboxOf } from "../store/outbox.ts";

/** Nobody has so much that is not sent; a file of it all is one for the office to take. */
const mostSaved = 100_000;

/** What is not sent, as a file for the office: sealed as it lies here, so that the person who carries it cannot read it. */
export async function saveUnsent(
	database: FieldDatabase,
	{ id, account, sendSecret }: Pick<Seat, "id" | "account" | "sendSecret">,
): Promise<void> {
	const unsent = await outboxOf(database, id).unsent(mostSaved);
	const file = await handInOf(id, sendSecret, JSON.stringify(sendingOf(unsent)));
	const address = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: "application/json" }));
	const link = document.createElement("a");
	link.href = address;
	link.download = `tegsh-unsent-${account}-${unsent.length}.json`;
	link.click();
	// A browser reads it after the click.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** By the proof the office knows that it is of this telephone, and that nobody took anything out of it. */
export async function handInOf(device: string, sendSecret: string, sending: string): Promise<HandIn> {
	const text = new TextEncoder();
	const digest = await crypto.subtle.digest("SHA-256", text.encode(sendSecret));
	const key = await crypto.subtle.importKey("raw", digest, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
	const proof = await crypto.subtle.sign("HMAC", key, text.encode(`${device}\n${sending}`));
	return { schema: schemaOfSync, device, sending, proof: toBase64(new Uint8Array(proof)) };
}
