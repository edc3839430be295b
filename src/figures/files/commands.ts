import type { Order } from "../../identity/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";

export interface RowsExport {
	readonly code: string;
	readonly asOf: number;
	readonly rows: number;
	readonly format: string;
	readonly quarter?: string;
	readonly area?: string;
}

/** Notes who took which list of people out of the office, and how many stood on it. */
export function recordRowsExport(handle: Handle, order: Order, taken: RowsExport): Promise<Receipt<{ rows: number }>> {
	return perform(handle, {
		...order,
		kind: "figures.rows-exported",
		subject: taken.code,
		work: async () => ({ after: { ...taken }, result: { rows: taken.rows } }),
	});
}
