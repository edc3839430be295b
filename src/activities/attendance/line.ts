import { sessions as words } from "#words/activities";
import { readBirthDate } from "../../particulars/birth-date.ts";
import { typedBirthDate } from "../../particulars/labels.ts";
import { type PersonName, tidyName } from "../../particulars/name.ts";
import { readPhone } from "../../particulars/phone.ts";
import { readRegisterNumber } from "../../particulars/register-number.ts";
import type { NewReport } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Typed } from "../../shared/http/index.ts";
import { fieldsRefused } from "../../shared/problem.ts";
import type { Attendance } from "../schema.ts";
import type { SheetLine } from "./operations.ts";

const fields = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone", "workplace", "disability"] as const;

/** The report that a line of a sheet comes to. @throws Problem `line-wrong` with the fields that cannot be read */
export function readLine(line: SheetLine, id: string, today: PlainDate): Omit<NewReport, "area"> {
	const birth = readBirthDate(line.birthDate, { dayMonth: "day-first", shortYear: null }, today);
	const registerNumber = readRegisterNumber(line.registerNumber);
	const isOdd = line.registerNumber !== "" && !registerNumber?.wellFormed && line.asWritten !== "yes";
	if (birth.trouble || isOdd) {
		throw fieldsRefused("activities.line-wrong", words, {
			...(birth.trouble && { birthDate: `birth-date-${birth.trouble}` }),
			...(isOdd && { registerNumber: "register-number-odd" }),
		});
	}
	const name: PersonName = { clan: tidyName(line.clan) || null, family: tidyName(line.family) || null, given: tidyName(line.given) };
	const written = fields.flatMap((field) => (line[field] ? [[field, line[field]] as const] : []));
	return {
		id,
		written: Object.fromEntries(written),
		name,
		birthDate: birth.birthDate,
		sex: line.sex,
		registerNumber: registerNumber?.normal ?? null,
		phone: readPhone(line.phone),
		workplace: line.workplace || null,
		disability: line.disability,
	};
}

/** A report as it would be typed, for the form that corrects it. */
export function typedOf({ report, role }: { readonly report: Omit<NewReport, "area">; readonly role: Attendance["role"] }) {
	return {
		clan: report.name.clan ?? "",
		family: report.name.family ?? "",
		given: report.name.given,
		sex: report.sex ?? "",
		birthDate: typedBirthDate(report.birthDate),
		registerNumber: report.registerNumber ?? "",
		phone: report.phone ?? "",
		workplace: report.workplace ?? "",
		disability: report.disability ?? "",
		role: role ?? "",
	};
}

/** Whether somebody saved the form that corrects an attendance as it was shown to them. */
export function isUnchanged(typed: Typed, attendance: Pick<Attendance, "report" | "role">): boolean {
	return Object.entries(typedOf(attendance)).every(([field, shown]) => (typed[field] ?? "").trim() === shown);
}
