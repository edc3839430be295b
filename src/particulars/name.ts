/** A Mongolian name in its parts. The given name tells people apart; family is the father's or mother's name, often only an initial. */
export interface PersonName {
	readonly clan: string | null;
	readonly family: string | null;
	readonly given: string;
}

/** A name without stray spaces and in one Unicode form; otherwise as written. */
export function tidyName(written: string): string {
	return written
		.normalize("NFC")
		.replace(/\s+/g, " ")
		.replace(/\s*([-.])\s*/g, "$1")
		.trim();
}

/** The parts of a name written into one cell: “Б.Отгонбаяр”, “Отгонбаяр Б.”, “Батын Болд”, “Боржигон Батын Болд”, “Bold Batyn”. */
export function splitName(written: string): PersonName {
	const tidy = tidyName(written);
	const initial = /^(\p{L}{1,2})\.(\P{N}{2,})$/u.exec(tidy);
	if (initial) return { clan: null, family: `${initial[1]}.`, given: (initial[2] as string).trim() };
	const words = tidy.replace(/,/g, " ").split(" ").filter(Boolean);
	const [first = "", second, third] = words;
	if (second === undefined) return { clan: null, family: null, given: first };
	const clanFirst = third !== undefined && words.length === 3 && isFamily(second) && !isFamily(first);
	if (clanFirst) return { clan: first, family: second, given: third };
	const given = words.slice(1).join(" ");
	const turned = words.length === 2 && isFamily(second) && !isFamily(first);
	return turned ? { clan: null, family: second, given: first } : { clan: null, family: first, given };
}

/** A name as it is shown in a list: family name first, as in Mongolia. */
export function writeName(name: PersonName): string {
	return [name.clan, name.family, name.given].filter(Boolean).join(" ");
}

/** An initial, or a father's or mother's name, which stands in the genitive. */
function isFamily(word: string): boolean {
	return isInitial(word) || isGenitive(word);
}

function isInitial(word: string): boolean {
	return /^\p{L}{1,2}\.?$/u.test(word) && (word.endsWith(".") || word.length === 1);
}

function isGenitive(word: string): boolean {
	return /(ын|ийн|ы|ий|yn|iin|iyn)$/iu.test(word);
}
