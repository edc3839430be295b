import { readRegisterNumber } from "../../particulars/register-number.ts";
import type { LinkageRecord } from "../schema.ts";

/** What is odd about a personal number. Never a reason to refuse it: numbers are changed and cancelled, and dates are misread. */
const registerWarningKinds = ["shape", "no-such-day", "typed-without-twenty", "birth-date-differs", "sex-differs"] as const;
export type RegisterWarning = (typeof registerWarningKinds)[number];

/**
 * Compares a personal number (order А/555 of 2018) with the birth date and the sex beside it; empty where nothing is odd or no number is
 * written. The control digit is not checked, since its formula is not published.
 */
export function registerWarnings({ register, birthDate, sex }: Pick<LinkageRecord, "register" | "birthDate" | "sex">): RegisterWarning[] {
	const number = register === null ? null : readRegisterNumber(register);
	if (number === null) return [];
	if (!/^[А-ЯЁӨҮ]{2}\d{8}$/.test(number.normal)) return ["shape"];
	if (!number.wellFormed || number.birthDate === null) return ["no-such-day"];
	const warnings: RegisterWarning[] = [];
	if (birthDate !== null) {
		// The part of the date that is known: 2010-12 of the month, 2010 of the year.
		const length = { day: 10, month: 7, year: 4 }[birthDate.precision];
		const [told, written] = [number.birthDate.slice(0, length), birthDate.date.slice(0, length)];
		const isCenturyOff = Number(written.slice(0, 4)) - Number(told.slice(0, 4)) === 100;
		if (isCenturyOff && told.slice(4) === written.slice(4)) warnings.push("typed-without-twenty");
		else if (told !== written) warnings.push("birth-date-differs");
	}
	if (sex !== null && number.sex !== null && sex !== number.sex) warnings.push("sex-differs");
	return warnings;
}
