import { registers as words } from "#words/activities";
import { type BirthDate, decideOrder, type OrderDecision, readBirthDate } from "../../particulars/birth-date.ts";
import { type PersonName, splitName, tidyName } from "../../particulars/name.ts";
import { hasLostDigits, isNoNumber, telephoneIn } from "../../particulars/no-number.ts";
import { readPhone } from "../../particulars/phone.ts";
import { type RegisterNumber, readRegisterNumber } from "../../particulars/register-number.ts";
import { readSex, type Sex, sexMark } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Needed, say, type Text } from "../../shared/words.ts";
import type { ColumnRole } from "../schema.ts";
import { readDisability, readRole } from "./answers.ts";
import { letterOf } from "./header-row.ts";
import { readMark } from "./marks.ts";
import { isNote, noteBeside } from "./notes.ts";
import { saysSomething } from "./passed-over.ts";
import type { Column, RegisterRow, Remark } from "./schema.ts";

/** One line below the headings. */
export interface Line {
	readonly row: number;
	readonly cells: readonly string[];
}

/** What all lines of a file say together about how its officer writes. */
export interface Habits {
	readonly order: OrderDecision;
	/** Marks such as Э or 1 whose meaning the register numbers beside them prove. */
	readonly sexes: ReadonlyMap<string, Sex>;
}

/** The last day on which somebody on the list can have been born: that of the session, or today where nobody knows it. */
export interface Until {
	readonly day: PlainDate;
	readonly isSession: boolean;
}

export type CellOf = (line: Line, role: ColumnRole) => string;

export function cellFinder(columns: readonly Column[]): CellOf {
	const places = new Map(columns.flatMap(({ role }, index) => (role === null ? [] : [[role, index] as const])));
	return ({ cells }, role) => {
		const place = places.get(role);
		const cell = place === undefined ? "" : (cells[place] ?? "").trim();
		return isErrorCell(cell) ? "" : cell;
	};
}

/** What Excel writes where it cannot work something out: nothing that anybody wrote. */
function isErrorCell(cell: string): boolean {
	return /^#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i.test(cell.trim());
}

export function learnHabits(lines: readonly Line[], cell: CellOf): Habits {
	const numbers = lines.map((line) => readRegisterNumber(cell(line, "register-number")));
	const order = decideOrder(lines.map((line, at) => ({ written: birthWritten(line, cell), known: numbers[at]?.birthDate ?? null })));
	const seen = new Map<string, Set<Sex>>();
	for (const [at, line] of lines.entries()) {
		const written = sexWritten(line, cell);
		const sex = numbers[at]?.sex;
		if (!sex || readSex(written) !== "unclear") continue;
		seen.set(sexMark(written), (seen.get(sexMark(written)) ?? new Set()).add(sex));
	}
	const sexes = new Map([...seen].flatMap(([mark, found]) => (found.size === 1 ? [[mark, [...found][0] as Sex] as const] : [])));
	return { order, sexes };
}

/** A mark in one of two columns says as much as a word in one. */
function sexWritten(line: Line, cell: CellOf): string {
	const written = cell(line, "sex");
	if (written !== "") return written;
	const [female, male] = [cell(line, "sex-female"), cell(line, "sex-male")].map((mark) => readMark(mark) === "came");
	if (female === male) return female ? "?" : "";
	return female ? "female" : "male";
}

/** The date of birth, from one column or from those of its parts. */
function birthWritten(line: Line, cell: CellOf): string {
	const written = cell(line, "birth-date");
	const [year, month, day] = (["birth-year", "birth-month", "birth-day"] as const).map((part) => cell(line, part));
	return written !== "" || !year ? written : [year, month || "00", day || "00"].join("-");
}

type NotNamed = "name-missing" | "name-unreadable" | "name-absent" | "letters-lost";

/** The name, or why the line names nobody. */
function readNames(line: Line, cell: CellOf): { name: PersonName; remarks: Remark[] } | NotNamed {
	const cells = (["clan", "family", "given", "full-name"] as const).map((role) => cell(line, role));
	const written = cells.map((text) => (/^(?:n\/a|null|nil|none)$/i.test(text) ? null : blankToNull(text)));
	const noted = written.map((text) => (text === null ? null : noteBeside(text)));
	const [clan = null, family = null, given = null, full = null] = written.map((text, at) => noted[at]?.name ?? text);
	const parts = [family, given, full].filter((part) => part !== null);
	if (parts.length === 0) return "name-missing";
	if (parts.some((part) => hasLostLetters(part))) return "letters-lost";
	if (parts.some((part) => !isName(part)) || isNote(parts.join(" "))) return "name-unreadable";
	const notes = noted.filter((note) => note !== null);
	if (notes.some(({ isAbsent }) => isAbsent)) return "name-absent";
	const remarks = [
		...notes.map(({ note }) => remark(words["name-note"], { note })),
		...(parts.some((part) => /\p{N}/u.test(part)) ? [remark(words["name-with-digits"], { name: parts.join(" ") })] : []),
	];
	if (full && !given) return { name: withClan({ ...splitName(full), ...(family && { family: tidyName(family) }) }, clan), remarks };
	if (given) return { name: withClan({ clan: null, family: family ? tidyName(family) : null, given: tidyName(given) }, clan), remarks };
	const only = tidyName(family as string);
	return { name: { clan, family: null, given: only }, remarks: [...remarks, remark(words["one-name"], { name: only })] };
}

export function readRow(line: Line, cell: CellOf, columns: readonly Column[], habits: Habits, until: Until): RegisterRow | NotNamed {
	const named = readNames(line, cell);
	if (typeof named === "string") return named;
	const number = cell(line, "register-number");
	const registerNumber = readRegisterNumber(number);
	const birth = withAge(readBirthDay(birthWritten(line, cell), registerNumber, habits, until), cell(line, "age"), until);
	const sex = readRowSex(sexWritten(line, cell), registerNumber, habits);
	const tookPartAs = readAnswer(cell(line, "took-part-as"), readRole, words["role-unclear"]);
	const disability = readAnswer(cell(line, "disability"), readDisability, words["disability-unclear"]);
	const broken = line.cells.flatMap((one, index) => (isErrorCell(one) ? [`${letterOf(index)}${line.row}`] : []));
	const errors = broken.length > 0 ? [remark(words["error-cells"], { columns: broken.join(", ") })] : [];
	const phone = cell(line, "phone");
	return {
		row: line.row,
		written: writtenIn(line, columns),
		name: named.name,
		birthDate: birth.birthDate,
		sex: sex.sex,
		registerNumber,
		phone: readPhone(phone),
		workplace: blankToNull(cell(line, "workplace")),
		tookPartAs: tookPartAs.answer,
		disability: disability.answer,
		remarks: [
			...[...named.remarks, ...errors, ...numberRemarks(number, registerNumber), ...phoneRemarks(phone)],
			...[...birth.remarks, ...sex.remarks, ...tookPartAs.remarks, ...disability.remarks],
		],
	};
}

/** What is no number tells nobody apart, and whoever holds the file can still mend it. */
function numberRemarks(written: string, number: RegisterNumber | null): Remark[] {
	if (hasLostDigits(written)) return [remark(words["digits-lost"], { written })];
	if (number === null && /\d{4}/.test(written) && isNoNumber(written)) return [remark(words["number-none"], { written })];
	return number && !number.wellFormed ? [remark(words["register-number-odd"], { number: written })] : [];
}

function phoneRemarks(written: string): Remark[] {
	if (hasLostDigits(written)) return [remark(words["digits-lost"], { written })];
	const numbers = readPhone(written)?.split(", ") ?? [];
	return numbers.length > 0 && numbers.every((number) => telephoneIn(number) === null) ? [remark(words["number-none"], { written })] : [];
}

function readBirthDay(
	written: string,
	number: RegisterNumber | null,
	{ order }: Habits,
	{ day, isSession }: Until,
): { birthDate: BirthDate | null; remarks: Remark[] } {
	const { birthDate, trouble } = readBirthDate(written, order, day);
	if (trouble === "future" && isSession) return { birthDate, remarks: [remark(words["birth-after-session"], { written })] };
	if (trouble) return { birthDate, remarks: [remark(words[`birth-${trouble}`], { written })] };
	const age = birthDate && isSession ? Number(day.slice(0, 4)) - Number(birthDate.date.slice(0, 4)) : 0;
	if (age > likelyAge) return { birthDate, remarks: [remark(words["birth-very-old"], { written, age: String(age) })] };
	const length = { day: 10, month: 7, year: 4 }[birthDate?.precision ?? "day"];
	if (birthDate && number?.birthDate && birthDate.date.slice(0, length) !== number.birthDate.slice(0, length)) {
		return { birthDate, remarks: [remark(words["birth-disagrees"], { written, number: number.normal })] };
	}
	const either = order.against !== null && number?.birthDate == null && /^(0?\d|1[0-2])\D(0?\d|1[0-2])\D\d{4}$/.test(written);
	return { birthDate, remarks: either ? [remark(words["birth-either"], { written })] : [] };
}

/** Above it, a slip is likelier than somebody so old. */
const likelyAge = 100;
const oldest = 110;

/** An age on the day of the session stands for a year of birth, where nothing says it better. */
function withAge(birth: { birthDate: BirthDate | null; remarks: Remark[] }, written: string, { day }: Until) {
	const [, number] = /^(\d{1,3})(?:[.,]\d+)?\s*(?:нас(?:тай)?|years?(?: old)?|yrs?|y\.?o\.?)?\.?$/iu.exec(written.trim()) ?? [];
	const age = Number(number ?? Number.NaN);
	const isOdd = saysSomething(written) && !(age <= oldest);
	if (isOdd) return { ...birth, remarks: [...birth.remarks, remark(words["age-unclear"], { written })] };
	if (birth.birthDate || birth.remarks.length > 0 || !(age <= oldest)) return birth;
	const year = Number(day.slice(0, 4)) - age;
	const birthDate: BirthDate = { date: `${year}-01-01`, precision: "year" };
	return { birthDate, remarks: [remark(words["age-year"], { year: String(year), age: String(age) })] };
}

function readRowSex(written: string, number: RegisterNumber | null, { sexes }: Habits): { sex: Sex | null; remarks: Remark[] } {
	const read = readSex(written);
	const sex = read === "unclear" ? (sexes.get(sexMark(written)) ?? null) : read;
	if (read === "unclear" && sex === null) return { sex, remarks: [remark(words["sex-unclear"], { written })] };
	const disagrees = sex !== null && number?.sex != null && number.sex !== sex;
	return { sex, remarks: disagrees ? [remark(words["sex-disagrees"], { written, number: number.normal })] : [] };
}

/** A word that is none of ours stays as it was written, and is said to be so. */
function readAnswer<Answer>(
	written: string,
	read: (written: string) => Answer | "unclear" | null,
	unclear: Text<{ readonly written: string }>,
): { answer: Answer | null; remarks: Remark[] } {
	const answer = read(written);
	return answer === "unclear" ? { answer: null, remarks: [remark(unclear, { written })] } : { answer, remarks: [] };
}

/** A question mark inside a Cyrillic word: the code page in which the file was saved has no Ө and no Ү. */
function hasLostLetters(text: string): boolean {
	return /\p{Script=Cyrillic}\?|\?\p{Script=Cyrillic}/u.test(text) && !/\s\?|\?$/.test(text.trim());
}

/** A sentence in the column of names is a note, not somebody. */
function isName(text: string): boolean {
	return /\p{L}/u.test(text) && text.length <= 80 && text.split(/\s+/).length <= 6 && !/[:;?!@]|https?/.test(text) && !isNote(text);
}

export function writtenIn({ cells }: Pick<Line, "cells">, columns: readonly Column[]): Record<string, string> {
	const written: Record<string, string> = {};
	for (const [index, value] of cells.entries()) {
		if (value === "") continue;
		const heading = columns[index]?.heading || letterOf(index);
		written[Object.hasOwn(written, heading) ? `${heading} (${letterOf(index)})` : heading] = value;
	}
	return written;
}

function withClan(name: PersonName, clan: string | null): PersonName {
	return clan ? { ...name, clan: tidyName(clan) } : name;
}

function blankToNull(text: string): string | null {
	return saysSomething(text) ? text : null;
}

export function remark<T extends Text>(text: T, ...values: Needed<T>): Remark {
	return (language) => say(text, language, ...values);
}
