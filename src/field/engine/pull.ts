import { checkOf, type Known } from "../../sync/rules.ts";
import { type Asking, schemaOfSync } from "../../sync/schema.ts";
import { isPulled, isUnsent, keyOf } from "./local.ts";
import { type Broken, brokenBy } from "./push.ts";
import type { FieldStore } from "./store.ts";
import type { Wire } from "./wire.ts";

/** Answers after which fetching is given up: it would never end. */
const mostAnswers = 10_000;

/**
 * Fetches what changed, until the phone holds what the server says it must. Where what it holds still differs (somebody was moved into
 * its areas long after their record was written, or a child was given to somebody else), it says what it holds and gets the exact difference.
 */
export async function pull(
	store: FieldStore,
	wire: Wire,
	progress: (documents: number) => void = () => {},
): Promise<Broken | { readonly outcome: "pulled" }> {
	let fetched = 0;
	let saysHeld = false;
	try {
		for (let turn = 0; turn < mostAnswers; turn += 1) {
			const asking: Asking = { schema: schemaOfSync, cursor: await store.cursor(), ...(saysHeld && { held: await heldBy(store) }) };
			const { documents, gone, cursor, more, check } = await wire.pull(asking);
			const leaving = await withoutUnsent(store, gone);
			await store.write({ put: documents, drop: leaving, cursor });
			fetched += documents.length;
			progress(fetched);
			if (more) continue;
			const { count, digest } = checkOf(await knownTo(store));
			// A child with unsent work stays until it was taken.
			if ((count === check.count && digest === check.digest) || leaving.length < gone.length) {
				// Their work is in what was pulled.
				const done = (await store.entries()).filter((entry) => isPulled(entry, cursor));
				await store.write({ remove: done.map(({ operation }) => operation.id) });
				return { outcome: "pulled" };
			}
			if (saysHeld && documents.length === 0 && leaving.length === 0)
				throw new Error("what the phone holds cannot be made what it must hold");
			saysHeld = true;
		}
		throw new Error("the server always has more");
	} catch (error) {
		return brokenBy(error);
	}
}

async function knownTo(store: FieldStore): Promise<Known[]> {
	return (await store.documents()).map(({ collection, id, version }): Known => [collection, id, version]);
}

async function heldBy(store: FieldStore): Promise<NonNullable<Asking["held"]>> {
	const held: Record<string, [string, number][]> = {};
	for (const [collection, id, version] of await knownTo(store)) {
		held[collection] ??= [];
		held[collection].push([id, version]);
	}
	return held;
}

/** Documents that may leave the phone: no unsent operation is about them. */
async function withoutUnsent<Name extends { readonly collection: string; readonly id: string }>(
	store: FieldStore,
	gone: readonly Name[],
): Promise<Name[]> {
	if (gone.length === 0) return [];
	const unsent = (await store.entries()).filter(isUnsent).flatMap(({ operation }) => operation.about.map(keyOf));
	return gone.filter((name) => !unsent.includes(keyOf(name)));
}
