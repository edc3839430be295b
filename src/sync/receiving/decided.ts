import { readDevice } from "../devices/store.ts";
import type { SealedOperation } from "../schema.ts";
import { type SenderParts, senderOf } from "./sender.ts";
import { type Taking, takeOpened } from "./taking.ts";

/**
 * Takes what was decided on a device where nobody stands between it and us: nothing is sealed. Who may what, the merge and what is kept aside are
 * those of any other sending, and so are the receipts.
 */
export async function takeDecided(
	{ installation, programmes, ...parts }: SenderParts & Pick<Taking, "registry" | "language" | "log">,
	device: string,
	decided: readonly { readonly id: string; readonly operation: SealedOperation }[],
) {
	const known = await readDevice(installation.db, device);
	const sender = known && (await senderOf({ installation, programmes }, known));
	if (!sender) throw new Error(`no device ${device} of a programme that is there`);
	return takeOpened({ ...parts, installation, sender }, decided);
}
