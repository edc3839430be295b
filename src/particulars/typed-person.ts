import type { PlainDate } from "../shared/clock.ts";
import { type BirthDate, readBirthDate } from "./birth-date.ts";
import type { Disability } from "./disability.ts";
import { typedBirthDate } from "./labels.ts";
import { type PersonName, tidyName } from "./name.ts";
import { readPhone } from "./phone.ts";
import { readRegisterNumber } from "./register-number.ts";
import type { Sex } from "./sex.ts";

interface Person {
	readonly name: PersonName;
	readonly sex: Sex | null;
	readonly birthDate: BirthDate | null;
	readonly registerNumber: string | null;
	readonly phone: string | null;
	readonly disability?: Disability | null | undefined;
}

/** Fields in which there is more than one way to write, as somebody typed them into a form. */
interface TypedFields {
	readonly clan: string;
	readonly family: string;
	readonly given: string;
	readonly birthDate: string;
	readonly registerNumber: string;
	readonly phone: string;
}

/** Who somebody is, each field as it would be typed. */
export function typedPerson({ name, sex, birthDate, registerNumber, phone, disability }: Person) {
	return {
		clan: name.clan ?? "",
		family: name.family ?? "",
		given: name.given,
		sex: sex ?? "",
		birthDate: typedBirthDate(birthDate),
		registerNumber: registerNumber ?? "",
		disability: disability ?? "",
		phone: phone ?? "",
	};
}

/** What typed fields say of somebody. One that cannot be read is null; `troubleInTyped` says why. */
export function personTyped(typed: TypedFields, today: PlainDate): Pick<Person, "name" | "birthDate" | "registerNumber" | "phone"> {
	return {
		name: { clan: tidyName(typed.clan) || null, family: tidyName(typed.family) || null, given: tidyName(typed.given) },
		birthDate: dateIn(typed.birthDate, today).birthDate,
		registerNumber: readRegisterNumber(typed.registerNumber)?.normal ?? null,
		phone: readPhone(typed.phone),
	};
}

/** What is wrong with a birth date and a registration number, by field: keys of the dictionary that says it. Empty where nothing is. */
export function troubleInTyped(
	{
		birthDate = "",
		registerNumber = "",
		asWritten,
	}: { readonly birthDate?: string; readonly registerNumber?: string; readonly asWritten?: string },
	today: PlainDate,
): Readonly<Record<string, string>> {
	const { trouble } = dateIn(birthDate, today);
	const number = registerNumber.trim();
	// A number of an odd form is taken once somebody said that it stands so on the paper.
	const isOdd = number !== "" && !readRegisterNumber(number)?.wellFormed && asWritten !== "yes";
	return { ...(trouble && { birthDate: `birth-date-${trouble}` }), ...(isOdd && { registerNumber: "register-number-odd" }) };
}

function dateIn(typed: string, today: PlainDate) {
	return readBirthDate(typed, { dayMonth: "day-first", shortYear: null }, today);
}
