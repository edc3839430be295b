import type { Chance } from "../chance.ts";
import type { Naming } from "./naming.ts";
import { inventPhone, type Meant } from "./writing.ts";

export interface Member extends Meant {
	/** An aimag or the capital, and a district where there is one. */
	readonly area: Area;
}

type Area = readonly [adm1: string, adm2: string];

export const areas: readonly Area[] = [
	["11", "1110"],
	["11", "1125"],
	["11", "1116"],
	["84", ""],
	["62", ""],
];

const letters = [..."АБВГДЕЖЗИКЛМНОӨПРСТУҮХЦЧШЭ"];

/**
 * Brothers and sisters share father, clan, place, a parent's telephone and the letters of the register number. One birth in seventy is
 * of twins, who share the day as well: given name and the last digits of the number are all that tells them apart.
 */
export function inventHousehold(
	chance: Chance,
	naming: Naming,
	{ born, taken }: { readonly born: { readonly from: number; readonly to: number }; readonly taken: Set<string> },
): Member[] {
	const father = naming.given(chance, "m");
	const shared = {
		father: chance.happens(0.04) ? naming.given(chance, "f") : father,
		clan: naming.clan(chance),
		parentPhone: inventPhone(chance),
		area: chance.pick(areas),
	};
	const mark = chance.pick(letters) + chance.pick(letters);
	const stem = chance.happens(0.4) ? naming.first(chance) : null;
	const members: Member[] = [];
	const births = chance.happens(0.6) ? 1 : chance.happens(0.6) ? 2 : chance.between(3, 4);
	for (let birth = 0; birth < births; birth += 1) {
		const birthDate = inventDay(chance, born);
		for (let twins = chance.happens(1 / 70) ? 2 : 1; twins > 0; twins -= 1) members.push(inventMember(birthDate));
	}
	return members;

	function inventMember(birthDate: string): Member {
		const sex = chance.happens(0.5) ? "m" : "f";
		for (;;) {
			const given = stem === null ? naming.given(chance, sex) : naming.givenLike(chance, sex, stem);
			if (members.some((member) => member.given === given)) continue;
			const register = chance.happens(0.85) ? untakenNumber(chance, taken, chance.happens(0.9) ? mark : null, birthDate, sex) : null;
			return { ...shared, given, sex, birthDate, register, phone: chance.happens(0.75) ? inventPhone(chance) : null };
		}
	}
}

function inventDay(chance: Chance, { from, to }: { readonly from: number; readonly to: number }): string {
	const [year, month, day] = [chance.between(from, to), chance.between(1, 12), chance.between(1, 28)];
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Two letters, year, month (20 more from 2000 on) and day, a digit that is odd for men, a last one. */
function untakenNumber(chance: Chance, taken: Set<string>, mark: string | null, birthDate: string, sex: "m" | "f"): string {
	const [year = "", month = "", day = ""] = birthDate.split("-");
	const middle = `${year.slice(2)}${Number(year) >= 2000 ? Number(month) + 20 : month}${day}`;
	for (let tries = 0; ; tries += 1) {
		const two = mark !== null && tries < 20 ? mark : chance.pick(letters) + chance.pick(letters);
		const register = `${two}${middle}${chance.between(0, 4) * 2 + (sex === "m" ? 1 : 0)}${chance.between(0, 9)}`;
		if (taken.has(register)) continue;
		taken.add(register);
		return register;
	}
}
