import { latestTime } from "./edits.ts";

/** A time as somebody types it: `4.2`, `1:04,2`, `01:02:03.004`; null where it is none. */
export function readTypedTime(typed: string): number | null {
	const found = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/.exec(typed.trim());
	if (!found) return null;
	const [, hours = "0", minutes = "0", seconds = "", fraction = ""] = found;
	if ((found[2] !== undefined && Number(seconds) > 59) || (found[1] !== undefined && Number(minutes) > 59)) return null;
	const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));
	return time <= latestTime ? time : null;
}

/** So many seconds more or less, as somebody types it: `-1.5`; null where it is no number. */
export function readTypedShift(typed: string): number | null {
	const [, sign = "", rest = ""] = /^([+\-−–]?)\s*(.*)$/.exec(typed.trim()) ?? [];
	const time = readTypedTime(rest);
	return time === null ? null : sign === "" || sign === "+" ? time : -time;
}
