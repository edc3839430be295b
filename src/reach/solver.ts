import loadHighs from "highs";
import type { LinearProgram, Solve } from "./models/linear.ts";

let loaded: Promise<Solve> | null = null;

/** HiGHS, compiled to WebAssembly: loaded once, when somebody first needs it. */
export function linearSolver(): Promise<Solve> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<Solve> {
	const highs = await loadHighs();
	const { minimize, maximize } = highs.constants.objectiveSense;
	const { optimal, infeasible } = highs.constants.modelStatus;
	return (program) =>
		highs.withModel(asModel(program), (model) => {
			// Primal simplex: from the one end it goes on to the other, where the dual would begin anew.
			model.options.set({ output_flag: false, simplex_strategy: 4 });
			const ends = [minimize, maximize].map((sense) => {
				model.changeObjectiveSense(sense);
				model.run();
				const status = model.getModelStatus();
				if (status === infeasible) return null;
				if (status !== optimal) throw new Error(`the linear program has no end: status ${status}`);
				return model.getObjectiveValue();
			});
			const [low, high] = ends;
			return low == null || high == null ? null : { low, high };
		});
}

function asModel({ columns, rows, sought }: LinearProgram) {
	const cost = new Float64Array(columns);
	for (const column of sought) cost[column] = 1;
	const starts = [0];
	for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
	const indices = rows.flatMap(({ terms }) => terms.map(([column]) => column));
	const values = rows.flatMap(({ terms }) => terms.map(([, factor]) => factor));
	return {
		numCols: columns,
		numRows: rows.length,
		colCost: cost,
		colLower: new Float64Array(columns),
		colUpper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
		rowLower: rows.map(({ low }) => low),
		rowUpper: rows.map(({ high }) => high),
		matrix: { format: "csr" as const, numRows: rows.length, numCols: columns, starts, indices, values },
	};
}
