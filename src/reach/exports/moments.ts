import { type PlainDate, realDay } from "../../shared/clock.ts";
import words from "./cell-words.json" with { type: "json" };

/** Which of two numbers before a year is the month. */
export type DayOrder = "month-first" | "day-first";

export interface ReadMoment {
	readonly day: PlainDate;
	/** `08:10`; null where no time is written. */
	readonly time: string | null;
}

const tags = ["en", "sv", "es", "de", "fr", "mn"];

/** Month names as these languages write them, in full, shortened and shortened with a point. */
const months = new Map(
	tags.flatMap((tag) =>
		Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15))).flatMap((day, month) =>
			(["long", "short"] as const).flatMap((width) => {
				const name = plain(new Intl.DateTimeFormat(tag, { month: width, timeZone: "UTC" }).format(day));
				return [name, name.slice(0, 3)].filter((one) => /^\p{L}{3,}$/u.test(one)).map((one) => [one, month + 1] as const);
			}),
		),
	),
);

/** The year first, as ISO 8601 has it, and Japanese and Mongolian with words between the numbers. */
const yearFirst = new RegExp(
	`^(\\d{4})\\s?(?:${anyOf(words["after-year"])})\\s?(\\d{1,2})\\s?(?:${anyOf(words["after-month"])})\\s?(\\d{1,2})(?!\\d)(.*)$`,
	"u",
);

/** A day with or without a time; null for “Lifetime” and everything else that names none. */
export function readMoment(written: string, order: DayOrder): ReadMoment | null {
	const text = written.normalize("NFKC").replace(/\s+/g, " ").trim();
	const { day, rest } = dayAtStart(text, order) ?? {};
	return day ? { day, time: timeIn(rest ?? "") } : null;
}

/** `03/14/2025` says which number is the month, `03/04/2025` does not; null for that and for what is written otherwise. */
export function orderOf(written: string): DayOrder | null {
	const [, first = "", second = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/.exec(written.trim()) ?? [];
	if (Number(first) > 12) return "day-first";
	return Number(second) > 12 ? "month-first" : null;
}

/** The two numbers before the year and the minutes, where a moment is written so. */
export function slashed(written: string): { readonly first: number; readonly second: number; readonly minutes: number } | null {
	const [, first, second, minutes] = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2}),? \d{1,2}:(\d{2})/.exec(written.trim()) ?? [];
	return minutes === undefined ? null : { first: Number(first), second: Number(second), minutes: Number(minutes) };
}

function dayAtStart(text: string, order: DayOrder): { day: PlainDate | null; rest: string } | null {
	const iso = yearFirst.exec(text);
	if (iso) return { day: realDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), rest: iso[4] ?? "" };
	const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
	if (numbers) {
		const [, one, sign, other, year, rest = ""] = numbers;
		// With points the day stands first wherever it is written so.
		const isDayFirst = sign === "." || order === "day-first";
		const [month, day] = isDayFirst ? [other, one] : [one, other];
		return { day: realDay(Number(year) + (year?.length === 2 ? 2000 : 0), Number(month), Number(day)), rest };
	}
	const named = /^(?:(\d{1,2})\.?\s?(?:de\s)?(\p{L}+)\.?|(\p{L}+)\.?\s(\d{1,2})),?\s(?:de\s)?(\d{4})(?!\d)(.*)$/u.exec(text);
	if (!named) return null;
	const [, before, after, first, behind, year, rest = ""] = named;
	const word = plain(after ?? first ?? "");
	const month = months.get(word) ?? months.get(word.slice(0, 3));
	return { day: realDay(Number(year), month ?? 0, Number(before ?? behind)), rest };
}

function timeIn(rest: string): string | null {
	const [, hour, minutes, half] = /(?:^|[T,\s])(\d{1,2})[:.](\d{2})(?::\d{2})?\s?([ap]\.?m)?/i.exec(rest) ?? [];
	if (hour === undefined || minutes === undefined) return null;
	const later =
		half?.toLowerCase().startsWith("p") && Number(hour) < 12 ? 12 : half?.toLowerCase().startsWith("a") && hour === "12" ? -12 : 0;
	return `${String(Number(hour) + later).padStart(2, "0")}:${minutes}`;
}

function anyOf(texts: readonly string[]): string {
	return texts.map((text) => text.replace(/[/.]/g, "\\$&")).join("|");
}

function plain(word: string): string {
	return word.normalize("NFC").toLowerCase().replace(/\.$/, "");
}
