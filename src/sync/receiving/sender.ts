import { findAccountStanding, type PublicRoute } from "../../identity/index.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { Author } from "../../shared/journal/index.ts";
import type { FieldDevice } from "../devices/schema.ts";
import { deviceOfSecret } from "../devices/store.ts";

export interface Sender {
	readonly device: FieldDevice;
	readonly programme: Programme;
	/** As it may today; null where it may not write at all, with the reason. What the phone believes of itself is asked nowhere. */
	readonly author: Author | null;
	readonly because: "device-revoked" | "rights-lost" | null;
}

export interface SenderParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
}

export function secretIn({ request }: Parameters<PublicRoute["handle"]>[0]): string | null {
	return /^Bearer (\S{20,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

/** Whose secret this is; null for nobody's. */
export async function senderOfSecret(parts: SenderParts, secret: string, half: "send" | "read"): Promise<Sender | null> {
	const device = await deviceOfSecret(parts.installation.db, secret, half);
	return device && senderOf(parts, device);
}

/** Null where its programme is gone. */
export async function senderOf({ installation, programmes }: SenderParts, device: FieldDevice): Promise<Sender | null> {
	const programme = programmes().find(({ slug }) => slug === device.programme);
	if (!programme) return null;
	if (device.revokedAt !== null) return { device, programme, author: null, because: "device-revoked" };
	const power = (await findAccountStanding(installation.db, device.account))?.within(programme);
	if (!power) return { device, programme, author: null, because: "rights-lost" };
	// As a program with a token: what is of how somebody signs in is not done from a phone.
	const token = { programme: programme.slug };
	const author = { account: device.account, device: device.id, token, ...power };
	return { device, programme, author, because: null };
}
