/** The timing line of an SRT cue, in milliseconds. */
export interface SrtTiming {
	readonly start: number;
	readonly end: number;
	/** Whether a fraction of a second has other than three digits, so that players differ. */
	readonly hasOddFraction: boolean;
	/** What stands behind it. */
	readonly rest: string;
}

const time = String.raw`(?:(\d+)\s*:\s*)?(\d+)\s*:\s*(\d+)(?:\s?[.,]\s?(\d+))?`;
const timing = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(.*)$`);

/** Hours and fractions may be missing, numbers may have any number of digits, and comma and dot are the same. Null where it is no timing. */
export function readSrtTiming(line: string): SrtTiming | null {
	return readUsual(line) ?? readAny(line);
}

/** `00:00:01,000 --> 00:00:02,000`, as nearly every line is: without the pattern, which takes its time. */
function readUsual(line: string): SrtTiming | null {
	if (line.length !== 29 || !line.startsWith(" --> ", 12)) return null;
	const [start, end] = [usualTime(line, 0), usualTime(line, 17)];
	return start < 0 || end < 0 ? null : { start, end, hasOddFraction: false, rest: "" };
}

/** The time of twelve signs that stands there; -1 where it is written otherwise. */
function usualTime(line: string, at: number): number {
	const [colon, other, point] = [line.charCodeAt(at + 2), line.charCodeAt(at + 5), line.charCodeAt(at + 8)];
	if (colon !== 0x3a || other !== 0x3a || (point !== 0x2c && point !== 0x2e)) return -1;
	let time = 0;
	for (const [place, worth] of digitsOfTime) {
		const digit = line.charCodeAt(at + place) - 0x30;
		if (!(digit >= 0 && digit <= 9)) return -1;
		time += digit * worth;
	}
	return time;
}

/** Where the digits of such a time stand, and how many milliseconds one is worth there. */
const digitsOfTime = [
	[0, 36_000_000],
	[1, 3_600_000],
	[3, 600_000],
	[4, 60_000],
	[6, 10_000],
	[7, 1000],
	[9, 100],
	[10, 10],
	[11, 1],
] as const;

function readAny(line: string): SrtTiming | null {
	const found = timing.exec(line);
	if (!found) return null;
	const [, hours = "0", minutes = "", seconds = "", fraction, endHours = "0", endMinutes = "", endSeconds = "", endFraction, rest = ""] =
		found;
	return {
		start: milliseconds(hours, minutes, seconds, fraction),
		end: milliseconds(endHours, endMinutes, endSeconds, endFraction),
		hasOddFraction: isOdd(fraction) || isOdd(endFraction),
		rest: rest.trim(),
	};
}

function isOdd(fraction: string | undefined): boolean {
	return fraction !== undefined && fraction.length !== 3;
}

function milliseconds(hours: string, minutes: string, seconds: string, fraction = ""): number {
	const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return Math.min(whole * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0")), Number.MAX_SAFE_INTEGER);
}

/** A line with an arrow that somebody meant as a timing: it is no text of the cue above. */
export function isMeantAsTiming(line: string): boolean {
	return /^\s*-?\d+\s*:\s*\d|-->\s*-?\d+\s*:\s*\d/.test(line);
}
