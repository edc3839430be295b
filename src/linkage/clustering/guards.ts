import type { Columns } from "../folding/columns.ts";
import type { Guard } from "../schema.ts";

/** What guards look at: a word or its number, alike where both are the same. What is not known is null. */
export interface Guarded {
	/** A personal number of the right shape, in normal form. */
	readonly register: string | number | null;
	/** The class list or sign-in sheet it stands on. */
	readonly list: string | number | null;
	readonly sex: string | number | null;
	/** Folded. */
	readonly given: string | number | null;
	readonly family: string | number | null;
	/** The whole day; null where only a part is known. */
	readonly born: string | number | null;
}

/** What forbids that two are joined without somebody deciding it, however alike they are. */
export function guardBetween(a: Guarded, b: Guarded): Guard | null {
	if (a.register !== null && b.register !== null) return a.register === b.register ? null : "register-numbers-differ";
	if (a.list !== null && a.list === b.list && !isRetyped(a, b)) return "same-list";
	return a.sex !== null && b.sex !== null && a.sex !== b.sex ? "sexes-differ" : null;
}

/** The strict rule: names, sex and the whole birth date are the same, so one list holds one person twice. */
function isRetyped(a: Guarded, b: Guarded): boolean {
	if (a.family === null || a.sex === null || a.born === null) return false;
	return a.given === b.given && a.family === b.family && a.born === b.born && a.sex === b.sex;
}

export function guardAt(columns: Columns, i: number, j: number): Guard | null {
	return guardBetween(guardedAt(columns, i), guardedAt(columns, j));
}

function guardedAt({ register, registerKind, list, sex, given, family, born }: Columns, at: number): Guarded {
	const day = born[at] as number;
	return {
		register: ((registerKind[at] as number) & 1) === 1 ? (register[at] as number) : null,
		list: list[at] || null,
		sex: sex[at] || null,
		given: given[at] || null,
		family: family[at] || null,
		// 1 January stands for a day that nobody knew.
		born: day % 100 === 0 || day % 10_000 === 101 ? null : day,
	};
}
