import type { Programme } from "../../../src/programme/index.ts";
import type { Handle } from "../../../src/shared/database/index.ts";
import type { Collection } from "../../../src/shared/journal/index.ts";
import { type Told, toldAgain } from "../../../src/sync/devices/told.ts";
import { changesFor } from "../../../src/sync/receiving/changes.ts";
import { takeSending } from "../../../src/sync/receiving/taking.ts";
import type { Asking, PulledAnswer, Sending, Sent } from "../../../src/sync/schema.ts";
import { noteRegistry } from "./notes.ts";

/** Who a phone speaks for, as the server knows it at the moment. */
export interface Seat {
	readonly device: string;
	readonly account: string;
	areas: readonly string[];
	/** What its phone was told, as the route remembers it. */
	told?: Told;
}

/** What a phone may ask: the real thing, or one with a fault. */
export interface FieldServer {
	push(seat: Seat, sending: Sending): Promise<Sent>;
	pull(seat: Seat, asking: Asking): Promise<PulledAnswer>;
}

export function realServer(installation: Handle, programme: Programme, collection: Collection): FieldServer {
	const authorOf = ({ device, account, areas }: Seat) => ({ account, device, areas, can: () => true });
	return {
		push: async (seat, { schema, keys, operations }) => {
			const named = { programme: programme.slug, name: "", enrolledAt: new Date(0), revokedAt: null, heardAt: null };
			const device = { id: seat.device, account: seat.account, ...named };
			const sender = { device, programme, author: authorOf(seat), because: null, told: seat.told ?? null };
			const log = (error: unknown) => {
				throw error;
			};
			const parts = { installation, registry: noteRegistry, sender, language: "en" as const, log };
			return { receipts: await takeSending(parts, { schema, keys, operations: [...operations] }) };
		},
		pull: async (seat, asking) => {
			const { answer, asOf } = await changesFor(programme.handle, [collection], authorOf(seat), asking, 3);
			seat.told = toldAgain(seat.told ?? null, asOf, programme.handle.clock.now());
			return answer;
		},
	};
}
