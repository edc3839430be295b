import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";
import { sumLeftOut } from "./rules.ts";
import type { Figure } from "./schema.ts";

/** A figure for programs: `npx tegsh figures --json` prints it, and the API answers it. */
interface FigureSummary {
	readonly indicator: string;
	readonly title: InBoth;
	readonly unit: string;
	readonly how: string;
	readonly low: number;
	readonly high: number;
	/** The number where it is known without doubt, an estimate where somebody stated one, else null. */
	readonly best: number | null;
	readonly target: number | null;
	readonly until: PlainDate | null;
	readonly asOf: number;
	readonly rows: number;
	readonly leftOut: number;
}

export function summarise(figure: Figure): FigureSummary {
	const { indicator, count } = figure;
	return {
		indicator: indicator.code,
		title: indicator.title,
		unit: count.unit,
		how: count.how,
		low: count.low,
		high: count.high,
		best: count.low === count.high ? count.low : (count.best?.value ?? null),
		target: indicator.target,
		until: count.until,
		asOf: count.asOf,
		rows: count.rows,
		leftOut: sumLeftOut(figure),
	};
}
