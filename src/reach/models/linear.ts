/** A sum of columns, each with a factor of its own, that lies between two bounds. */
export interface LinearRow {
	readonly low: number;
	readonly high: number;
	readonly terms: readonly (readonly [column: number, factor: number])[];
}

/** Columns from 0 up; what is sought is the least and the greatest value of a sum of some of them. */
export interface LinearProgram {
	readonly columns: number;
	readonly rows: readonly LinearRow[];
	/** The columns whose sum is sought. */
	readonly sought: readonly number[];
}

/** Both ends of what is sought; null where no values satisfy all rows. A solver is handed in, so that rules need no library. */
export type Solve = (program: LinearProgram) => { readonly low: number; readonly high: number } | null;
