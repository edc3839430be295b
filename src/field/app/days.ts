import { app as words } from "#words/field";
import { dayOf } from "../../shared/clock.ts";
import { formatDate, formatShortDate, formatTime, type Language, speak } from "../../shared/words.ts";

/** A day in a sentence. The browsers of phones bring no Mongolian for days (they say “2020 M04 27”), so the app has its own. */
export function longDay(language: Language, day: string): string {
	if (language !== "mn") return formatDate(language, day);
	const [year = "", month, date] = day.split("-");
	return speak(words, language)("long-day", { year, month: String(Number(month)), date: String(Number(date)) });
}

/** A day without its year. */
export function dayAndMonth(language: Language, day: string): string {
	const [, month, date] = day.split("-");
	if (language !== "mn") return formatDate(language, day).replace(/ \d{4}$/, "");
	return speak(words, language)("day-and-month", { month: String(Number(month)), date: String(Number(date)) });
}

export function shortDay(language: Language, day: string): string {
	return language === "mn" ? day.replaceAll("-", ".") : formatShortDate(language, day);
}

export function shortMoment(language: Language, moment: Date): string {
	return `${shortDay(language, dayOf(moment))} ${formatTime(language, moment)}`;
}
