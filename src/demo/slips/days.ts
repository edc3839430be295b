import type { Chance } from "../chance.ts";
import { misdial } from "./typing.ts";

/** Day and month changed places, where that is a day as well. */
export function dayAsMonth(day: string): string {
	const [year = "", month = "", date = ""] = day.split("-");
	return Number(date) <= 12 ? `${year}-${date}-${month}` : day;
}

/** One digit of the date is another; it stays a day of the calendar within some years. */
export function dayMistyped(chance: Chance, day: string): string {
	const year = Number(day.slice(0, 4));
	for (let tries = 0; tries < 40; tries += 1) {
		const typed = misdial(chance, day);
		if (isDay(typed) && Math.abs(Number(typed.slice(0, 4)) - year) <= 3) return typed;
	}
	return day;
}

/** The default of programs that ask for a day where only the year is known. */
export function firstOfJanuary(day: string): string {
	return `${day.slice(0, 4)}-01-01`;
}

function isDay(text: string): boolean {
	const [, month = 0, date = 0] = text.split("-").map(Number);
	return month >= 1 && month <= 12 && date >= 1 && date <= 28;
}

/** Whoever was born from 2000 on has 20 added to the month of the register number; many forget it. */
export function monthAsBorn(register: string): string {
	const month = Number(register.slice(4, 6));
	return month > 20 ? register.slice(0, 4) + String(month - 20).padStart(2, "0") + register.slice(6) : register;
}
