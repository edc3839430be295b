import { sql } from "kysely";
import type { Change } from "./command.ts";

/**
 * Erases what the journal keeps of operations that mention one of these: ids, or numbers of one person. The rows stay, so the chain
 * holds, and the operation under way says which payloads went with it: one that is gone without that is a fault. What an erasure itself
 * keeps is never erased, for it holds ids alone.
 */
export async function erasePayloads(change: Change, mentioned: readonly string[]): Promise<void> {
	if (mentioned.length === 0) return;
	const { rows } = await sql<{ seq: number }>`
		select seq from erase_payloads(${mentioned.map(escaped).join("|")}) as erased(seq)`.execute(change.tx);
	change.erased.push(...rows.map(({ seq }) => seq));
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
