import type { Chance } from "../chance.ts";
import type { NameList } from "./morphemes.ts";

/** Draws of a skewed list: the first comes most often, the n-th about 1 / n^skew as often. */
function skewed<T>(from: readonly T[], skew: number): (chance: Chance) => T {
	let sum = 0;
	const until = from.map((_, rank) => (sum += 1 / (rank + 1) ** skew));
	return (chance) => {
		const drawn = chance.next() * sum;
		let [low, high] = [0, until.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((until[middle] as number) > drawn) high = middle;
			else low = middle + 1;
		}
		return from[low] as T;
	};
}

export interface Naming {
	given(chance: Chance, sex: "m" | "f"): string;
	/** A brother's or sister's: two in five families begin all their children's names alike (Ган-Очир, Гантөмөр). */
	givenLike(chance: Chance, sex: "m" | "f", first: string): string;
	first(chance: Chance): string;
	clan(chance: Chance): string;
}

/** The commonest of thousands of names is borne by one person in two hundred, as the state registry counted; most by very few. */
export function namingOf(list: NameList): Naming {
	const first = skewed(list.first, 0.6);
	const clan = skewed(list.clans, 0.5);
	const whole = { m: skewed(list.whole.m, 0.35), f: skewed(list.whole.f, 0.35) };
	const last = {
		m: skewed([...list.last.m, ...list.last.either], 0.4),
		f: skewed([...list.last.f, ...list.last.either], 0.4),
	};
	const givenLike: Naming["givenLike"] = (chance, sex, stem) => {
		for (;;) {
			const end = last[sex](chance);
			if (!stem.toLowerCase().endsWith(end)) return join(chance, stem, end);
		}
	};
	return {
		given: (chance, sex) => (chance.happens(0.12) ? whole[sex](chance) : givenLike(chance, sex, first(chance))),
		givenLike,
		first,
		clan,
	};
}

/** A vowel that meets a vowel takes a hyphen; now and then others do. */
function join(chance: Chance, stem: string, end: string): string {
	const meet = /[аэоөуүияёюі]$/.test(stem) && /^[аэоөуүи]/.test(end);
	const mark = meet || (chance.happens(0.07) && stem.length < 6);
	return mark ? `${stem}-${end.charAt(0).toUpperCase()}${end.slice(1)}` : `${stem}${end}`;
}
