/** A number of which a spreadsheet kept the first digits: 9.91E+07. */
export function hasLostDigits(written: string): boolean {
	return /^\s*\d([.,]\d+)?\s*[eе]\s*\+?\d+\s*$/iu.test(written);
}

/** What stands for a number that nobody has: one repeated digit, digits in their order, or one that a spreadsheet has spoilt. */
export function isNoNumber(written: string): boolean {
	const digits = written.replace(/\D/g, "");
	return hasLostDigits(written) || /^(\d)\1*$/.test(digits) || (digits.length > 4 && "01234567890123".includes(digits));
}

/** The digits of a telephone that tell people apart; null where there are too few, or where they are no number at all. */
export function telephoneIn(written: string): string | null {
	if (hasLostDigits(written)) return null;
	const number = /\d{6,15}/.exec(written.replace(/(?<=\d)[\s\-–().]+(?=\d)/g, ""))?.[0] ?? null;
	return number === null || isNoNumber(number) ? null : number;
}
