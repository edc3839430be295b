/** A place in a text that is being read. */
export interface Cursor {
	readonly input: string;
	at: number;
}

const latest = Number.MAX_SAFE_INTEGER;

/**
 * “Collect a WebVTT timestamp” (WebVTT 6.3), in milliseconds; -1 where there is none, and the cursor then stands somewhere within. Hours have
 * any number of digits: from 285,000 years on it is the latest time that can be counted in milliseconds.
 */
export function collectTime(cursor: Cursor): number {
	const { input } = cursor;
	const from = cursor.at;
	const first = collectDigits(cursor);
	if (cursor.at === from) return -1;
	const isHours = cursor.at - from !== 2 || first > 59;
	if (!collect(cursor, colon)) return -1;
	const second = collectExactly(cursor, 2);
	if (second < 0) return -1;
	let hours = 0;
	let minutes = first;
	let seconds = second;
	if (isHours || input.charCodeAt(cursor.at) === colon) {
		if (!collect(cursor, colon)) return -1;
		hours = first;
		minutes = second;
		seconds = collectExactly(cursor, 2);
		if (seconds < 0) return -1;
	}
	if (!collect(cursor, dot)) return -1;
	const thousandths = collectExactly(cursor, 3);
	if (thousandths < 0 || minutes > 59 || seconds > 59) return -1;
	return Math.min(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths, latest);
}

const colon = 0x3a;
const dot = 0x2e;

function collect(cursor: Cursor, code: number): boolean {
	if (cursor.input.charCodeAt(cursor.at) !== code) return false;
	cursor.at++;
	return true;
}

function collectExactly(cursor: Cursor, digits: number): number {
	const from = cursor.at;
	const value = collectDigits(cursor);
	return cursor.at - from === digits ? value : -1;
}

function collectDigits(cursor: Cursor): number {
	let value = 0;
	for (;;) {
		const digit = cursor.input.charCodeAt(cursor.at) - 0x30;
		if (!(digit >= 0 && digit <= 9)) return value;
		value = value * 10 + digit;
		cursor.at++;
	}
}

/** `01:02:03.004`; of SRT with a comma. Hours are always written, because some players want them. */
export function writeTime(time: number, point: "." | ","): string {
	const [hours, minutes, seconds] = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60];
	return `${twoDigits[hours] ?? hours}:${twoDigits[minutes]}:${twoDigits[seconds]}${point}${threeDigits[time % 1000]}`;
}

// A file has thousands of them: they are written once.
const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const threeDigits = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, "0"));
