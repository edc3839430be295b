import * as v from "valibot";
import type { Handle } from "../../shared/database/index.ts";
import { type Command, entriesOfKinds, readAnchor } from "../../shared/journal/index.ts";
import type { KeptEntry } from "./list.ts";

/** Every operation there is, by its kind. */
export type Commands = ReadonlyMap<string, Command>;

/** Which installation it is; nothing while nobody has written in it. */
export async function nameOfInstallation(installation: Handle): Promise<string> {
	return (await readAnchor(installation, 1)).hash;
}

/** What of a programme is kept apart, from a position of its journal on; and how far that is. */
export async function readKeptEntries(
	{ db, schema }: Handle,
	commands: Commands,
	after: number,
): Promise<{ readonly entries: readonly KeptEntry[]; readonly until: number }> {
	const kinds = [...commands.values()].filter(({ operation }) => operation.isKeptApart).map(({ operation }) => operation.kind);
	const { entries, until } = await entriesOfKinds(db, kinds, after);
	return {
		until,
		entries: entries.flatMap(({ operation, kind, input }) => {
			const asked = commands.get(kind)?.operation;
			if (!asked) return [];
			const read = v.safeParse(asked.input, input);
			// Erased: what was erased with it stands in the list itself.
			if (!read.success) return [];
			return [{ programme: schema, operation, kind, input: asked.keptApart(read.output) }];
		}),
	};
}
