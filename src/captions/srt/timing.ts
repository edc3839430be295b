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
