import type { Role } from "../schema.ts";
import type { ComparedName, Prepared } from "./prepare.ts";

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
export interface Columns {
	readonly size: number;
	readonly texts: readonly TextColumn[];
	/** UTF-16 codes of all texts, one after the other; text `t` stands from `from[t]` on and has `from[t + 1] - from[t]` letters. */
	readonly codes: Uint16Array;
	readonly from: Uint32Array;
	/** Which letters a text has, one bit for each (two letters may share one): by the number of the text. */
	readonly letters: Int32Array;
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
 * Puts records side by side. `shared`: in shared memory, for workers. Records may have different numbers of places, addresses and others;
 * a column that one lacks is not known there. Throws a RangeError for more text columns than a pattern has room for.
 */
export function columnsOf(records: readonly Prepared[], options: { readonly shared?: boolean } = {}): Columns {
	const writer = writeColumns(records.length, textColumnsOf(records), options);
	for (const record of records) writer.add(record);
	return writer.finish();
}

interface ColumnsWriter {
	add(record: Prepared): void;
	finish(): Columns;
}

/** Columns for records that come one after the other, `most` of them at most, so that nobody need hold them all. */
export function writeColumns(most: number, texts: readonly TextColumn[], options: { readonly shared?: boolean } = {}): ColumnsWriter {
	if (texts.length > mostTextColumns) throw new RangeError(`${texts.length} columns of text; a pattern has room for ${mostTextColumns}`);
	const room = (bytes: number): ArrayBufferLike => (options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
	const whole = () => new Int32Array(room(most * 4));
	const bytes = () => new Uint8Array(room(most));
	const numbers = new Map<string, number>([["", 0]]);
	const numberOf = (text: string | null): number => {
		if (text === null) return 0;
		const known = numbers.get(text);
		if (known !== undefined) return known;
		numbers.set(text, numbers.size);
		return numbers.size - 1;
	};
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
		columns.bornDigits[at] = Number.parseInt(String(compared.born).slice(-8), 16) | 0;
		columns.sex[at] = compared.sex === null ? 0 : compared.sex === "female" ? 1 : 2;
		columns.register[at] = numberOf(compared.register?.text ?? null);
		columns.registerKind[at] = (compared.register?.personal ? 1 : 0) | (compared.register?.typedWithoutTwenty ? 2 : 0);
		columns.phone[at] = numberOf(compared.phone);
		columns.list[at] = numberOf(record.list);
		texts.forEach((text, index) => {
			(columns.values[index] as Int32Array)[at] = numberOf(textOf(record, text));
		});
	};
	const finish = (): Columns => {
		const words = [...numbers.keys()];
		const codes = new Uint16Array(room(2 * words.reduce((sum, word) => sum + word.length, 0)));
		const from = new Uint32Array(room(4 * (words.length + 1)));
		const letters = new Int32Array(room(4 * words.length));
		const skeleton = new Int32Array(room(4 * words.length));
		const initial = new Uint8Array(room(words.length));
		let next = 0;
		words.forEach((word, number) => {
			from[number] = next;
			for (let at = 0; at < word.length; at++) {
				codes[next++] = word.charCodeAt(at);
				letters[number] = (letters[number] as number) | (1 << (word.charCodeAt(at) & 31));
			}
			skeleton[number] = skeletons[number] ?? 0;
			initial[number] = initials[number] ?? 0;
		});
		from[words.length] = next;
		const kept = Object.fromEntries(
			Object.entries(columns).map(([name, values]) => [
				name,
				Array.isArray(values) ? values.map((one) => one.subarray(0, size)) : values.subarray(0, size),
			]),
		) as typeof columns;
		return { size, texts, codes, from, letters, skeleton, initial, ...kept };
	};
	return { add, finish };
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
