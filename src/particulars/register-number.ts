import type { PlainDate } from "../shared/clock.ts";
import { realDay } from "../shared/clock.ts";
import type { Sex } from "./sex.ts";

/**
 * Mongolia's personal register number (order А/555 of 2018 and its predecessor 331/2010): two Cyrillic letters for the place of
 * registration, birth date as yymmdd with 20 added to the month for births from 2000, a digit for the sex, a control digit.
 * How the control digit is computed is not published, so it is not checked.
 */
export interface RegisterNumber {
	readonly written: string;
	/** Two capital Cyrillic letters and eight digits where the shape allows, else as written. */
	readonly normal: string;
	readonly wellFormed: boolean;
	readonly birthDate: PlainDate | null;
	/** Odd is male. Known from practice, not from the order, so it never overrules what was written down. */
	readonly sex: Sex | null;
}

/** Null where no number was written: blank, dashes, “байхгүй”, zeros. */
export function readRegisterNumber(written: string): RegisterNumber | null {
	const tidy = written.normalize("NFC").trim().replace(/\s+/g, " ");
	const normal = normalForm(tidy);
	if (isRegisterNumber(normal)) {
		return { written, normal, wellFormed: true, birthDate: dateIn(normal), sex: Number(normal[8]) % 2 === 1 ? "male" : "female" };
	}
	const digits = tidy.replace(/\D/g, "");
	if (digits.length < 4 || /^(\d)\1*$/.test(digits)) return null;
	return { written, normal: tidy, wellFormed: false, birthDate: null, sex: null };
}

/** In normal form and with a day that exists. Only such a number may join people: “123456” is written by many. */
export function isRegisterNumber(text: string): boolean {
	return /^[А-ЯЁӨҮ]{2}\d{8}$/.test(text) && !/^..(\d)\1{7}$/.test(text) && dateIn(text) !== null;
}

function dateIn(normal: string): PlainDate | null {
	const [year, month, day] = [2, 4, 6].map((at) => Number(normal.slice(at, at + 2))) as [number, number, number];
	return month > 20 ? realDay(2000 + year, month - 20, day) : realDay(1900 + year, month, day);
}

function normalForm(tidy: string): string {
	const text = tidy.toUpperCase().replace(/[\s\-–—.:№]/g, "");
	const [letters, digits] = [text.slice(0, 2), text.slice(2)];
	return inCyrillic(letters) + digits.replace(/[OО]/g, "0");
}

const lookAlike: Readonly<Record<string, string>> = {
	A: "А",
	B: "В",
	C: "С",
	E: "Е",
	H: "Н",
	K: "К",
	M: "М",
	O: "О",
	P: "Р",
	T: "Т",
	X: "Х",
	Y: "У",
	Є: "Ө",
	Ї: "Ү",
};

/** Latin spellings such as UB or DG, where a letter has no Cyrillic look-alike. */
const spelling: Readonly<Record<string, string>> = {
	A: "А",
	B: "Б",
	C: "Ц",
	D: "Д",
	E: "Э",
	F: "Ф",
	G: "Г",
	H: "Х",
	I: "И",
	J: "Ж",
	K: "К",
	L: "Л",
	M: "М",
	N: "Н",
	O: "О",
	P: "П",
	R: "Р",
	S: "С",
	T: "Т",
	U: "У",
	V: "В",
	X: "Х",
	Y: "Й",
	Z: "З",
};

function inCyrillic(letters: string): string {
	const spelled = /^[A-Z]{2}$/.test(letters) && /[DFGIJLNRSUVZ]/.test(letters);
	return letters.replace(/./gu, (letter) => (spelled ? spelling : lookAlike)[letter] ?? letter);
}
