import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";
import { genitiveOf } from "./slips/genitive.ts";
import { nameLists } from "./slips/morphemes.ts";
import { namingOf } from "./slips/naming.ts";
import { inventPhone } from "./slips/writing.ts";

/** Somebody who does not exist. No two share a register number, nor a name with birth date and sex. */
export interface Somebody {
	readonly number: number;
	/** The father's name in the nominative; `family` is it in the genitive, as on an identity card. */
	readonly father: string;
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

interface PopulationPlan {
	readonly count: number;
	readonly born: { readonly from: number; readonly to: number };
	readonly female: number;
	/** How many of them are on record with a disability; the others are on record without or were not asked. */
	readonly disabled: number;
	/** How many give their register number. */
	readonly numbered: number;
	site(): number;
}

const naming = namingOf(nameLists.usual);
/** So many are namesakes of somebody of about their age: given name and father's name are the same, and the year of birth at least near. */
const namesakes = 0.01;

/** Invents people until the end of the world: whoever it invents is unlike everybody it invented before, by a little at least. */
export function inventorOf(chance: Chance): (population: PopulationPlan) => Somebody[] {
	const taken = new Set<string>();
	let number = 0;
	return ({ count, born, female, disabled, numbered, site }) => {
		const people: Somebody[] = [];
		while (people.length < count) {
			const like = people.length > 0 && chance.happens(namesakes) ? chance.pick(people) : null;
			const sex: Sex = like?.sex ?? (chance.happens(female) ? "female" : "male");
			const [father, given, birthDate] = untaken(taken, () => {
				const date = inventBirthDate(chance, like === null ? born : near(like.birthDate));
				return `${like?.father ?? naming.given(chance, "m")} ${like?.given ?? naming.given(chance, sex === "male" ? "m" : "f")} ${date}`;
			}).split(" ") as [string, string, PlainDate];
			people.push({
				number: number++,
				father,
				family: genitiveOf(father),
				given,
				sex,
				birthDate,
				registerNumber: chance.happens(numbered) ? untaken(taken, () => inventRegisterNumber(chance, birthDate, sex)) : null,
				phone: chance.happens(0.7) ? inventPhone(chance) : null,
				disability: chance.happens(disabled) ? "yes" : chance.happens(0.6) ? "no" : null,
				site: site(),
			});
		}
		return people;
	};
}

function near(birthDate: PlainDate): PopulationPlan["born"] {
	const year = Number(birthDate.slice(0, 4));
	return { from: year - 1, to: year + 1 };
}

function untaken(taken: Set<string>, invent: () => string): string {
	for (;;) {
		const one = invent();
		if (taken.has(one)) continue;
		taken.add(one);
		return one;
	}
}

function inventBirthDate(chance: Chance, { from, to }: PopulationPlan["born"]): PlainDate {
	const day = new Date(Date.UTC(chance.between(from, to), chance.between(0, 11), chance.between(1, 28)));
	return day.toISOString().slice(0, 10);
}

const registerLetters = [..."АБВГДЕЖЗИКЛМНОӨПРСТУҮХЦЧШЭ"];

/** Two letters, the birth date as yymmdd (20 added to the month from 2000 on), a digit that is odd for men, a last one. */
function inventRegisterNumber(chance: Chance, birthDate: PlainDate, sex: Sex): string {
	const letters = chance.pick(registerLetters) + chance.pick(registerLetters);
	const [year = "", month = "", day = ""] = birthDate.split("-");
	return `${letters}${year.slice(2)}${Number(year) >= 2000 ? Number(month) + 20 : month}${day}${chance.between(0, 4) * 2 + (sex === "male" ? 1 : 0)}${chance.between(0, 9)}`;
}
