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

/** No name is as long. What is longer is taken for one word, because the patterns below would look at each part of it again and again. */
const longestName = 300;

/** The parts of a name written into one cell: “Б.Отгонбаяр”, “Отгонбаяр Б.”, “Батын Болд”, “Боржигон Батын Болд”, “Bold Batyn”. */
export function splitName(written: string): PersonName {
	if (written.length > longestName) return { clan: null, family: null, given: tidyName(written) };
	const tidy = withoutTitles(tidyName(written));
	const ofClan = /^(?:(.+?)\s+)?(\p{L}+)\s+овогт(?:ой|н?ы)?\s+(.+)$/u.exec(tidy);
	if (ofClan) return ofClanName(ofClan[1] ?? null, ofClan[2] as string, ofClan[3] as string);
	const initialBehind = /^(\p{L}{3,})\.\s*(\p{L}{1,2})\.?$/u.exec(tidy);
	if (initialBehind) return { clan: null, family: `${initialBehind[2]}.`, given: initialBehind[1] as string };
	const childOf = /^(\p{L}+)\s+(?:хүү|охин)\s+(\p{L}[\p{L}-]*)$/iu.exec(tidy);
	if (childOf && isGenitive(childOf[1] as string)) return { clan: null, family: childOf[1] as string, given: childOf[2] as string };
	const initial = /^(\p{L}{1,2})\.(\P{N}{2,})$/u.exec(tidy);
	if (initial) return { clan: null, family: `${initial[1]}.`, given: (initial[2] as string).trim() };
	const [, first, last] = middleInitial.exec(tidy) ?? [];
	if (first && last) return { clan: null, family: last, given: first };
	const words = tidy.replace(/,/g, " ").split(" ").filter(Boolean);
	const [one = "", second, third] = words;
	if (second === undefined) return { clan: null, family: null, given: one };
	const clanFirst = third !== undefined && words.length === 3 && isFamily(second) && !isFamily(one);
	if (clanFirst) return { clan: one, family: second, given: third };
	const given = words.slice(1).join(" ");
	const turned = words.length === 2 && isFamily(second) && !isFamily(one);
	return turned ? { clan: null, family: second, given: one } : { clan: null, family: one, given };
}

/** John A. Smith is no Smith of the clan of John: in Latin letters, an initial between two names is a second name of the first. */
const middleInitial = /^([\p{Script=Latin}'’-]{2,})\s+\p{Script=Latin}(?:\.|\s)\s*([\p{Script=Latin}'’-]{2,})$/u;

/** “Боржигин овогтой Доржийн Гантулга” names the clan, “Доржийн овогтой Гантулга” the father. */
function ofClanName(before: string | null, owner: string, rest: string): PersonName {
	const name = splitName(rest);
	if (name.family === null && name.clan === null) return { clan: before, family: owner, given: name.given };
	return { ...name, clan: [before, owner].filter(Boolean).join(" ") };
}

const titleBefore = /^(?:багш|эмч|захирал|менежер|нийгмийн ажилтан|доктор|профессор|mr|mrs|ms|miss|dr|prof)(?:\.\s*|\s+)(?=\S)/iu;
const titleBehind = /(?<=\S)[\s,]+(?:багш|эмч|захирал|менежер|гуай)$/iu;

/** What somebody is called besides their name. A cell that holds nothing else is left as it is. */
function withoutTitles(name: string): string {
	return name.replace(titleBefore, "").replace(titleBehind, "");
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
