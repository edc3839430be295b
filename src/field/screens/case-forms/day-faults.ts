import { daysOrderLabel, dayToComeLabel } from "../../../children/cases/rule-labels.ts";
import { readDay } from "../../../shared/clock.ts";
import type { Language } from "../../../shared/words.ts";
import { shortDay } from "../../app/days.ts";
import { type FieldTyped, textOf } from "../../forms/field.ts";

interface DayRules {
	/** Fields of what has happened: not in the future. */
	readonly past?: readonly string[];
	/** A day that is known, or the field of a day, and the field of a day that does not come before it. */
	readonly order?: readonly (readonly [first: string | null | undefined, second: string])[];
}

type Faults = Record<string, string>;

/** What is wrong with the days of a form, by field. The office refuses the same, but days later, when the officer is far from the child. */
export function dayFaults(typed: FieldTyped, today: string, language: Language, { past = [], order = [] }: DayRules): Faults {
	const dayIn = (field: string) => readDay(textOf(typed, field));
	const said = (day: string) => shortDay(language, day);
	const found: Faults = {};
	for (const [from, field] of order) {
		const first = from ? (readDay(from) ?? dayIn(from)) : null;
		const second = dayIn(field);
		if (first && second && second < first) found[field] = daysOrderLabel(said(first), said(second), language);
	}
	for (const field of past) {
		const day = dayIn(field);
		if (day && day > today) found[field] = dayToComeLabel(said(day), said(today), language);
	}
	return found;
}
