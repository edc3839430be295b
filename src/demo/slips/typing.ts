import type { Chance } from "../chance.ts";

const rows = ["фцужэнгшүзкъ", "йыбөахролдп", "ячёсмитьвю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const beside = new Map(
	rows.flatMap((row) =>
		[...row].map((letter, place) => [letter, [row[place - 1], row[place + 1]].filter((one) => one !== undefined)] as const),
	),
);

/** One slip of the fingers: a neighbouring key (of the Mongolian or the English keyboard), a letter twice, missing, or before its turn. */
export function mistype(chance: Chance, text: string): string {
	const letters = [...text];
	if (letters.length < 2) return text;
	const place = chance.between(letters.length > 3 ? 1 : 0, letters.length - 1);
	const letter = letters[place] as string;
	const way = chance.next();
	if (way < 0.35) letters[place] = neighbourOf(chance, letter);
	else if (way < 0.5) letters.splice(place, 0, letter);
	else if (way < 0.75 || place === letters.length - 1) letters.splice(place, 1);
	else letters.splice(place, 2, letters[place + 1] as string, letter);
	return letters.join("").trim() || text;
}

function neighbourOf(chance: Chance, letter: string): string {
	const near = beside.get(letter.toLowerCase());
	if (!near) return letter;
	const hit = chance.pick(near);
	return letter === letter.toLowerCase() ? hit : hit.toUpperCase();
}

/** One digit is another one. */
export function misdial(chance: Chance, digits: string): string {
	const places = [...digits].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
	if (places.length === 0) return digits;
	const place = chance.pick(places);
	const digit = (Number(digits[place]) + chance.between(1, 9)) % 10;
	return digits.slice(0, place) + digit + digits.slice(place + 1);
}
