import type { PlainDate } from "../clock.ts";

/**
 * What a file is called where it is kept: the programme, what it holds, what it was narrowed by and of which day, so that two of them in one
 * folder are told apart. Parts that narrow nothing are left out.
 */
export function nameToKeep(parts: readonly (string | number | null | undefined)[], day: PlainDate, format: string): string {
	const said = parts.filter((part) => part !== null && part !== undefined && part !== "").map((part) => String(part).replaceAll("/", "-"));
	return `${[...said, day].join("-")}.${format}`;
}
