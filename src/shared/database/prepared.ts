import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { PoolClient } from "pg";

/** A statement that has been sent as often is sent again; of those of a large import each is another. */
const oftenEnough = 3;
/** PostgreSQL keeps each in every connection. */
const mostKept = 200;

const marked = "/* planned once */";

/**
 * The beginning of a statement that comes again and again and finds single rows by their keys: its plan is the same whatever the keys are,
 * and the planning takes longer than the work.
 */
export const plannedOnce = sql.raw(marked);

/**
 * For one pool: inserts that come again and again are planned once for each connection, because what they give back (a hash over
 * every column, for the journal) is longer than what they do; and so are the statements that are marked. No others are, because the best
 * plan of a question depends on what is asked for, and a column that is added elsewhere would change what `returning *` gives back.
 */
export function preparedInserts(): (client: PoolClient) => void {
	/** How often each text was sent, and by which name PostgreSQL keeps it; of all connections, because a text is the same on each. */
	const seen = new Map<string, number>();
	const names = new Map<string, string>();

	function nameOf(text: string): string | undefined {
		const isRepeated = text.startsWith("insert into ") || text.includes(marked);
		if (!isRepeated || text.includes("returning *")) return undefined;
		const known = names.get(text);
		if (known !== undefined || names.size >= mostKept) return known;
		const times = (seen.get(text) ?? 0) + 1;
		if (seen.size > 10 * mostKept) seen.clear();
		seen.set(text, times);
		if (times < oftenEnough) return undefined;
		const name = `tegsh_${createHash("sha256").update(text).digest("hex").slice(0, 40)}`;
		names.set(text, name);
		return name;
	}

	return (client) => {
		const query = client.query.bind(client) as (...given: unknown[]) => unknown;
		const prepared = (text: unknown, values: unknown, ...more: unknown[]) => {
			const name = typeof text === "string" && Array.isArray(values) ? nameOf(text) : undefined;
			return name === undefined ? query(text, values, ...more) : query({ name, text, values }, ...more);
		};
		client.query = prepared as typeof client.query;
	};
}
