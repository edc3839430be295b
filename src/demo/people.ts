import type { Disability } from "../people/schema.ts";
import type { Sex } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";
import { fathersNames, givenNames } from "./names.ts";

/** Somebody who does not exist. No two share a register number, nor a name with birth date and sex. */
export interface Somebody {
	readonly number: number;
	readonly family: string;
	readonly given: string;
	readonly sex: Sex;
	readonly birthDate: PlainDate;
	readonly registerNumber: string | null;
	readonly phone: string | null;
	readonly disability: Disability | null;
	/** Where they work, live or learn: a site by its place in the world's list. */
	readonly site: number;
}

export interface Population {
	readonly count: number;
	readonly born: { readonly from: number; readonly to: number };
	readonly female: number;
	/** How many of them are on record with a disability; the others are on record without or were not asked. */
	readonly disabled: number;
	/** How many give their register number. */
	readonly numbered: number;
	site(): number;
}

/** Invents people until the end of the world: whoever it invents is unlike everybody it invented before. */
export function inventorOf(chance: Chance): (population: Population) => Somebody[] {
	const taken = new Set<string>();
	let number = 0;
	return ({ count, born, female, disabled, numbered, site }) =>
		Array.from({ length: count }, () => {
			const sex: Sex = chance.happens(female) ? "female" : "male";
			const birthDate = inventBirthDate(chance, born);
			const registerNumber = chance.happens(numbered) ? untaken(taken, () => inventRegisterNumber(chance, birthDate)) : null;
			const [family, given] = untaken(taken, () => `${chance.pick(fathersNames)} ${chance.pick(givenNames[sex])} ${birthDate}`).split(" ");
			return {
				number: number++,
				family: family as string,
				given: given as string,
				sex,
				birthDate,
				registerNumber,
				phone: chance.happens(0.7) ? `${chance.pick(["88", "91", "94", "95", "99"])}${chance.between(100_000, 999_999)}` : null,
				disability: chance.happens(disabled) ? "yes" : chance.happens(0.6) ? "no" : null,
				site: site(),
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

function inventBirthDate(chance: Chance, { from, to }: Population["born"]): PlainDate {
	const day = new Date(Date.UTC(chance.between(from, to), chance.between(0, 11), chance.between(1, 28)));
	return day.toISOString().slice(0, 10);
}

const registerLetters = [..."АБВГДЕЖЗИКЛМНОӨПРСТУҮХЦЧШЭ"];

/** Two letters, the birth date as yymmdd (20 added to the month from 2000 on), two digits. */
function inventRegisterNumber(chance: Chance, birthDate: PlainDate): string {
	const letters = chance.pick(registerLetters) + chance.pick(registerLetters);
	const [year = "", month = "", day = ""] = birthDate.split("-");
	return `${letters}${year.slice(2)}${Number(year) >= 2000 ? Number(month) + 20 : month}${day}${chance.between(10, 99)}`;
}
