/** Wrong PINs in a row after which what can be read on the phone is wiped. Unsent work stays: it is sealed for the office. */
export const mostWrongPins = 10;

/** How many were wrong in a row, and when the last was, by the phone’s clock. */
export interface WrongPins {
	readonly count: number;
	readonly at: number;
}

export const noWrongPins: WrongPins = { count: 0, at: 0 };

const second = 1000;
const minute = 60 * second;
/** Milliseconds to wait by how many were wrong: two slips cost nothing, the ninth a quarter of an hour. */
const waits = [0, 0, 0, 10 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute];

/** Milliseconds until the next PIN is looked at. A clock that was put back makes nobody wait longer than once more, and one put forward does not help twice. */
export function waitLeft({ count, at }: WrongPins, now: number): number {
	const wait = waits[Math.min(count, waits.length - 1)] ?? 0;
	const gone = now - at;
	return gone < 0 ? wait : Math.max(0, wait - gone);
}

export function isSpent({ count }: WrongPins): boolean {
	return count >= mostWrongPins;
}
