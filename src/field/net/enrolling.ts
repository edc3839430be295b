import * as v from "valibot";
import { type Enrolled, type Enrolling, syncPaths } from "../../sync/schema.ts";
import { toBase64 } from "../crypto/base64.ts";
import { NoAnswer } from "../engine/wire.ts";
import { newFieldId, randomBytes } from "../random.ts";
import type { NewSeat } from "../store/seats.ts";
import { asked, refusalIn } from "./wire.ts";

const named = v.object({ mn: v.string(), en: v.string() });
const enrolling = v.object({
	account: v.string(),
	name: v.string(),
	programmes: v.array(v.object({ slug: v.string(), name: named })),
});
const enrolled = v.object({ device: v.string(), installationKey: v.string(), account: v.string(), programme: v.string() });

/** Who is signed in to the office with this browser; null where nobody is. @throws NoAnswer */
export async function whoIsSignedIn(): Promise<Enrolling | null> {
	const reply = await asked(syncPaths.enrolment, {
		credentials: "same-origin",
		headers: { accept: "application/json" },
		redirect: "manual",
	}).catch(() => null);
	// An officer who is not signed in is led to the sign-in page, which is no JSON; without a connection nobody is signed in either.
	if (!reply) return null;
	const read = v.safeParse(enrolling, await reply.json().catch(() => null));
	return read.success ? read.output : null;
}

interface NewPhone {
	readonly who: Enrolling;
	readonly programme: Enrolling["programmes"][number];
	/** How its owner calls the phone. */
	readonly phone: string;
	readonly now: Date;
}

/** Makes a device of this browser. Its secrets are made here; the office is told what they hash to. @throws NoAnswer | WireRefused */
export async function enrol({ who, programme, phone, now }: NewPhone): Promise<NewSeat> {
	const id = newFieldId(now);
	const [sendSecret, readSecret] = [newSecret(), newSecret()];
	const [sendDigest, readDigest] = await Promise.all([digestOf(sendSecret), digestOf(readSecret)]);
	const reply = await asked(syncPaths.devices, {
		method: "POST",
		body: JSON.stringify({ id, programme: programme.slug, name: phone, sendDigest, readDigest }),
		headers: { "content-type": "application/json", accept: "application/json" },
		credentials: "same-origin",
	});
	const said = await reply.json().catch(() => null);
	if (!reply.ok) throw refusalIn(reply.status, said);
	const read = v.safeParse(enrolled, said);
	if (!read.success) throw new NoAnswer();
	const made: Enrolled = read.output;
	return {
		...{ id: made.device, account: made.account, name: who.name, programme: programme.slug, programmeName: programme.name },
		...{ installationKey: made.installationKey, sendSecret, readSecret },
	};
}

/** A secret of 256 bits in base 64. Nobody guesses it, so a plain hash is enough at the office. */
function newSecret(): string {
	return toBase64(randomBytes(32)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function digestOf(secret: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
