import { type RawBuilder, sql } from "kysely";

export interface NamedColumn {
	readonly name: string;
	readonly type: string;
}

type Columns = Readonly<Record<string, unknown>>;

/**
 * Rows to be put behind `insert into …`: a list for each column, so that the text is the same however many they are and is planned once. A
 * column that holds lists cannot be given so.
 */
export function manyRows(columns: readonly NamedColumn[], rows: readonly Columns[]): RawBuilder<unknown> {
	const names = columns.map(({ name }) => sql.ref(name));
	const lists = columns.map(({ name, type }) => sql`${sql.val(rows.map((row) => row[name] ?? null))}::${sql.raw(type)}[]`);
	return sql`(${sql.join(names)}) select * from unnest(${sql.join(lists)})`;
}

export function holdsLists({ type }: NamedColumn): boolean {
	return type.endsWith("[]");
}
