import type { BirthDate } from "../particulars/birth-date.ts";
import type { Sex } from "../particulars/sex.ts";

/** What a column of a register may tell of a person, as `npx tegsh link --map role=column` names it. */
export const roles = ["given", "family", "clan", "birth_date", "sex", "register", "phone", "place", "address", "other"] as const;
export type Role = (typeof roles)[number];

/** What was written down about somebody, once. What is not known is null, and weighs nothing for or against. */
export interface LinkageRecord {
	readonly id: string;
	readonly given: string | null;
	readonly family: string | null;
	readonly clan: string | null;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	/** A personal register number, or any other number that one person holds. */
	readonly register: string | null;
	/** Household evidence: a parent's telephone is that of all siblings. */
	readonly phone: string | null;
	/** One for each column, in the order of the columns; areas from the widest to the narrowest. */
	readonly place: readonly (string | null)[];
	readonly address: readonly (string | null)[];
	readonly other: readonly (string | null)[];
	/** The class list or sign-in sheet it stands on: nobody is meant twice on one. */
	readonly list: string | null;
}

/** What one column of two records says, in the words of the model: `given` is `fuzzy`, `birth_date` is `month-and-day-swapped`. */
export interface WeighedField {
	readonly role: Role;
	/** Which of the columns of that role, from 0 on. */
	readonly column: number;
	readonly level: string;
	/** log2(m / u) of the level with what its rarity adds; 0 where one of the two does not say. */
	readonly bits: number;
	/** How common the value is, as a share of all persons, where that mattered. */
	readonly share: number | null;
}

/** How likely two records are one person. */
export interface Weighed {
	/** log2 of the odds: the prior and all fields together. */
	readonly bits: number;
	/** 2^bits / (1 + 2^bits). */
	readonly probability: number;
	readonly fields: readonly WeighedField[];
}

/** An edge between two records by their places in a list. */
export interface Edge {
	readonly one: number;
	readonly other: number;
	readonly bits: number;
}

export const bands = ["link", "review", "weak"] as const;
export type Band = (typeof bands)[number];

/** Why a likely pair is not joined by itself. */
const guards = ["decided-different", "register-numbers-differ", "same-list", "sexes-differ", "one-weak-link"] as const;
export type Guard = (typeof guards)[number];
