/** “Parse a percentage string” (WebVTT 6.2); null where it is none, or not from 0 to 100. */
export function readPercentage(written: string): number | null {
	if (!/^\d+(\.\d+)?%$/.test(written)) return null;
	const value = Number(written.slice(0, -1));
	return value <= 100 ? value : null;
}

/** A number as WebVTT reads it, with no exponent: 1e21 is written out. */
export function writeNumber(value: number): string {
	const [, sign = "", whole = "", fraction = "", exponent = ""] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
	if (exponent === "") return String(value);
	const digits = whole + fraction;
	const point = whole.length + Number(exponent);
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	return `${sign}${digits.padEnd(point, "0")}`;
}
