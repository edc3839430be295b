import * as v from "valibot";
import type { Database, Handle } from "../../shared/database/index.ts";
import { type Author, run } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { withdrawalCommands } from "./commands.ts";
import { withdrawalOperations } from "./operations.ts";
import { listWithdrawals } from "./store.ts";

const kept = v.object({
	tegsh: v.literal("withdrawals"),
	version: v.literal(1),
	withdrawals: v.array(v.omit(withdrawalOperations["consent-withdrawn"].input, ["askedBy", "because"])),
});

/**
 * All withdrawals as a file that is kept apart from the backups: what is restored from an older one is held against it. It says which consent
 * and which works, and nobody's name nor reason.
 */
export async function withdrawalsAsFile(db: Database): Promise<string> {
	const withdrawals = (await listWithdrawals(db)).map(({ id, consent, way, askedOn, channels, assets }) => {
		return { id, consent, way, askedOn, channels, assets };
	});
	return `${JSON.stringify({ tegsh: "withdrawals", version: 1, withdrawals }, null, "\t")}\n`;
}

export interface Held {
	/** So many were in force already. */
	readonly known: number;
	/** Those that the restored data did not know, and that hold again now. */
	readonly again: readonly string[];
	/** Those of consents that the restored data does not have: nothing of theirs can be open. */
	readonly without: readonly string[];
}

/** Holds a restored programme against a list of withdrawals: what was withdrawn after the backup was made is withdrawn again. */
export async function holdAgainst(handle: Handle, author: Author, text: string, askedBy: string): Promise<Held> {
	const known = new Set((await listWithdrawals(handle.db)).map(({ id }) => id));
	const missing = readKept(text).filter(({ id }) => !known.has(id));
	const [again, without]: [string[], string[]] = [[], []];
	for (const withdrawal of missing) {
		try {
			await run(handle, author, withdrawalCommands["consent-withdrawn"], { ...withdrawal, askedBy });
			again.push(withdrawal.id);
		} catch (refused) {
			if ((refused as { code?: string }).code !== "consent.consent-unknown") throw refused;
			without.push(withdrawal.id);
		}
	}
	return { known: readKept(text).length - missing.length, again, without };
}

function readKept(text: string) {
	const read = v.safeParse(kept, parsed(text));
	if (!read.success) throw problem("list-unreadable");
	return read.output.withdrawals;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
