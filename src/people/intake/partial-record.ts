import { readBirthDate } from "../../particulars/birth-date.ts";
import { tidyName } from "../../particulars/name.ts";
import { readPhone } from "../../particulars/phone.ts";
import { isRegisterNumber, readRegisterNumber } from "../../particulars/register-number.ts";
import { sexes } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { PartialRecord } from "../schema.ts";

/** The fields of forms in which somebody new is typed. All such forms call them like this. */
const recordFields = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone", "workplace", "area"] as const;

type TypedRecord = Readonly<Partial<Record<(typeof recordFields)[number], string>>>;

/** What a form tells of a person so far, half typed. Whatever cannot be read yet is not known yet. */
export function partialRecordOf(typed: TypedRecord, today: PlainDate): PartialRecord {
	const text = (field: (typeof recordFields)[number]) => tidyName((typed[field] ?? "").slice(0, 200));
	return {
		name: { clan: text("clan") || null, family: text("family") || null, given: isInitial(text("given")) ? "" : text("given") },
		birthDate: readBirthDate(text("birthDate"), { dayMonth: "day-first", shortYear: null }, today).birthDate,
		sex: sexes.find((sex) => sex === typed.sex) ?? null,
		registerNumber: readRegisterNumber(text("registerNumber"))?.normal ?? null,
		phone: readPhone(text("phone")),
		workplace: text("workplace") || null,
		area: text("area") || null,
	};
}

/** Whether a given name is only begun by somebody who types. */
function isInitial(text: string): boolean {
	return text.length < 2;
}

/**
 * Two things that tell people apart, or a number that one person holds: with less, half of the register would be alike. Sex is nothing
 * that tells anybody apart.
 */
export function knowsEnough(record: PartialRecord): boolean {
	if (record.registerNumber !== null) return true;
	const known = [record.name.given !== "", record.name.family !== null, record.birthDate !== null, !!record.phone];
	return known.filter(Boolean).length >= 2;
}

/** Whether anything at all was typed that people could be found by. */
export function knowsSomething(record: PartialRecord): boolean {
	const { name, birthDate, registerNumber, phone } = record;
	return name.given !== "" || name.family !== null || birthDate !== null || registerNumber !== null || !!phone;
}

/**
 * Whether somebody who types this has a person before them, and is not trying names: only then are they told that the person is known
 * where they may not look.
 */
export function knowsThePerson({ name, birthDate, registerNumber, phone }: PartialRecord): boolean {
	if (registerNumber !== null && isRegisterNumber(registerNumber)) return true;
	return name.given !== "" && (birthDate?.precision === "day" || !!phone);
}
