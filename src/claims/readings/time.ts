import type { PlainDate } from "../../shared/clock.ts";
import { englishMonths } from "../lexicon/english.ts";
import { mongolianTime } from "../lexicon/mongolian.ts";
import type { Unit } from "../text/units.ts";

/** What a sentence says of when: within two days, or all until a day. */
export interface TimeSaid {
	/** Units it stands on. */
	readonly first: number;
	readonly last: number;
	readonly kind: "within" | "by";
	readonly from: PlainDate | null;
	readonly until: PlainDate | null;
}

interface Day {
	readonly first: number;
	readonly last: number;
	readonly from: PlainDate;
	readonly until: PlainDate;
	/** Only a year: it may turn out to be a number of things. */
	readonly year: boolean;
}

/** Days, months, quarters and years of a sentence, with what the words beside them make of them. */
export function timesIn(units: readonly Unit[], isCounted: (at: number) => boolean): TimeSaid[] {
	const days: Day[] = [];
	for (let at = 0; at < units.length; at++) {
		const day = dayAt(units, at, isCounted);
		if (!day) continue;
		days.push(day);
		at = day.last;
	}
	const said: TimeSaid[] = [];
	for (let index = 0; index < days.length; index++) {
		const day = days[index] as Day;
		const next = days[index + 1];
		const between = next && units.slice(day.last + 1, next.first).map(({ lower }) => lower);
		if (
			next &&
			between &&
			between.length <= 3 &&
			/^(|[-–—]|to|and|until|through|till)$/.test(between.filter((word) => !isCase(word)).join(" "))
		) {
			if (between.join("") !== "and" || units[day.first - 1]?.lower === "between") {
				said.push({ first: day.first, last: next.last, kind: "within", from: day.from, until: next.until });
				index += 1;
				continue;
			}
		}
		said.push(place(units, day));
	}
	return said;
}

/** A Mongolian case word between the ends of a span: 2018 оноос 2020 он. */
function isCase(word: string): boolean {
	return mongolianTime.year.test(word) || mongolianTime.month.test(word) || mongolianTime.until.test(word);
}

const byWords = /^(by|until|till|to|before|at)$/;

function place(units: readonly Unit[], day: Day): TimeSaid {
	const { first, last, from, until } = day;
	const back = [units[first - 1]?.lower, units[first - 2]?.lower, units[first - 3]?.lower, units[first - 4]?.lower];
	const ahead = [units[last + 1]?.lower ?? "", units[last + 2]?.lower ?? ""];
	const near = back.filter((word): word is string => word !== undefined && !/^(the|of|and|since)$/.test(word));
	const [before = ""] = near;
	if (ahead.some((word) => mongolianTime.since.test(word))) return { first, last, kind: "within", from, until: null };
	if (ahead.some((word) => mongolianTime.until.test(word)) || (mongolianTime.end.test(ahead[0] ?? "") && ahead[1] !== "")) {
		return { first, last: last + 1, kind: "by", from: null, until };
	}
	if (/^(since|after)$/.test(back[0] ?? "") || (back[0] === "from" && units[last + 1]?.lower !== "to")) {
		return { first, last, kind: "within", from, until: null };
	}
	if (/^as (of|at)$/.test(`${back[1]} ${back[0]}`) || (back[0] === "of" && back[1] === "as"))
		return { first, last, kind: "by", from: null, until };
	if (before === "end" || byWords.test(before))
		return { first, last, kind: "by", from: null, until: before === "before" ? dayBefore(from) : until };
	return { first, last, kind: "within", from, until };
}

function dayAt(units: readonly Unit[], at: number, isCounted: (at: number) => boolean): Day | null {
	const unit = units[at] as Unit;
	if (unit.quantity?.form === "special") return writtenDay(units, at, unit.text);
	const quarter = englishQuarter(units, at);
	if (quarter) return quarter;
	const month =
		englishMonths.findIndex(
			(name) => unit.kind === "word" && (unit.lower === name || (unit.lower.length === 3 && name.startsWith(unit.lower))),
		) + 1;
	if (month > 0) return fromMonth(units, at, at, month, null);
	const number = numberAt(units, at);
	if (number === null) return null;
	const after = units[at + 1];
	const of = after?.lower === "of" ? 1 : 0;
	const next = units[at + 1 + of];
	const nextMonth = next?.kind === "word" ? (englishMonths as readonly string[]).indexOf(next.lower) + 1 : 0;
	if (number >= 1 && number <= 31 && nextMonth > 0) return fromMonth(units, at, at + 1 + of, nextMonth, number);
	// 5 дугаар сарын 4: without its year it is a day still.
	if (unit.quantity?.form === "ordinal" && number <= 12 && mongolianTime.month.test(after?.lower ?? "")) {
		const day = numberAt(units, at + 2);
		return { first: at, last: day !== null && day <= 31 ? at + 2 : at + 1, from: "", until: "", year: false };
	}
	if (isYear(units, at, number)) {
		if (mongolianTime.year.test(after?.lower ?? "")) return mongolianDay(units, at, number);
		if (!isCounted(at) || isAfterTimeWord(units, at)) return year(at, at, number);
	}
	return null;
}

function isYear(units: readonly Unit[], at: number, number: number): boolean {
	const quantity = units[at]?.quantity;
	return (
		quantity !== null &&
		quantity !== undefined &&
		!quantity.inWords &&
		/^\d{4}/.test(quantity.text) &&
		number >= 1900 &&
		number <= 2100 &&
		!quantity.percent
	);
}

const timeWords = /^(in|since|by|of|during|until|till|from|between|through|year|end|mid|late|early|before|after|fy|q|[-–—])$/;

function isAfterTimeWord(units: readonly Unit[], at: number): boolean {
	return timeWords.test(units[at - 1]?.lower ?? "") && !/^(of|by)$/.test(units[at - 1]?.lower ?? "");
}

/** 2020-04-27, 27.04.2020, 2020/04/27, Q1 is no day of its own. */
function writtenDay(units: readonly Unit[], at: number, text: string): Day | null {
	const [a = 0, b = 0, c = 0] = text.split(/[-./T]/).map(Number);
	if (!/^\d+[-./]\d+[-./]\d+/.test(text)) return null;
	const day = a > 1900 ? [a, b, c] : [c, b, a];
	const last = mongolianTime.day.test(units[at + 1]?.lower ?? "") ? at + 1 : at;
	return span(at, last, day[0] ?? 0, day[1] ?? 0, day[2] ?? 0);
}

function fromMonth(units: readonly Unit[], first: number, at: number, month: number, day: number | null): Day | null {
	let last = at;
	let of = day;
	const next = numberAt(units, last + 1);
	if (of === null && next !== null && next <= 31 && next >= 1) {
		of = next;
		last += 1;
	}
	if (units[last + 1]?.text === ",") last += numberAt(units, last + 2) !== null && (numberAt(units, last + 2) ?? 0) > 1900 ? 1 : 0;
	const yearNumber = numberAt(units, last + 1);
	if (yearNumber === null || yearNumber < 1900 || yearNumber > 2100)
		return of === null || day === null ? null : { first, last, from: "", until: "", year: false };
	return span(first, last + 1, yearNumber, month, of);
}

function englishQuarter(units: readonly Unit[], at: number): Day | null {
	const unit = units[at];
	if (unit?.lower === "q" && numberAt(units, at + 1) !== null) {
		const number = numberAt(units, at + 1) ?? 0;
		const yearNumber = numberAt(units, at + 2) ?? 0;
		return yearNumber > 1900 ? quarterSpan(at, at + 2, yearNumber, number) : null;
	}
	if (unit?.quantity?.form !== "ordinal" || units[at + 1]?.lower !== "quarter") return null;
	const of = units[at + 2]?.lower === "of" ? 1 : 0;
	const yearNumber = numberAt(units, at + 2 + of) ?? 0;
	return yearNumber > 1900 ? quarterSpan(at, at + 2 + of, yearNumber, unit.quantity.value) : null;
}

/** 2020 оны 4 дүгээр сарын 27: the year is read, what follows narrows it. */
function mongolianDay(units: readonly Unit[], at: number, number: number): Day | null {
	let last = at + 1;
	const part = numberAt(units, last + 1);
	const word = units[last + 2]?.lower ?? "";
	if (part === null) return year(at, last, number);
	if (mongolianTime.quarter.test(word)) return quarterSpan(at, last + 2, number, part);
	if (!mongolianTime.month.test(word)) return year(at, last, number);
	last += 2;
	const day = numberAt(units, last + 1);
	if (day === null || day > 31) return span(at, last, number, part, null);
	last += 1;
	if (mongolianTime.day.test(units[last + 1]?.lower ?? "")) last += 1;
	return span(at, last, number, part, day);
}

function numberAt(units: readonly Unit[], at: number): number | null {
	return units[at]?.quantity?.value ?? null;
}

function year(first: number, last: number, number: number): Day {
	return { first, last, from: `${number}-01-01`, until: `${number}-12-31`, year: true };
}

function quarterSpan(first: number, last: number, yearNumber: number, quarter: number): Day | null {
	if (quarter < 1 || quarter > 4) return null;
	const from = `${yearNumber}-${two(quarter * 3 - 2)}-01`;
	return { first, last, from, until: lastOfMonth(yearNumber, quarter * 3), year: false };
}

function span(first: number, last: number, yearNumber: number, month: number, day: number | null): Day | null {
	if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
	const start = `${yearNumber}-${two(month)}`;
	if (day !== null) return { first, last, from: `${start}-${two(day)}`, until: `${start}-${two(day)}`, year: false };
	return { first, last, from: `${start}-01`, until: lastOfMonth(yearNumber, month), year: false };
}

function lastOfMonth(yearNumber: number, month: number): PlainDate {
	return new Date(Date.UTC(yearNumber, month, 0)).toISOString().slice(0, 10);
}

function dayBefore(day: PlainDate): PlainDate {
	return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function two(number: number): string {
	return String(number).padStart(2, "0");
}
