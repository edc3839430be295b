/** Plain numbers to draw; what they mean is for the slice to say. */
export interface Interval {
	readonly low: number;
	readonly high: number;
	readonly best?: number | null;
}

/** The place of a value on an axis that begins at zero, in percent. An axis that ends at zero has all at its beginning. */
export function percentOf(value: number, most: number): number {
	if (most <= 0) return 0;
	return Math.round(Math.min(100, Math.max(0, (value / most) * 100)) * 100) / 100;
}

export function percent(value: number, most: number): string {
	return `${percentOf(value, most)}%`;
}

const sizes = Array.from({ length: 12 }, (_, power) => [1, 2, 2.5, 5].map((factor) => factor * 10 ** power)).flat();

/** Round steps from zero to the first one that is not below `most`: at most five, so that a small drawing stays calm. */
export function roundSteps(most: number): readonly number[] {
	const step = sizes.find((size) => Number.isInteger(size) && size * 5 >= most) ?? most;
	return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/** Words beside a mark must not leave the drawing: they grow towards its middle. */
export function anchorOf(at: number): "start" | "middle" | "end" {
	if (at < 30) return "start";
	return at > 70 ? "end" : "middle";
}
