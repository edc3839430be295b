/**
 * A moment of a film as people read it off a player: `1:05`, `1:02:05`, `65` or `1:05.5`, in milliseconds. Null where nothing is written;
 * what is no moment stays as it was typed, for the operation to refuse.
 */
export function readMoment(written: string): number | string | null {
	const typed = written.trim().replace(",", ".");
	if (typed === "") return null;
	const [, hours = "0", minutes = "0", seconds] = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(typed) ?? [];
	if (seconds === undefined || (typed.includes(":") && Number(seconds) >= 60)) return written;
	return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
