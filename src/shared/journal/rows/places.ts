import { rowsInPlace, type Shape, type Transaction } from "../../database/index.ts";
import { type HashedRow, hold } from "./holding.ts";
import type { SaidPart } from "./said.ts";
import type { RowFault } from "./verify.ts";

interface Left {
	readonly seq: number;
	readonly as: string;
	readonly digest: string;
}

/** Tables whose records are changed where they stand: small ones, so what was said of each record last is kept while the journal is walked. */
export interface Places {
	take(seq: number, part: SaidPart): void;
	/** Holds the tables against it; what nobody spoke of is told with the end of the journal. */
	end(tx: Transaction, known: ReadonlyMap<string, Shape>, head: number): Promise<RowFault[]>;
}

export function beginPlaces(shapes: readonly Shape[]): Places {
	const left = new Map<string, Map<string, Left>>(shapes.map(({ table }) => [table, new Map()]));
	const sealed = new Map<string, number>();
	return {
		take: (seq, { tables }) => {
			for (const [table, said] of Object.entries(tables)) {
				const records = left.get(table);
				if (!records) continue;
				if (said.sealed && sealed.get(table) !== seq) {
					records.clear();
					sealed.set(table, seq);
				}
				for (const [key, digest] of said.left ?? []) {
					if (digest === null) records.delete(key);
					else records.set(key, { seq, as: said.as, digest });
				}
			}
		},
		end: async (tx, known, head) => {
			const faults: RowFault[] = [];
			for (const shape of shapes) faults.push(...(await holdPlace(tx, shape, { said: left.get(shape.table) ?? new Map(), known, head })));
			return faults;
		},
	};
}

interface Said {
	readonly said: ReadonlyMap<string, Left>;
	readonly known: ReadonlyMap<string, Shape>;
	readonly head: number;
}

async function holdPlace(tx: Transaction, shape: Shape, { said, known, head }: Said): Promise<RowFault[]> {
	const { table } = shape;
	const faults: RowFault[] = [];
	const standing = await rowsOf(tx, shape);
	const marks = new Set([...said.values()].map(({ as }) => as));
	for (const { key } of standing) if (!said.has(key)) faults.push({ seq: head, what: "row-added", table, record: key, rows: 1 });
	for (const mark of marks) {
		const taken = known.get(mark);
		const rows = new Map((taken === undefined || mark === shape.mark ? standing : await rowsOf(tx, taken)).map((row) => [row.key, row]));
		for (const [key, { seq, as, digest }] of said) {
			if (as !== mark) continue;
			const row = rows.get(key);
			// Said of columns that are no more: then at least the record must be there.
			const said = taken === undefined && row ? row.digest : digest;
			faults.push(...hold([[key, said]], row ? [row] : []).map(({ what, record, rows }) => ({ seq, what, table, record, rows })));
		}
	}
	return faults;
}

async function rowsOf(tx: Transaction, shape: Shape): Promise<HashedRow[]> {
	return (await rowsInPlace(tx, shape)).map(({ key, digest }) => ({ key, digest: digest.toString("hex") }));
}
