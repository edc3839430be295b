import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../database/index.ts";

const pageSize = 5_000;

/** Rows of a query in its order, a page at a time: the next is on its way while one is looked at. */
export interface Reader<Row> {
	/** The next row, or null after the last. */
	peek(): Promise<Row | null> | Row | null;
	skip(): void;
}

export async function readerOf<Row>(tx: Transaction, name: string, query: RawBuilder<Row>): Promise<Reader<Row>> {
	await sql`declare ${sql.ref(name)} no scroll cursor for ${query}`.execute(tx);
	const fetch = () => {
		const fetched = sql<Row>`fetch ${sql.lit(pageSize)} from ${sql.ref(name)}`.execute(tx).then(({ rows }) => rows);
		// The reader gets this error when it turns the page.
		fetched.catch(() => {});
		return fetched;
	};
	let page: readonly Row[] = [];
	let at = 0;
	let coming: Promise<readonly Row[]> | null = fetch();
	const turn = async (): Promise<Row | null> => {
		page = (await coming) ?? [];
		at = 0;
		coming = page.length < pageSize ? null : fetch();
		return page[0] ?? null;
	};
	return {
		peek: () => page[at] ?? (coming === null ? null : turn()),
		skip: () => {
			at += 1;
		},
	};
}
