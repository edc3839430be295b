import type { Change, Command } from "../../shared/journal/index.ts";
import { keepConflicts } from "../conflicts/store.ts";
import { type Conflict, changedFields, merge } from "../rules.ts";
import type { SealedOperation } from "../schema.ts";

interface Merging {
	/** What is done in the transaction of the operation, before its work. */
	first(change: Change, input: unknown): Promise<unknown>;
	/** Fields that met the change of somebody else; known once the operation is done. */
	conflicts(): readonly Conflict[];
}

/** An edit, merged with what others wrote since the phone saw the record; null for what is no edit. */
export function mergingOf(
	command: Command,
	{ base, was }: Pick<SealedOperation, "base" | "was">,
	sent: { readonly id: string; readonly account: string; readonly device: string },
): Merging | null {
	const { before, operation } = command;
	if (before === null || (was === undefined && base === null)) return null;
	let conflicts: readonly Conflict[] = [];
	return {
		first: async (change, input) => {
			conflicts = [];
			const stands = await before(change.tx, input, change.seq - 1);
			// There is nothing to merge with; whether that is a mistake, the work says.
			if (stands === null) return input;
			const shown = was ?? changedFields(await before(change.tx, input, base ?? 0), input);
			const merged = merge({ was: shown, stands, sent: input });
			conflicts = merged.conflicts;
			const { id, ...by } = sent;
			const met = { operation: id, ...by, kind: operation.kind, subject: operation.subject(input) };
			if (conflicts.length > 0) await keepConflicts(change, met, conflicts, input);
			return merged.input;
		},
		conflicts: () => conflicts,
	};
}
