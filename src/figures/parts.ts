import { type Axis, breakDown } from "./rules.ts";
import type { Figure } from "./schema.ts";

export interface FigurePart {
	/** Null is the unknown part, which stands even when it is empty: nobody is left out in silence. */
	readonly key: string | null;
	readonly people: number;
}

export function partsOf(figure: Figure, axis: Axis): FigurePart[] {
	const { cells, unknown } = breakDown(figure, axis);
	return [...Object.entries(cells).map(([key, { low }]) => ({ key, people: low })), { key: null, people: unknown.low }];
}
