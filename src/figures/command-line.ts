import type { PlainDate } from "../shared/clock.ts";
import type { Language } from "../shared/words.ts";
import { sumLeftOut } from "./rules.ts";
import type { Figure } from "./schema.ts";

/** A figure as `npx tegsh figures --json` prints it. */
export interface FigureSummary {
	readonly indicator: string;
	readonly title: Readonly<Record<Language, string>>;
	readonly unit: string;
	readonly how: string;
	readonly low: number;
	readonly high: number;
	readonly best: number;
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
		best: count.best?.value ?? count.high,
		target: indicator.target,
		until: count.until,
		asOf: count.asOf,
		rows: count.rows,
		leftOut: sumLeftOut(figure),
	};
}
