/** What people write where they know nothing. Two who wrote it have nothing in common. */
const noName =
	/^(?:unknown|unnamed|no ?name|not known|anonymous|none|null|nil|n\/a|тодорхойгүй|нэр тодорхойгүй|мэдэхгүй|мэдэгдэхгүй|байхгүй|хоосон|неизвестн(?:о|ый|ая)|без имени)$/iu;
/** “Without a name” is a name as well, by which parents hide a child from what took its brothers: then it has a father's name beside it. */
const nameless = /^нэргүй$/iu;

export function isNoName(written: string, beside: string | null): boolean {
	const tidy = tidyOf(written);
	if (noName.test(tidy) || /^(\p{L})\1{2,}$/iu.test(tidy)) return true;
	if (!nameless.test(tidy)) return false;
	return tidy === tidy.toLowerCase() || beside === null || noName.test(tidyOf(beside)) || nameless.test(tidyOf(beside));
}

/** A place, an address or anything else that says nothing. */
export function isNoText(written: string): boolean {
	return noName.test(tidyOf(written)) || isLost(written) || /^\D*(\d)\1{4,}\D*$/.test(written);
}

/** A number of one repeated digit, of digits in their order, or one of which a spreadsheet kept three digits: 9.91E+07. */
export function isNoNumber(written: string): boolean {
	const digits = written.replace(/\D/g, "");
	return isLost(written) || /^(\d)\1*$/.test(digits) || (digits.length > 4 && "01234567890123".includes(digits));
}

/** The digits of a telephone that tell people apart; null where there are too few, or where they are no number at all. */
export function telephoneIn(written: string): string | null {
	if (isLost(written)) return null;
	const number = /\d{6,15}/.exec(written.replace(/(?<=\d)[\s\-–().]+(?=\d)/g, ""))?.[0] ?? null;
	return number === null || isNoNumber(number) ? null : number;
}

function isLost(written: string): boolean {
	return /^\s*\d([.,]\d+)?\s*[eе]\s*\+?\d+\s*$/iu.test(written);
}

function tidyOf(written: string): string {
	return written
		.normalize("NFC")
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[.!]+$/, "")
		.replaceAll("ї", "ү");
}
