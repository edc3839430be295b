import type { Decided } from "../../../src/field/engine/store.ts";
import { newId } from "../../../src/shared/id.ts";
import { checkOf, type Known } from "../../../src/sync/rules.ts";
import type { Envelope, SealedOperation } from "../../../src/sync/schema.ts";
import type { Fault, World } from "./world.ts";

/** Seals what a phone had sealed once more, with a change: a server that got it wrong would have stored this. Null for what no phone decided. */
async function resealed(world: World, { id }: Envelope, as: string, change: (operation: SealedOperation) => SealedOperation) {
	const known = world.decided.get(id);
	if (!known) return null;
	const { id: _, about: _about, ...operation } = known.operation as Decided;
	const { wrapped, ...envelope } = await known.phone.sealer.seal(as, change(operation));
	return { wrapped, envelope: { id: as, ...envelope } };
}

/** What must be found: each breaks one promise, at the seam that keeps it. */
export const faults: readonly Fault[] = [
	{
		name: "no dedupe by operation id",
		server: (server, world) => ({
			...server,
			push: async (seat, sending) => {
				const sentAgain = new Map<string, string>();
				const operations: Envelope[] = [];
				const keys: Record<string, string> = { ...sending.keys };
				for (const one of sending.operations) {
					const again = world.taken.has(one.id) ? await resealed(world, one, newId(), (operation) => operation) : null;
					world.taken.add(one.id);
					if (again) {
						sentAgain.set(again.envelope.id, one.id);
						keys[again.envelope.key] = again.wrapped;
					}
					operations.push(again?.envelope ?? one);
				}
				const { receipts } = await server.push(seat, { ...sending, keys, operations });
				return { receipts: receipts.map((one) => ({ ...one, id: sentAgain.get(one.id ?? "") ?? one.id })) };
			},
		}),
	},
	{
		name: "receipt before commit",
		server: (server, world) => ({
			...server,
			push: async (seat, sending) => {
				// The power goes between the receipt and the commit.
				if (!world.chance.happens(0.2)) return server.push(seat, sending);
				return { receipts: sending.operations.map(({ id }) => ({ id, outcome: "done", position: 1, conflicts: [], problem: null })) };
			},
		}),
	},
	{
		name: "phone clock decides",
		server: (server, world) => {
			const last = new Map<string, string>();
			return {
				...server,
				push: async (seat, sending) => {
					const operations: Envelope[] = [];
					const keys: Record<string, string> = { ...sending.keys };
					for (const one of sending.operations) {
						const known = world.decided.get(one.id)?.operation;
						const { id: note } = (known?.input ?? {}) as { readonly id?: string };
						const isLatest = known?.kind === "test.note-edited" && known.deviceAt > (last.get(note ?? "") ?? "");
						if (isLatest && note) last.set(note, known.deviceAt);
						const standing = isLatest ? await world.standing(note ?? "") : null;
						const changed = standing && (await resealed(world, one, one.id, (operation) => ({ ...operation, was: standing })));
						if (changed) keys[changed.envelope.key] = changed.wrapped;
						operations.push(changed ? changed.envelope : one);
					}
					return server.push(seat, { ...sending, keys, operations });
				},
			};
		},
	},
	{
		name: "a reassigned child dropped with unsent work",
		store: (store, disk) => ({
			...store,
			// The phone forgets whatever is about a document that is not its any more.
			entries: async () => (await store.entries()).filter(({ receipt }) => receipt !== null),
			write: async (changes) => {
				const dropped = new Set((changes.drop ?? []).map(({ id }) => id));
				await store.write(changes);
				disk.entries = disk.entries.filter(({ operation }) => !operation.about.some(({ id }) => dropped.has(id)));
			},
		}),
	},
	{
		name: "a child newly in scope below the cursor never coming",
		answer: (answer, disk) => {
			const known = new Map(
				[...disk.documents.values()].map(({ collection, id, version }): [string, Known] => [id, [collection, id, version]]),
			);
			for (const { collection, id, version } of answer.documents) known.set(id, [collection, id, version]);
			return { ...answer, check: checkOf(known.values()) };
		},
	},
];
