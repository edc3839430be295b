import type { Verdict } from "../../src/claims/verdicts/verdicts.ts";
import type { PhraseSet, Phrases } from "./claims-phrases.ts";
import { type ClaimsWorld, chanceOf, type TopicKey } from "./claims-world.ts";

/** One sentence with what must be thought of the number in it. */
export interface Told {
	readonly sentence: string;
	readonly value: number;
	readonly verdict: Verdict;
}

const small = "two three four five six seven eight nine ten eleven twelve".split(" ");
const mongolianSmall = "хоёр гурван дөрвөн таван зургаан долоон найман есөн арван".split(" ");

/** A report on a world: true and false sentences, in one language, by the phrases of one set. */
export function tell(world: ClaimsWorld, phrases: PhraseSet, language: "en" | "mn", seed: number): Told[] {
	const next = chanceOf(seed);
	const pick = <One>(list: readonly One[]): One => list[Math.floor(next() * list.length)] as One;
	const write = (value: number): string => {
		const words = language === "en" ? small[value - 2] : mongolianSmall[value - 2];
		if (words !== undefined && next() < 0.5) return words;
		if (value < 1000) return String(value);
		const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
		return pick([grouped(","), grouped("\u00A0"), grouped("\u202F"), grouped(" "), value > 2100 ? String(value) : grouped(",")]);
	};
	const say = (list: readonly string[], value: number, verdict: Verdict): Told => ({
		sentence: pick(list).replaceAll("{n}", write(value)),
		value,
		verdict,
	});
	const told: Told[] = [];
	const of = (part: Partial<Phrases>) => Object.entries(part).filter(([, list]) => list.length > 0) as [TopicKey, readonly string[]][];
	for (const [key, list] of of(phrases.says[language])) {
		const value = world.values.get(key) ?? 0;
		told.push(say(list, value, "supported"), say(list, world.wrong(key, next), "unsupported"));
		told.push(...nearly(world, language, key, list, value, next));
		const before = world.earlier.get(key);
		if (before !== undefined && before > 1) told.push(say(list, before, "outdated"), say(list, before, "outdated"));
	}
	for (const [key, list] of of(phrases.sums[language]))
		for (let times = 0; times < 2; times++) told.push(say(list, world.sums.get(key) ?? 0, "duplicated"));
	for (const list of [phrases.people[language], phrases.people[language]])
		told.push(say(list, Math.floor(world.population * (1.1 + next())), "impossible"));
	for (const [key, list] of of(phrases.foreign[language])) told.push(say(list, world.values.get(key) ?? 0, "unsupported"));
	for (const sentence of phrases.noClaims[language]) {
		const value = 2 + Math.floor(next() * 8);
		told.push({
			sentence: sentence.replaceAll("{n}", write(value)),
			value: sentence.includes("{n}") ? value : Number.NaN,
			verdict: "not-a-claim",
		});
	}
	told.push(say(phrases.shares[language], 60 + Math.floor(next() * 35), "unsupported"));
	return told.filter(({ sentence }) => !sentence.includes("{n}")).toSorted(() => next() - 0.5);
}

/** The same number said roughly: about, more than, in millions. */
function nearly(
	world: ClaimsWorld,
	language: "en" | "mn",
	key: TopicKey,
	list: readonly string[],
	value: number,
	next: () => number,
): Told[] {
	const sentence = (list.filter((one) => !/^\||: \{n\}/.test(one))[Math.floor(next() * list.length)] ?? list[0]) as string;
	if (key === "contacts") {
		const millions = (value / 1_000_000).toFixed(2);
		const text = language === "en" ? `${millions} million` : `${millions} сая`;
		return [{ sentence: sentence.replace("{n}", text), value: Number(millions) * 1_000_000, verdict: "supported" }];
	}
	if (value < 150) return [];
	const down = Math.floor(value / 10) * 10;
	if (down === value || [...world.earlier.values(), ...world.sums.values()].includes(down)) return [];
	const text = language === "en" ? `more than ${down}` : `${down} гаруй`;
	return /\{n\}\.?$/.test(sentence) && language === "mn"
		? []
		: [{ sentence: sentence.replace("{n}", text), value: down, verdict: "supported" }];
}
