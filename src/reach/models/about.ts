import type { Range } from "./unique-reach.ts";

/** An estimate to three digits, as many as one may believe, and never out of its bounds. */
export function about(value: number, { low, high }: Range): number {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
	return Math.min(high, Math.max(low, Math.round(value / step) * step));
}
