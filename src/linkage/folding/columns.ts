import type { Role } from "../schema.ts";
import type { ComparedName, Prepared } from "./prepare.ts";
import { type NumberedTexts, TextNumbers } from "./text-numbers.ts";

/** A column that is compared as a text: which role, and which of the columns of that role. */
export interface TextColumn {
	readonly role: Extract<Role, "clan" | "place" | "address" | "other">;
	readonly column: number;
}

/** A pattern has room for so many text columns. */
export const mostTextColumns = 10;

/**
 * Many prepared records side by side as typed arrays. Every array lies in shared memory where that was asked for, so that workers read
 * the same records without copying. Texts are numbered; 0 is not known.
 */
export interface Columns extends NumberedTexts {
	readonly size: number;
	readonly texts: readonly TextColumn[];
	/** What comparing two records needs, record by record as `fields` has it, so that one lies in one or two lines of the cache. */
	readonly rows: Int32Array;
	readonly stride: number;
	/** The number of a folded name's skeleton, by the number of the folded name. */
	readonly skeleton: Int32Array;
	/** 1 where a folded name is only an initial. */
	readonly initial: Uint8Array;
	readonly givenRaw: Int32Array;
	readonly given: Int32Array;
	readonly familyRaw: Int32Array;
	readonly family: Int32Array;
	/** yyyymmdd as in Prepared. */
	readonly born: Int32Array;
	readonly bornByNumber: Int32Array;
	/** The same day as `born` with four bits for each of its eight digits. */
	readonly bornDigits: Int32Array;
	/** 0 not known, 1 female, 2 male. */
	readonly sex: Uint8Array;
	readonly register: Int32Array;
	/** Bit 0: of the shape of a personal number; bit 1: typed without the 20 of its month. */
	readonly registerKind: Uint8Array;
	readonly phone: Int32Array;
	/** The class list or sign-in sheet, for guards. */
	readonly list: Int32Array;
	/** One array for each of `texts`. */
	readonly values: readonly Int32Array[];
}

/**
 * Places within a row; the numbers of its texts follow from `texts` on. Of each name its number, the letters of its fold, and the
 * number of what was written; days with four bits for each digit. `kinds`: sex in two bits, above them the kind of the number. `shapes`: of the given
 * name in the lower half, of the family name in the upper one.
 */
export const fields = {
	...{ given: 0, givenLetters: 1, givenRaw: 2, family: 3, familyLetters: 4, familyRaw: 5, shapes: 6 },
	...{ bornDigits: 7, bornByNumberDigits: 8, kinds: 9, register: 10, registerLetters: 11, phone: 12, phoneLetters: 13, texts: 14 },
} as const;
/** Of a name in 16 bits: its length, whether it is an initial, and its first letter (two letters may share one code). */
export const shape = { length: 127, initial: 128, first: 0xff00, bits: 16 } as const;
const lineOfCache = 16;

/**
 * Puts records side by side. `shared`: in shared memory, for workers. Records may have different numbers of places, addresses and others;
 * a column that one lacks is not known there. Throws a RangeError for more text columns than a pattern has room for.
 */
export function columnsOf(records: readonly Prepared[], options: { readonly shared?: boolean } = {}): Columns {
	const writer = writeColumns(records.length, textColumnsOf(records), options);
	for (const record of records) writer.add(record);
	return writer.finish();
}

/** Columns that are to become a part of larger ones: not yet in rows. */
export type ColumnsPart = Omit<Columns, "texts" | "rows" | "stride">;

interface ColumnsWriter {
	add(record: Prepared): void;
	/** As if its records had been added one after the other. */
	append(part: ColumnsPart): void;
	part(): ColumnsPart;
	finish(): Columns;
}

/** Columns for records that come one after the other, `most` of them at most, so that nobody need hold them all. */
export function writeColumns(most: number, texts: readonly TextColumn[], options: { readonly shared?: boolean } = {}): ColumnsWriter {
	if (texts.length > mostTextColumns) throw new RangeError(`${texts.length} columns of text; a pattern has room for ${mostTextColumns}`);
	const room = (bytes: number): ArrayBufferLike => (options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
	const whole = () => new Int32Array(room(most * 4));
	const bytes = () => new Uint8Array(room(most));
	const numbers = new TextNumbers();
	const numberOf = (text: string | null): number => (text === null ? 0 : numbers.numberOf(text));
	const skeletons: number[] = [];
	const initials: number[] = [];
	const nameOf = (name: ComparedName | null): number => {
		if (name === null) return 0;
		const number = numberOf(name.fold);
		skeletons[number] = numberOf(name.skeleton);
		if (name.initial) initials[number] = 1;
		return number;
	};
	const columns = {
		...{ givenRaw: whole(), given: whole(), familyRaw: whole(), family: whole(), born: whole(), bornByNumber: whole() },
		...{
			bornDigits: whole(),
			sex: bytes(),
			register: whole(),
			registerKind: bytes(),
			phone: whole(),
			list: whole(),
			values: texts.map(whole),
		},
	};
	let size = 0;
	const add = (record: Prepared): void => {
		const at = size++;
		const { compared } = record;
		columns.givenRaw[at] = numberOf(compared.given?.raw ?? null);
		columns.given[at] = nameOf(compared.given);
		columns.familyRaw[at] = numberOf(compared.family?.raw ?? null);
		columns.family[at] = nameOf(compared.family);
		columns.born[at] = compared.born;
		columns.bornByNumber[at] = compared.bornByNumber;
		columns.bornDigits[at] = digitsOf(compared.born);
		columns.sex[at] = compared.sex === null ? 0 : compared.sex === "female" ? 1 : 2;
		columns.register[at] = numberOf(compared.register?.text ?? null);
		columns.registerKind[at] = (compared.register?.personal ? 1 : 0) | (compared.register?.typedWithoutTwenty ? 2 : 0);
		columns.phone[at] = numberOf(compared.phone);
		columns.list[at] = numberOf(record.list);
		texts.forEach((text, index) => {
			(columns.values[index] as Int32Array)[at] = numberOf(textOf(record, text));
		});
	};
	const append = (part: ColumnsPart): void => {
		const here = numbers.numbersOf(part);
		for (let number = 1; number < here.length; number++) {
			const skeleton = part.skeleton[number] as number;
			if (skeleton !== 0) skeletons[here[number] as number] = here[skeleton] as number;
			if (part.initial[number] === 1) initials[here[number] as number] = 1;
		}
		const renumber = (from: Int32Array, to: Int32Array) => {
			for (let at = 0; at < part.size; at++) to[size + at] = here[from[at] as number] as number;
		};
		for (const name of numbered) renumber(part[name], columns[name]);
		for (const [column, values] of part.values.entries()) renumber(values, columns.values[column] as Int32Array);
		for (const name of plain) columns[name].set(part[name], size);
		size += part.size;
	};
	const part = (): ColumnsPart => {
		const texts = numbers.finish(room);
		const skeleton = new Int32Array(room(4 * numbers.size));
		const initial = new Uint8Array(room(numbers.size));
		for (let number = 0; number < numbers.size; number++) {
			skeleton[number] = skeletons[number] ?? 0;
			initial[number] = initials[number] ?? 0;
		}
		const kept = Object.fromEntries(
			Object.entries(columns).map(([name, values]) => [
				name,
				Array.isArray(values) ? values.map((one) => one.subarray(0, size)) : values.subarray(0, size),
			]),
		) as typeof columns;
		return { size, ...texts, skeleton, initial, ...kept };
	};
	const finish = (): Columns => {
		const whole = part();
		return { texts, ...whole, ...rowsOf(whole, room) };
	};
	return { add, append, part, finish };
}

/** Which columns hold numbers of texts, and which hold what they say. */
const numbered = ["givenRaw", "given", "familyRaw", "family", "register", "phone", "list"] as const;
const plain = ["born", "bornByNumber", "bornDigits", "sex", "registerKind"] as const;

function digitsOf(day: number): number {
	return Number.parseInt(String(day).slice(-8), 16) | 0;
}

function rowsOf(columns: ColumnsPart, room: (bytes: number) => ArrayBufferLike) {
	const { size, values, letters, given, family, register, phone } = columns;
	const stride = Math.max(lineOfCache, Math.ceil((fields.texts + values.length) / 4) * 4);
	const rows = new Int32Array(room(4 * stride * size));
	const lettersOf = (numbers: Int32Array, at: number) => letters[numbers[at] as number] as number;
	for (let at = 0; at < size; at++) {
		const from = at * stride;
		rows[from + fields.given] = given[at] as number;
		rows[from + fields.givenLetters] = lettersOf(given, at);
		rows[from + fields.givenRaw] = columns.givenRaw[at] as number;
		rows[from + fields.family] = family[at] as number;
		rows[from + fields.familyLetters] = lettersOf(family, at);
		rows[from + fields.familyRaw] = columns.familyRaw[at] as number;
		rows[from + fields.shapes] = shapeOf(columns, given[at] as number) | (shapeOf(columns, family[at] as number) << shape.bits);
		rows[from + fields.bornDigits] = columns.bornDigits[at] as number;
		rows[from + fields.bornByNumberDigits] = digitsOf(columns.bornByNumber[at] as number);
		rows[from + fields.kinds] = (columns.sex[at] as number) | ((columns.registerKind[at] as number) << 2);
		rows[from + fields.register] = register[at] as number;
		rows[from + fields.registerLetters] = lettersOf(register, at);
		rows[from + fields.phone] = phone[at] as number;
		rows[from + fields.phoneLetters] = lettersOf(phone, at);
		for (const [column, numbers] of values.entries()) rows[from + fields.texts + column] = numbers[at] as number;
	}
	return { rows, stride };
}

function shapeOf({ codes, from, initial }: Pick<Columns, "codes" | "from" | "initial">, name: number): number {
	const start = from[name] as number;
	const length = Math.min(shape.length, (from[name + 1] as number) - start);
	if (length === 0) return 0;
	const first = codes[start] as number;
	return length | (initial[name] === 1 ? shape.initial : 0) | (((first ^ (first >>> 8)) & 255 || 1) << 8);
}

/** A text by its number, as `weigh` and a model's frequencies know it. */
export function textAt(columns: Columns, number: number): string {
	let text = "";
	for (let at = columns.from[number] as number; at < (columns.from[number + 1] as number); at++) {
		text += String.fromCharCode(columns.codes[at] as number);
	}
	return text;
}

function textOf(record: Prepared, { role, column }: TextColumn): string | null {
	return role === "clan" ? record.clan : (record[role][column] ?? null);
}

function textColumnsOf(records: readonly Prepared[]): TextColumn[] {
	const most = { place: 0, address: 0, other: 0 };
	let clan = false;
	for (const record of records) {
		clan ||= record.clan !== null;
		for (const role of ["place", "address", "other"] as const) most[role] = Math.max(most[role], record[role].length);
	}
	return [
		...(clan ? [{ role: "clan" as const, column: 0 }] : []),
		...(["place", "address", "other"] as const).flatMap((role) => Array.from({ length: most[role] }, (_, column) => ({ role, column }))),
	];
}
