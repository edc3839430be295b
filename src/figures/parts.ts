import { type Axis, breakDown } from "./rules.ts";
import type { Figure } from "./schema.ts";

export interface FigurePart {
	/** Null is the unknown part, which stands even when it is empty: nobody is left out in silence. */
	readonly key: string | null;
	readonly low: number;
	readonly high: number;
	/** Those counted by head alone, as an interval: they may be people who stand in other parts. */
	readonly isUnnamed: boolean;
	/** What nobody knowing for certain who is who takes away and adds; `low` is then below nought. */
	readonly isDoubt: boolean;
}

export function partsOf(figure: Figure, axis: Axis): FigurePart[] {
	const { cells, unknown, unnamed, doubt } = breakDown(figure, axis);
	return [
		...Object.entries(cells).map(([key, { low, high }]) => ({ key, low, high, isUnnamed: false, isDoubt: false })),
		{ key: null, low: unknown.low, high: unknown.high, isUnnamed: false, isDoubt: false },
		...(unnamed ? [{ key: null, low: unnamed.low, high: unnamed.high, isUnnamed: true, isDoubt: false }] : []),
		...(doubt ? [{ key: null, low: -doubt.fewer, high: doubt.more, isUnnamed: false, isDoubt: true }] : []),
	];
}
