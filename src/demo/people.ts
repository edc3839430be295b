import type { Sex } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";
import { fathersNames, givenNames } from "./names.ts";

/** Somebody who does not exist. No two share a register number, nor a name with birth date and sex. */
export interface Teacher {
	readonly number: number;
	readonly family: string;
	readonly given: string;
	readonly sex: Sex;
	readonly birthDate: PlainDate;
	readonly registerNumber: string | null;
	readonly phone: string | null;
	/** The site they work at, by its place in the world's list. */
	readonly site: number;
}

const registerLetters = [..."АБВГДЕЖЗИКЛМНОӨПРСТУҮХЦЧШЭ"];

export function inventTeachers(chance: Chance, count: number, sites: number): Teacher[] {
	const taken = new Set<string>();
	return Array.from({ length: count }, (_, number) => {
		const sex: Sex = chance.happens(0.78) ? "female" : "male";
		const birthDate = inventBirthDate(chance);
		const registerNumber = chance.happens(0.6) ? untaken(taken, () => inventRegisterNumber(chance, birthDate)) : null;
		const [family, given] = untaken(taken, () => `${chance.pick(fathersNames)} ${chance.pick(givenNames[sex])} ${birthDate}`).split(" ");
		return {
			number,
			family: family as string,
			given: given as string,
			sex,
			birthDate,
			registerNumber,
			phone: chance.happens(0.7) ? `${chance.pick(["88", "91", "94", "95", "99"])}${chance.between(100_000, 999_999)}` : null,
			site: chance.between(0, sites - 1),
		};
	});
}

function untaken(taken: Set<string>, invent: () => string): string {
	for (;;) {
		const one = invent();
		if (taken.has(one)) continue;
		taken.add(one);
		return one;
	}
}

function inventBirthDate(chance: Chance): PlainDate {
	const day = new Date(Date.UTC(chance.between(1960, 1996), chance.between(0, 11), chance.between(1, 28)));
	return day.toISOString().slice(0, 10);
}

/** Two letters, the birth date as yymmdd, two digits: the shape of numbers given to those born before 2000. */
function inventRegisterNumber(chance: Chance, birthDate: PlainDate): string {
	const letters = chance.pick(registerLetters) + chance.pick(registerLetters);
	return `${letters}${birthDate.slice(2).replaceAll("-", "")}${chance.between(10, 99)}`;
}
