import * as v from "valibot";
import type { Json } from "../../shared/json.ts";
import { problem } from "../problems.ts";

/** Something that must hold after the restore of an older backup as well: an operation with what of its input names nobody. `programme`: the schema in whose journal it stands, that of the installation among them. */
const entry = v.object({ programme: v.string(), operation: v.pipe(v.string(), v.uuid()), kind: v.string(), input: v.unknown() });

/** `installation`: the hash of the first row of its journal, by which it is known from others. */
const list = v.object({ tegsh: v.literal("kept-apart"), version: v.literal(1), installation: v.string(), entries: v.array(entry) });

export type KeptEntry = Omit<v.InferOutput<typeof entry>, "input"> & { readonly input: Json };
export type KeptApart = Omit<v.InferOutput<typeof list>, "entries"> & { readonly entries: readonly KeptEntry[] };

export const keptApartName = "kept-apart.json";

export function listOf(installation: string, entries: readonly KeptEntry[]): KeptApart {
	return { tegsh: "kept-apart", version: 1, installation, entries };
}

/** Nothing is ever taken out of it: one that was restored from an older backup knows less than the list it finds. */
export function together(known: KeptApart | null, { installation, entries }: KeptApart): KeptApart {
	if (known?.installation !== installation) return listOf(installation, entries);
	const seen = new Set(known.entries.map(({ operation }) => operation));
	return listOf(installation, [...known.entries, ...entries.filter(({ operation }) => !seen.has(operation))]);
}

export function writeList(kept: KeptApart): string {
	return `${JSON.stringify(kept, null, "\t")}\n`;
}

/** @throws Problem `backup.kept-apart-unreadable` */
export function readList(text: string, path: string): KeptApart {
	const outcome = v.safeParse(list, parsed(text));
	if (!outcome.success) throw problem("kept-apart-unreadable", { path });
	return outcome.output as KeptApart;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
