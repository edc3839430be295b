import { type PlainDate, realDay } from "../shared/clock.ts";

export type DatePrecision = "day" | "month" | "year";

/** No more than is known: the first of the month, or of the year, stands for all of it. */
export interface BirthDate {
	readonly date: PlainDate;
	readonly precision: DatePrecision;
}

/** How a list writes its days where the digits alone leave it open. Decided for a whole list, because one officer typed it. */
export interface DateOrder {
	/** In 07/01/1989. */
	readonly dayMonth: "day-first" | "month-first";
	/** Where the year stands in 03.05.07; null where no date of the list tells. */
	readonly shortYear: "first" | "last" | null;
}

export interface OrderDecision extends DateOrder {
	/** The date that can be read in one way only. Null: day first is assumed, as people here write. */
	readonly because: string | null;
	/** Whether that date proves it alone (21/04/1983), or only beside the register number of the same person. */
	readonly provenBy: "calendar" | "register-number" | null;
	/** A date that can only be read the other way: the list mixes both. */
	readonly against: string | null;
	/** Whether any date of the list needed the decision. */
	readonly needed: boolean;
}

type DateTrouble = "not-understood" | "impossible" | "ambiguous" | "future" | "too-early";

type Parts = readonly [year: number, month: number, day: number];

/** `known` is the same day from a better source (a register number), which proves the order as well. */
export function decideOrder(dates: readonly { readonly written: string; readonly known?: PlainDate | null }[]): OrderDecision {
	const proofs = { "day-first": [] as Proof[], "month-first": [] as Proof[] };
	const years = { first: 0, last: 0 };
	let needed = false;
	for (const { written, known } of dates) {
		const groups = threeGroups(written);
		if (!groups || groups[0] > 99) continue;
		const [a, b, c] = groups;
		if (c < 100 && a > 31 !== c > 31) years[a > 31 ? "first" : "last"]++;
		if (c < 32 || a > 31) continue;
		needed = true;
		const order = orderByCalendar(a, b) ?? orderByKnown(a, b, known);
		if (order) proofs[order].push({ written, by: a > 12 || b > 12 ? "calendar" : "register-number" });
	}
	const dayMonth = proofs["month-first"].length > proofs["day-first"].length ? "month-first" : "day-first";
	const shortYear = years.first === years.last ? null : years.first > years.last ? "first" : "last";
	const other = dayMonth === "day-first" ? "month-first" : "day-first";
	const proof = proofs[dayMonth].find(({ by }) => by === "calendar") ?? proofs[dayMonth][0];
	const against = proofs[other][0]?.written ?? null;
	return { dayMonth, shortYear, because: proof?.written ?? null, provenBy: proof?.by ?? null, against, needed };
}

interface Proof {
	readonly written: string;
	readonly by: "calendar" | "register-number";
}

function orderByCalendar(a: number, b: number): DateOrder["dayMonth"] | null {
	if (a > 12 === b > 12) return null;
	return a > 12 ? "day-first" : "month-first";
}

function orderByKnown(a: number, b: number, known: PlainDate | null | undefined): DateOrder["dayMonth"] | null {
	if (!known || a === b) return null;
	const [month, day] = [Number(known.slice(5, 7)), Number(known.slice(8, 10))];
	if (a === day && b === month) return "day-first";
	return a === month && b === day ? "month-first" : null;
}

/** No day is written with as many letters, in whichever words. */
const longestDay = 100;

/** A day, a month or a year as people and spreadsheets write them. */
export function readDate(written: string, order: DateOrder, today: PlainDate): BirthDate | DateTrouble {
	if (written.trim().length > longestDay) return "not-understood";
	const text = written
		.normalize("NFC")
		.trim()
		.toLowerCase()
		.replace(/[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?|z)?$/, "")
		.replace(romanMonth, (_, first, month, last) => `${first}.${romanMonths.indexOf(month) + 1}.${last}`);
	if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Math.floor(Number(text)));
	const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? /^([4-9]\d)(\d\d)(\d\d)$/.exec(text);
	if (compact) return ofParts(compact.slice(1).map(Number) as unknown as Parts, today);
	const groups = threeGroups(text);
	if (groups) return ofGroups(groups, order, today);
	const [, year, month] = /^(\d{4})[\s./-]+(\d{1,2})[\s./-]*$/.exec(text) ?? swapped(/^(\d{1,2})[\s./-]+(\d{4})$/.exec(text)) ?? [];
	if (year) return ofParts([Number(year), Number(month), 0], today);
	const onlyYear = /^(\d{4})(\.0+)?\s*(он(ы|д)?)?\.?$/.exec(text);
	if (onlyYear) return ofParts([Number(onlyYear[1]), 0, 0], today);
	const parts = inMongolian(text) ?? inMonthNames(text);
	return parts ? ofParts(parts, today) : "not-understood";
}

/** Null without trouble: nothing was written. */
export function readBirthDate(
	written: string,
	order: DateOrder,
	today: PlainDate,
): { readonly birthDate: BirthDate | null; readonly trouble: DateTrouble | null } {
	if (!/[\p{L}\p{N}]/u.test(written)) return { birthDate: null, trouble: null };
	const date = readDate(written, order, today);
	if (typeof date === "string") return { birthDate: null, trouble: date };
	if (date.date < "1900") return { birthDate: null, trouble: "too-early" };
	if (date.date > today) return { birthDate: null, trouble: "future" };
	return { birthDate: date, trouble: null };
}

/** Completed years on a day; null where the day of birth is not known well enough to tell. */
export function yearsOn(day: PlainDate, birthDate: BirthDate | null): number | null {
	if (!birthDate || birthDate.precision !== "day" || birthDate.date > day) return null;
	const years = Number(day.slice(0, 4)) - Number(birthDate.date.slice(0, 4));
	return day.slice(5) < birthDate.date.slice(5) ? years - 1 : years;
}

function threeGroups(text: string): Parts | null {
	const match = /^(\d{4}|\d{1,2})(?:\s*[./_-]\s*|\s+)(\d{1,2})(?:\s*[./_-]\s*|\s+)(\d{4}|\d{1,2})\s*[.]?\s*(г|он)?\.?$/.exec(text.trim());
	if (!match || (match[1]?.length === 4 && match[3]?.length === 4)) return null;
	return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function ofGroups([a, b, c]: Parts, order: DateOrder, today: PlainDate): BirthDate | DateTrouble {
	if (a > 99 || a > 31) return ofParts([a, b, c], today);
	const yearFirst = c < 32 && order.shortYear === "first";
	if (yearFirst) return ofParts([a, b, c], today);
	if (c < 32 && order.shortYear === null) return "ambiguous";
	const [day, month] = b > 12 || (a <= 12 && order.dayMonth === "month-first") ? [b, a] : [a, b];
	return ofParts([c, month, day], today);
}

/** Zero stands for “not known”, as in 1965-00-00. */
function ofParts([short, month, day]: Parts, today: PlainDate): BirthDate | DateTrouble {
	const year = short > 99 ? short : short + (short <= Number(today.slice(2, 4)) ? 2000 : 1900);
	if (year < 1000 || year > 2999) return "impossible";
	const date = realDay(year, month || 1, (month && day) || 1);
	if (date === null) return "impossible";
	return { date, precision: month === 0 ? "year" : day === 0 ? "month" : "day" };
}

/** Spreadsheets count days; 25569 is 1970-01-01 (ECMA-376, the 1900 date system). */
function ofSerial(serial: number): BirthDate | DateTrouble {
	const date = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
	return serial < 10_000 || serial > 60_000 ? "not-understood" : { date, precision: "day" };
}

function swapped(match: RegExpExecArray | null): [string, string, string] | null {
	return match && [match[0], match[2] as string, match[1] as string];
}

const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** “1991.VII.27”, “27.VII.1991”. */
const romanMonth = /^(\d{4}|\d{1,2})[\s./-]+(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[\s./-]+(\d{4}|\d{1,2})\.?$/;

const ordinals: readonly (readonly [RegExp, number])[] = [
	[/арван\s*нэг/, 11],
	[/арван\s*хоёр/, 12],
	[/арав|арван?/, 10],
	[/нэг/, 1],
	[/хоёр/, 2],
	[/гурав/, 3],
	[/дөрөв/, 4],
	[/тав/, 5],
	[/зургаа/, 6],
	[/долоо/, 7],
	[/найм/, 8],
	[/ес/, 9],
];

/** “1984 оны 3-р сарын 12-ны өдөр”, “1984 оны гуравдугаар сарын 12”, “1984 оны 3 сар”. */
function inMongolian(text: string): Parts | null {
	const match =
		/(\d{4}|\d{2})\s*(?:оны?)?[\s,.]*([\p{L}\s]+?|\d{1,2})[\s-]*(?:-?\s*р|д[уү]гаар|д[үу]гээр)?\s*сар(?:ын|д)?[\s,.]*(\d{1,2}|\p{L}+(?:\s+\p{L}+)?)?(?!\d)/u.exec(
			text,
		);
	if (!match) return null;
	const word = match[2] as string;
	const month = /^\d+$/.test(word) ? Number(word) : ordinals.find(([pattern]) => pattern.test(word))?.[1];
	return month === undefined ? null : [Number(match[1]), month, dayIn(match[3] ?? "")];
}

/** `14`, `арвандөрөв`, `хорин нэгэн`: a day of the month; 0 where none is said. */
function dayIn(written: string): number {
	if (/^\d*$/.test(written)) return Number(written);
	const [, tens = "", rest = ""] = /^(арван?|арав|хорин?|хорь|гуч(?:ин)?)?\s*(.*)$/u.exec(written) ?? [];
	const ones = rest === "" ? 0 : (ordinals.find(([pattern, number]) => number < 10 && pattern.test(rest))?.[1] ?? Number.NaN);
	const day = (tens === "" ? 0 : tens.startsWith("ар") ? 10 : tens.startsWith("х") ? 20 : 30) + ones;
	return day >= 1 && day <= 31 ? day : 0;
}

/** Months as Russian shortens them, which Excel in Mongolian offices writes: 14-мар-85. */
const russianMonths = ["янв", "фев", "мар", "апр", "ма[йя]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"].map(
	(month) => new RegExp(`(?<!\\p{L})${month}\\p{L}*`, "u"),
);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** “12 March 1984”, “March 12, 1984”, “12-Mar-84”, “14-мар-85”, “March 1984”. */
function inMonthNames(text: string): Parts | null {
	const english = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/.exec(text)?.[1];
	const month = (english ? months.indexOf(english) : russianMonths.findIndex((name) => name.test(text))) + 1;
	const numbers = text.match(/\d+/g) ?? [];
	if (month === 0 || numbers.length === 0 || numbers.length > 2) return null;
	const [first, second] = numbers.map(Number) as [number, number | undefined];
	if (second === undefined) return first > 999 ? [first, month, 0] : null;
	return first > 99 ? [first, month, second] : [second, month, first];
}
