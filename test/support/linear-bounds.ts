/** `sum of x[i] over members = value`: what a published number says of unknown amounts that are nowhere negative. */
export interface Statement {
	readonly members: readonly number[];
	readonly value: number;
}

const tiny = 1e-9;

/**
 * The attacker's tool: the least and the greatest that a sum of unknowns can be while all statements hold, by the simplex method
 * (two phases, Bland's rule, so that it ends). Whole numbers lie within its bounds, so what it cannot pin down nobody can by these sums alone
 * but for what wholeness adds; rounding inwards takes the most of that.
 */
export function boundsOf(
	unknowns: number,
	statements: readonly Statement[],
): (members: readonly number[]) => { low: number; high: number } {
	const feasible = firstPhase(unknowns, statements);
	return (members) => {
		const least = minimise(feasible, unknowns, new Map(members.map((index) => [index, 1])));
		const most = -minimise(feasible, unknowns, new Map(members.map((index) => [index, -1])));
		return { low: Math.ceil(least - 1e-6), high: Math.floor(most + 1e-6) };
	};
}

interface Tableau {
	/** One row for each statement: coefficients of the unknowns and of the artificial ones, then the value. */
	readonly rows: Float64Array[];
	readonly basis: number[];
}

function firstPhase(unknowns: number, statements: readonly Statement[]): Tableau {
	const width = unknowns + statements.length + 1;
	const rows = statements.map(({ members, value }, index) => {
		const row = new Float64Array(width);
		for (const member of members) row[member] = (row[member] ?? 0) + 1;
		row[unknowns + index] = 1;
		row[width - 1] = value;
		return row;
	});
	const tableau = { rows, basis: statements.map((_, index) => unknowns + index) };
	const artificial = new Map(statements.map((_, index) => [unknowns + index, 1]));
	const left = solve(tableau, artificial, width - 1);
	if (left > 1e-6) throw new Error("the published tables contradict each other");
	// An artificial unknown that stays at nought is driven out, or its row says nothing new.
	for (let row = 0; row < tableau.rows.length; row++) {
		if ((tableau.basis[row] ?? 0) < unknowns) continue;
		const entering = tableau.rows[row]?.findIndex((value, column) => column < unknowns && Math.abs(value) > tiny) ?? -1;
		if (entering >= 0) pivot(tableau, row, entering);
		else {
			tableau.rows.splice(row, 1);
			tableau.basis.splice(row, 1);
			row -= 1;
		}
	}
	const narrowed = tableau.rows.map((row) => {
		const narrow = new Float64Array(unknowns + 1);
		narrow.set(row.subarray(0, unknowns));
		narrow[unknowns] = row[width - 1] ?? 0;
		return narrow;
	});
	return { rows: narrowed, basis: tableau.basis };
}

function minimise(feasible: Tableau, unknowns: number, costs: ReadonlyMap<number, number>): number {
	return solve({ rows: feasible.rows.map((row) => row.slice()), basis: [...feasible.basis] }, costs, unknowns);
}

/** The least cost, from a feasible tableau; Infinity downwards cannot happen, because the total is always published. */
function solve(tableau: Tableau, costs: ReadonlyMap<number, number>, columns: number): number {
	const reduced = new Float64Array(columns + 1);
	for (const [index, cost] of costs) reduced[index] = cost;
	for (const [row, basic] of tableau.basis.entries()) {
		const cost = costs.get(basic) ?? 0;
		if (cost !== 0) subtract(reduced, tableau.rows[row] as Float64Array, cost);
	}
	for (;;) {
		const entering = reduced.findIndex((value, column) => column < columns && value < -tiny);
		if (entering < 0) return -(reduced[columns] ?? 0);
		let leaving = -1;
		let least = Number.POSITIVE_INFINITY;
		for (const [row, values] of tableau.rows.entries()) {
			const step = values[entering] ?? 0;
			if (step <= tiny) continue;
			const ratio = (values[columns] ?? 0) / step;
			const isBetter = ratio < least - tiny || (ratio < least + tiny && (tableau.basis[row] ?? 0) < (tableau.basis[leaving] ?? 0));
			if (leaving < 0 || isBetter) {
				leaving = row;
				least = Math.min(least, ratio);
			}
		}
		if (leaving < 0) return Number.NEGATIVE_INFINITY;
		pivot(tableau, leaving, entering);
		const cost = reduced[entering] ?? 0;
		subtract(reduced, tableau.rows[leaving] as Float64Array, cost);
	}
}

function pivot({ rows, basis }: Tableau, leaving: number, entering: number): void {
	const row = rows[leaving] as Float64Array;
	const by = row[entering] ?? 1;
	for (let column = 0; column < row.length; column++) row[column] = (row[column] ?? 0) / by;
	for (const [index, other] of rows.entries()) {
		if (index !== leaving && Math.abs(other[entering] ?? 0) > tiny) subtract(other, row, other[entering] ?? 0);
	}
	basis[leaving] = entering;
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
	for (let column = 0; column < from.length; column++) from[column] = (from[column] ?? 0) - factor * (row[column] ?? 0);
}
