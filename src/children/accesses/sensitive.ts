import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { sealedNotePlace } from "../cases/following/notes.ts";
import { notes } from "../cases/rows.ts";
import { maySeeSensitive, noteCaseAccess } from "./store.ts";

export interface SensitiveNote {
	readonly id: string;
	readonly on: PlainDate;
	/** Null where it was sealed with another key than this installation has, or was erased. */
	readonly text: string | null;
}

/** What the sensitive notes of a child say, the latest first; null for a viewer who is not on the case. That a viewer read them is written down. */
export async function openSensitiveNotes(handle: Handle, account: string, child: string): Promise<SensitiveNote[] | null> {
	if (!(await maySeeSensitive(handle, account, child))) return null;
	const rows = await notes
		.inForce(handle.db)
		.select(["id", "written_on as on", "sealed"])
		.where("child", "=", child)
		.where("sealed", "is not", null)
		.orderBy("written_on", "desc")
		.orderBy("id", "desc")
		.execute();
	await noteCaseAccess(handle, { account }, [child], "sensitive");
	return rows.map(({ id, on, sealed }) => ({ id, on, text: sealed ? handle.vault.open(sealed, sealedNotePlace(id)) : null }));
}
