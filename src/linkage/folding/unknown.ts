import { hasLostDigits } from "../../particulars/no-number.ts";

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
	return noName.test(tidyOf(written)) || hasLostDigits(written) || /^\D*(\d)\1{4,}\D*$/.test(written);
}

function tidyOf(written: string): string {
	return written
		.normalize("NFC")
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[.!]+$/, "")
		.replaceAll("ї", "ү");
}
