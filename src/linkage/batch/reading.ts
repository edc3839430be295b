import type { DateOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { blockingKeys, keysOfTables } from "../comparing/keys.ts";
import { type ColumnsPart, type TextColumn, writeColumns } from "../folding/columns.ts";
import { prepare } from "../folding/prepare.ts";
import type { Role } from "../schema.ts";
import { KeyList, type Keys } from "./blocks.ts";
import { recordOf, type Unread } from "./mapping.ts";

/** Rows of a table, and what their cells hold. */
export interface Rows {
	readonly rows: readonly (readonly string[])[];
	readonly places: Readonly<Record<Role, readonly number[]>>;
	readonly texts: readonly TextColumn[];
	readonly order: DateOrder;
	readonly today: PlainDate;
}

/** What comparing needs of rows, records counted from 0 on; and cells that were not understood, by the place of their row. */
export interface ReadRows {
	readonly columns: ColumnsPart;
	readonly keys: Keys;
	readonly unread: readonly (Unread & { readonly row: number })[];
}

/** Nothing but its rows decides what is read of them: threads read some each, and what they read is put together in the order of the rows. */
export function readRows({ rows, places, texts, order, today }: Rows): ReadRows {
	const columns = writeColumns(rows.length, texts);
	const keys = new KeyList();
	const unread: (Unread & { readonly row: number })[] = [];
	for (const [row, cells] of rows.entries()) {
		const read = recordOf("", cells, places, { order, today });
		const prepared = prepare(read.record);
		keys.add(row, [...blockingKeys(prepared), ...keysOfTables(prepared)]);
		columns.add(prepared);
		unread.push(...read.unread.map((one) => ({ row, ...one })));
	}
	return { columns: columns.part(), keys: keys.keys(), unread };
}
