/** One measured promise of the design, beside a baseline that was measured in the same run, because machines differ. */
export interface BenchLine {
	readonly name: string;
	readonly measured: number;
	readonly unit: string;
	readonly baseline: number;
	readonly baselineName: string;
	/** Measured over baseline. */
	readonly ratio: number;
	/** As the design states it: "at most 2 ×". */
	readonly budget: string;
	readonly within: boolean;
}
