/** A share with the bounds between which it lies. */
export interface Interval {
	readonly best: number;
	readonly low: number;
	readonly high: number;
}

const z = 1.959964; // 95 %

/** Wilson's interval for a share (Wilson 1927): unlike the usual one it holds for few cases and for shares near 0 and 1. */
export function wilson(hits: number, cases: number): Interval | null {
	if (cases === 0) return null;
	const best = hits / cases;
	const middle = best + z ** 2 / (2 * cases);
	const width = z * Math.sqrt((best * (1 - best)) / cases + z ** 2 / (4 * cases ** 2));
	const scale = 1 + z ** 2 / cases;
	return { best, low: Math.max(0, (middle - width) / scale), high: Math.min(1, (middle + width) / scale) };
}
