/** Chance that can be repeated: the same seed gives the same world on every machine (mulberry32). */
export interface Chance {
	/** From 0 up to, and without, 1. */
	next(): number;
	/** A whole number, both ends included. */
	between(low: number, high: number): number;
	pick<T>(from: readonly T[]): T;
	/** True so often: 0.25 is one time in four. */
	happens(share: number): boolean;
	/** Some different ones, in random order; all of them when there are no more. */
	some<T>(from: readonly T[], count: number): T[];
}

export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	function next(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
	const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		between,
		pick: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T,
		happens: (share) => next() < share,
		some: <T>(from: readonly T[], count: number) => {
			const left = [...from];
			return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)[0] as T);
		},
	};
}
