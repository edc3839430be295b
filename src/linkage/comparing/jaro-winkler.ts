/**
 * Jaro-Winkler, in one fixed variant, because published libraries differ by up to 0.14 on the same names: matches within
 * ⌊longer / 2⌋ − 1 places, half the matches that stand out of order (not rounded), and Winkler's bonus of 0.1 for each of up to four
 * equal first letters, given only where Jaro's likeness is 0.7 or more (Winkler 1990). The shorter text seeks its letters in the longer
 * one, so that the order of the two does not matter.
 */
export function jaroWinkler(a: string, b: string): number {
	const codes = new Uint16Array(a.length + b.length);
	for (let at = 0; at < a.length; at++) codes[at] = a.charCodeAt(at);
	for (let at = 0; at < b.length; at++) codes[a.length + at] = b.charCodeAt(at);
	return likenessWithin(codes, 0, a.length, a.length, b.length);
}

const places = new Int32Array(128);

/** Jaro-Winkler of two texts inside one array of UTF-16 codes, 0 to 1; nothing is allocated for up to 32 letters. */
export function likenessWithin(codes: Uint16Array, atA: number, lengthA: number, atB: number, lengthB: number): number {
	if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
	const turned = lengthA > lengthB || (lengthA === lengthB && isAfter(codes, atA, atB, lengthA));
	const short = turned ? atB : atA;
	const shortLength = turned ? lengthB : lengthA;
	const long = turned ? atA : atB;
	const longLength = turned ? lengthA : lengthB;
	const found =
		longLength <= 32 ? jaroByBits(codes, short, shortLength, long, longLength) : jaroByFlags(codes, short, shortLength, long, longLength);
	if (found < 0.7) return found;
	let prefix = 0;
	while (prefix < 4 && prefix < shortLength && codes[short + prefix] === codes[long + prefix]) prefix++;
	return found + prefix * 0.1 * (1 - found);
}

function isAfter(codes: Uint16Array, atA: number, atB: number, length: number): boolean {
	for (let at = 0; at < length; at++) {
		const one = codes[atA + at] as number;
		const other = codes[atB + at] as number;
		if (one !== other) return one > other;
	}
	return false;
}

/** Where each letter of the longer text stands, as bits of one number: a letter seeks its place by three operations. */
function jaroByBits(codes: Uint16Array, short: number, shortLength: number, long: number, longLength: number): number {
	let wide = 0;
	for (let at = 0; at < longLength; at++) {
		const code = codes[long + at] as number;
		wide |= code;
		places[code & 127] = (places[code & 127] as number) | (1 << at);
	}
	if (wide > 127) {
		places.fill(0);
		return jaroByFlags(codes, short, shortLength, long, longLength);
	}
	const reach = Math.max(0, (longLength >> 1) - 1);
	const all = longLength === 32 ? -1 : (1 << longLength) - 1;
	let free = all;
	let matched = 0;
	for (let at = 0; at < shortLength; at++) {
		const code = codes[short + at] as number;
		if (code > 127) continue;
		const from = Math.max(0, at - reach);
		const until = at + reach + 1;
		const within = (until >= 32 ? -1 : (1 << until) - 1) & (from >= 32 ? 0 : -1 << from);
		const here = (places[code] as number) & free & within;
		if (here === 0) continue;
		free ^= here & -here;
		matched |= 1 << at;
	}
	let out = 0;
	let count = 0;
	let taken = all & ~free;
	let left = matched;
	while (left !== 0) {
		const one = 31 - Math.clz32(left & -left);
		const other = 31 - Math.clz32(taken & -taken);
		if (codes[short + one] !== codes[long + other]) out++;
		count++;
		left &= left - 1;
		taken &= taken - 1;
	}
	for (let at = 0; at < longLength; at++) places[codes[long + at] as number] = 0;
	return count === 0 ? 0 : (count / shortLength + count / longLength + (count - out / 2) / count) / 3;
}

/** For texts of more than 32 letters, or of letters outside ASCII. */
function jaroByFlags(codes: Uint16Array, short: number, shortLength: number, long: number, longLength: number): number {
	const reach = Math.max(0, (longLength >> 1) - 1);
	const taken = new Uint8Array(longLength);
	const matched = new Uint8Array(shortLength);
	let count = 0;
	for (let at = 0; at < shortLength; at++) {
		const until = Math.min(longLength - 1, at + reach);
		for (let there = Math.max(0, at - reach); there <= until; there++) {
			if (taken[there] === 1 || codes[short + at] !== codes[long + there]) continue;
			taken[there] = 1;
			matched[at] = 1;
			count++;
			break;
		}
	}
	if (count === 0) return 0;
	let out = 0;
	let there = 0;
	for (let at = 0; at < shortLength; at++) {
		if (matched[at] === 0) continue;
		while (taken[there] === 0) there++;
		if (codes[short + at] !== codes[long + there]) out++;
		there++;
	}
	return (count / shortLength + count / longLength + (count - out / 2) / count) / 3;
}
