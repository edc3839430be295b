import { registers as words } from "#words/activities";
import { decideOrder, type OrderDecision, readBirthDate } from "../../particulars/birth-date.ts";
import { type PersonName, splitName, tidyName } from "../../particulars/name.ts";
import { readPhone } from "../../particulars/phone.ts";
import { type RegisterNumber, readRegisterNumber } from "../../particulars/register-number.ts";
import { readSex, type Sex, sexMark } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Needed, say, type Text } from "../../shared/words.ts";
import { readDisability, readRole } from "./answers.ts";
import { letterOf } from "./header-row.ts";
import { saysSomething } from "./passed-over.ts";
import type { Column, ColumnRole, RegisterRow, Remark } from "./schema.ts";

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

type CellOf = (line: Line, role: ColumnRole) => string;

export function cellFinder(columns: readonly Column[]): CellOf {
	const places = new Map(columns.flatMap(({ role }, index) => (role === null ? [] : [[role, index] as const])));
	return ({ cells }, role) => {
		const place = places.get(role);
		return place === undefined ? "" : (cells[place] ?? "").trim();
	};
}

export function learnHabits(lines: readonly Line[], cell: CellOf): Habits {
	const numbers = lines.map((line) => readRegisterNumber(cell(line, "register-number")));
	const order = decideOrder(lines.map((line, at) => ({ written: cell(line, "birth-date"), known: numbers[at]?.birthDate ?? null })));
	const seen = new Map<string, Set<Sex>>();
	for (const [at, line] of lines.entries()) {
		const written = cell(line, "sex");
		const sex = numbers[at]?.sex;
		if (!sex || readSex(written) !== "unclear") continue;
		seen.set(sexMark(written), (seen.get(sexMark(written)) ?? new Set()).add(sex));
	}
	const sexes = new Map([...seen].flatMap(([mark, found]) => (found.size === 1 ? [[mark, [...found][0] as Sex] as const] : [])));
	return { order, sexes };
}

/** The name, or why the line names nobody. */
function readNames(line: Line, cell: CellOf): { name: PersonName; remarks: Remark[] } | "name-missing" | "name-unreadable" {
	const [clan, family, given, full] = (["clan", "family", "given", "full-name"] as const).map((role) => blankToNull(cell(line, role)));
	const parts = [family, given, full].filter((part) => part !== null && part !== undefined) as string[];
	if (parts.length === 0) return "name-missing";
	if (parts.some((part) => !isName(part))) return "name-unreadable";
	const remarks = parts.some((part) => /\p{N}/u.test(part)) ? [remark(words["name-with-digits"], { name: parts.join(" ") })] : [];
	if (full && !given) return { name: withClan({ ...splitName(full), ...(family && { family: tidyName(family) }) }, clan), remarks };
	if (given) return { name: withClan({ clan: null, family: family ? tidyName(family) : null, given: tidyName(given) }, clan), remarks };
	const only = tidyName(family as string);
	return { name: { clan: clan ?? null, family: null, given: only }, remarks: [...remarks, remark(words["one-name"], { name: only })] };
}

export function readRow(
	line: Line,
	cell: CellOf,
	columns: readonly Column[],
	habits: Habits,
	today: PlainDate,
): RegisterRow | "name-missing" | "name-unreadable" {
	const named = readNames(line, cell);
	if (typeof named === "string") return named;
	const number = cell(line, "register-number");
	const registerNumber = readRegisterNumber(number);
	const birth = readBirthDay(cell(line, "birth-date"), registerNumber, habits, today);
	const sex = readRowSex(cell(line, "sex"), registerNumber, habits);
	const tookPartAs = readAnswer(cell(line, "took-part-as"), readRole, words["role-unclear"]);
	const disability = readAnswer(cell(line, "disability"), readDisability, words["disability-unclear"]);
	const odd = registerNumber && !registerNumber.wellFormed ? [remark(words["register-number-odd"], { number })] : [];
	return {
		row: line.row,
		written: writtenIn(line, columns),
		name: named.name,
		birthDate: birth.birthDate,
		sex: sex.sex,
		registerNumber,
		phone: readPhone(cell(line, "phone")),
		workplace: blankToNull(cell(line, "workplace")),
		tookPartAs: tookPartAs.answer,
		disability: disability.answer,
		remarks: [...named.remarks, ...odd, ...birth.remarks, ...sex.remarks, ...tookPartAs.remarks, ...disability.remarks],
	};
}

function readBirthDay(written: string, number: RegisterNumber | null, { order }: Habits, today: PlainDate) {
	const { birthDate, trouble } = readBirthDate(written, order, today);
	if (trouble) return { birthDate, remarks: [remark(words[`birth-${trouble}`], { written })] };
	const length = { day: 10, month: 7, year: 4 }[birthDate?.precision ?? "day"];
	if (birthDate && number?.birthDate && birthDate.date.slice(0, length) !== number.birthDate.slice(0, length)) {
		return { birthDate, remarks: [remark(words["birth-disagrees"], { written, number: number.normal })] };
	}
	const either = order.against !== null && number?.birthDate == null && /^(0?\d|1[0-2])\D(0?\d|1[0-2])\D\d{4}$/.test(written);
	return { birthDate, remarks: either ? [remark(words["birth-either"], { written })] : [] };
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

/** A sentence in the column of names is a note, not somebody. */
function isName(text: string): boolean {
	return /\p{L}/u.test(text) && text.length <= 80 && text.split(/\s+/).length <= 6 && !/[:;?!@]|https?/.test(text);
}

function writtenIn({ cells }: Line, columns: readonly Column[]): Record<string, string> {
	const written: Record<string, string> = {};
	for (const [index, value] of cells.entries()) {
		if (value === "") continue;
		const heading = columns[index]?.heading || letterOf(index);
		written[Object.hasOwn(written, heading) ? `${heading} (${letterOf(index)})` : heading] = value;
	}
	return written;
}

function withClan(name: PersonName, clan: string | null | undefined): PersonName {
	return clan ? { ...name, clan: tidyName(clan) } : name;
}

function blankToNull(text: string): string | null {
	return saysSomething(text) ? text : null;
}

export function remark<T extends Text>(text: T, ...values: Needed<T>): Remark {
	return (language) => say(text, language, ...values);
}
