import { sessions as words } from "#words/activities";
import { personTyped, troubleInTyped, typedPerson } from "../../particulars/typed-person.ts";
import type { NewReport } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Typed } from "../../shared/http/index.ts";
import { fieldsRefused } from "../../shared/problem.ts";
import type { Attendance } from "../schema.ts";
import type { SheetLine } from "./operations.ts";

const fields = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone", "workplace", "disability"] as const;

/** The report that a line of a sheet comes to. @throws Problem `line-wrong` with the fields that cannot be read */
export function readLine(line: SheetLine, id: string, today: PlainDate): Omit<NewReport, "area"> {
	const trouble = troubleInTyped(line, today);
	if (Object.keys(trouble).length > 0) throw fieldsRefused("activities.line-wrong", words, trouble);
	const written = fields.flatMap((field) => (line[field] ? [[field, line[field]] as const] : []));
	return {
		id,
		written: Object.fromEntries(written),
		...personTyped(line, today),
		sex: line.sex,
		workplace: line.workplace || null,
		disability: line.disability,
	};
}

/** A report as it would be typed, for the form that corrects it. */
export function typedOf({ report, role }: { readonly report: Omit<NewReport, "area">; readonly role: Attendance["role"] }) {
	return { ...typedPerson(report), workplace: report.workplace ?? "", role: role ?? "" };
}

/** Whether somebody saved the form that corrects an attendance as it was shown to them. */
export function isUnchanged(typed: Typed, attendance: Pick<Attendance, "report" | "role">): boolean {
	return Object.entries(typedOf(attendance)).every(([field, shown]) => (typed[field] ?? "").trim() === shown);
}
