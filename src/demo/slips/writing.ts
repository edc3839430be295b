import type { Chance } from "../chance.ts";
import { inLegacyGlyphs, latinHand, misDecoded, numberInLatin } from "./alphabets.ts";
import { dayAsMonth, dayMistyped, firstOfJanuary, monthAsBorn } from "./days.ts";
import { genitiveOf } from "./genitive.ts";
import { misdial, mistype } from "./typing.ts";

/** Who is meant. */
export interface Meant {
	readonly given: string;
	/** In the nominative. */
	readonly father: string;
	readonly clan: string | null;
	/** Year, month and day with hyphens. */
	readonly birthDate: string;
	readonly sex: "m" | "f";
	readonly register: string | null;
	readonly phone: string | null;
	/** What is given where somebody has no telephone, or a child's is asked. */
	readonly parentPhone: string | null;
}

/** What came to stand on paper; what was not written is empty. */
export interface WrittenPerson {
	readonly given: string;
	readonly family: string;
	readonly clan: string;
	/** A day, a year alone, or nothing. */
	readonly birthDate: string;
	readonly sex: "m" | "f" | "";
	readonly register: string;
	readonly phone: string;
}

/** How often each happens. Habits are ways of writing that are right; slips are not, and grow with an error rate. */
export interface Habits {
	readonly genitive: number;
	readonly initial: number;
	readonly capitals: number;
	readonly smallLetters: number;
	readonly clan: number;
	readonly registerGiven: number;
	readonly phoneGiven: number;
	readonly phoneWithCountry: number;
	readonly slips: {
		readonly latin: number;
		/** In each of the two names. */
		readonly mistyped: number;
		readonly mistypedAgain: number;
		readonly hyphenLost: number;
		readonly legacyGlyphs: number;
		readonly misDecoded: number;
		readonly swapped: number;
		/** Only in Latin letters: whoever changes the script changes the order as well. */
		readonly swappedInLatin: number;
		readonly oneCell: number;
		readonly dayAsMonth: number;
		readonly dayMistyped: number;
		readonly yearOnly: number;
		readonly firstOfJanuary: number;
		readonly dayMissing: number;
		readonly sexMissing: number;
		readonly sexWrong: number;
		readonly registerMistyped: number;
		readonly registerInLatin: number;
		readonly registerMonth: number;
		readonly phoneChanged: number;
		readonly phoneOfParent: number;
		/** Written down in another area than the one where the others of the household are. */
		readonly moved: number;
	};
}

/** As lists of children and training registers look together: nine in ten records differ in something from another of the same person. */
export const usualHabits: Habits = {
	genitive: 0.66,
	initial: 0.07,
	capitals: 0.08,
	smallLetters: 0.06,
	clan: 0,
	registerGiven: 0.42,
	phoneGiven: 0.72,
	phoneWithCountry: 0.2,
	slips: {
		...{ latin: 0.2, mistyped: 0.07, mistypedAgain: 0.08, hyphenLost: 0.16, legacyGlyphs: 0.05, misDecoded: 0.004 },
		...{ swapped: 0.02, swappedInLatin: 0.06, oneCell: 0.004 },
		...{
			dayAsMonth: 0.015,
			dayMistyped: 0.03,
			yearOnly: 0.016,
			firstOfJanuary: 0.04,
			dayMissing: 0.012,
			sexMissing: 0.05,
			sexWrong: 0.003,
		},
		...{ registerMistyped: 0.012, registerInLatin: 0.04, registerMonth: 0.01, phoneChanged: 0.13, phoneOfParent: 0.08, moved: 0.06 },
	},
};

/** The same habits with slips so many times as often; none happens more than two times in three. */
export function withErrors(habits: Habits, errorRate: number): Habits {
	const slips = Object.entries(habits.slips).map(([slip, share]) => [slip, Math.min(share * errorRate, 2 / 3)]);
	return { ...habits, slips: Object.fromEntries(slips) as Habits["slips"] };
}

/** Writes somebody down once, as people do. */
export function writeDown(chance: Chance, meant: Meant, habits: Habits): WrittenPerson {
	const { slips } = habits;
	const isLatin = chance.happens(slips.latin);
	const [given, family] = writeNames(chance, meant, habits, isLatin);
	const isSwapped = chance.happens(isLatin ? slips.swappedInLatin : slips.swapped);
	const isOneCell = !isSwapped && chance.happens(slips.oneCell);
	return {
		given: isSwapped ? family : isOneCell ? `${family} ${given}` : given,
		family: isSwapped ? given : isOneCell ? "" : family,
		clan: meant.clan !== null && chance.happens(habits.clan) ? meant.clan : "",
		birthDate: writeDay(chance, meant.birthDate, slips),
		sex: chance.happens(slips.sexMissing) ? "" : chance.happens(slips.sexWrong) ? (meant.sex === "m" ? "f" : "m") : meant.sex,
		register: meant.register !== null && chance.happens(habits.registerGiven) ? writeRegister(chance, meant.register, slips) : "",
		phone: chance.happens(habits.phoneGiven) ? writePhone(chance, meant, habits) : "",
	};
}

function writeNames(chance: Chance, { given, father }: Meant, habits: Habits, isLatin: boolean): [given: string, family: string] {
	const { slips } = habits;
	const inFull = chance.happens(habits.genitive) ? genitiveOf(father) : father;
	const hand = isLatin ? latinHand(chance) : (text: string) => text;
	const hyphens = chance.happens(slips.hyphenLost) ? (chance.happens(0.5) ? " " : "") : "-";
	let names = [given, inFull].map((name) => {
		let typed = hand(hyphens === "-" ? name : name.replace(/-/g, hyphens));
		if (chance.happens(slips.mistyped)) typed = mistype(chance, typed);
		if (chance.happens(slips.mistyped * slips.mistypedAgain)) typed = mistype(chance, typed);
		return typed;
	});
	if (chance.happens(habits.initial)) {
		const initial = hand(father).match(/^(?:Kh|Ts|Ch|Sh|Ya|Yo|Yu|Ye|.)/u)?.[0] ?? "";
		names[1] = `${initial}${chance.happens(0.7) ? "." : ""}`;
	}
	if (!isLatin && chance.happens(slips.legacyGlyphs)) names = names.map(inLegacyGlyphs);
	if (!isLatin && chance.happens(slips.misDecoded)) names = names.map(misDecoded);
	if (chance.happens(habits.capitals)) names = names.map((name) => name.toUpperCase());
	else if (chance.happens(habits.smallLetters)) names = names.map((name) => name.toLowerCase());
	return names as [string, string];
}

function writeDay(chance: Chance, day: string, slips: Habits["slips"]): string {
	if (chance.happens(slips.dayMissing)) return "";
	if (chance.happens(slips.yearOnly)) return day.slice(0, 4);
	if (chance.happens(slips.firstOfJanuary)) return firstOfJanuary(day);
	if (chance.happens(slips.dayMistyped)) return dayMistyped(chance, day);
	return chance.happens(slips.dayAsMonth) ? dayAsMonth(day) : day;
}

function writeRegister(chance: Chance, register: string, slips: Habits["slips"]): string {
	if (chance.happens(slips.registerMistyped)) return misdial(chance, register);
	if (chance.happens(slips.registerMonth)) return monthAsBorn(register);
	return chance.happens(slips.registerInLatin) ? numberInLatin(chance, register) : register;
}

function writePhone(chance: Chance, { phone, parentPhone }: Meant, { slips, phoneWithCountry }: Habits): string {
	const own = parentPhone !== null && (phone === null || chance.happens(slips.phoneOfParent)) ? parentPhone : phone;
	if (own === null) return "";
	const number = chance.happens(slips.phoneChanged) ? inventPhone(chance) : own;
	return chance.happens(phoneWithCountry) ? `+976 ${number.slice(0, 4)}-${number.slice(4)}` : number;
}

export function inventPhone(chance: Chance): string {
	return `${chance.pick(["80", "85", "86", "88", "89", "90", "91", "93", "94", "95", "96", "98", "99"])}${chance.between(100_000, 999_999)}`;
}
