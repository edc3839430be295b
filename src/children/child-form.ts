import * as v from "valibot";
import type { form as words } from "#words/children";
import { readBirthDate } from "../particulars/birth-date.ts";
import { disabilities } from "../particulars/disability.ts";
import { birthDateLabel } from "../particulars/labels.ts";
import { tidyName } from "../particulars/name.ts";
import { readPhone } from "../particulars/phone.ts";
import { readRegisterNumber } from "../particulars/register-number.ts";
import { sexes } from "../particulars/sex.ts";
import { intakeFields, type NewReport, type Report } from "../people/index.ts";
import { type PlainDate, readDay } from "../shared/clock.ts";
import { operationField, type Typed } from "../shared/http/index.ts";
import { isId } from "../shared/id.ts";
import { type Child, situations } from "./schema.ts";

/** What the form says of who the child is, each field as it was typed. */
const line = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "disability", "phone"] as const;
const facts = ["identifiedOn", "area", "site", "situation"] as const;

const text = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(200, "field-long"));

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export function dayField(missing: keyof typeof words) {
	return v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty(missing), v.transform(readDay), v.string("day-wrong"));
}

export const siteField = v.pipe(
	v.optional(v.string(), ""),
	v.check((site) => site === "" || isId(site), "site-wrong"),
	v.transform((site) => site || null),
);

export const siblingAnswers = ["no", "yes", "keep"] as const;

export const childForm = v.object({
	operation: operationField,
	given: v.pipe(
		text,
		v.check((written) => /\p{L}/u.test(written), "given-missing"),
	),
	family: text,
	clan: text,
	sex: v.pipe(v.optional(v.string(), ""), v.picklist(["", ...sexes], "choice-wrong")),
	birthDate: text,
	registerNumber: text,
	asWritten: v.optional(v.string(), ""),
	disability: v.pipe(v.optional(v.string(), ""), v.picklist(["", ...disabilities], "choice-wrong")),
	phone: text,
	identifiedOn: dayField("day-missing"),
	area: v.pipe(v.optional(v.string(), ""), v.nonEmpty("area-missing")),
	site: siteField,
	situation: v.pipe(v.optional(v.string(), ""), v.picklist(situations, "situation-missing")),
	siblings: v.pipe(v.optional(v.string(), "no"), v.picklist(siblingAnswers, "choice-wrong")),
	siblingText: text,
	sibling: v.optional(v.string(), ""),
	...intakeFields,
});

/** What is wrong with answers that can be read in more than one way; keys of the dictionary, by field. */
export function troubleIn(typed: Typed, today: PlainDate): Readonly<Record<string, string>> {
	const birth = readBirthDate(typed.birthDate ?? "", { dayMonth: "day-first", shortYear: null }, today);
	const registerNumber = typed.registerNumber?.trim() ?? "";
	const isOdd = registerNumber !== "" && !readRegisterNumber(registerNumber)?.wellFormed && typed.asWritten !== "yes";
	return {
		...(birth.trouble && { birthDate: `birth-date-${birth.trouble}` }),
		...(isOdd && { registerNumber: "register-number-odd" }),
	};
}

export type ChildAnswers = v.InferOutput<typeof childForm>;

/** From answers without trouble to a report. */
export function childReportOf(typed: ChildAnswers, id: string, today: PlainDate): Omit<NewReport, "area"> {
	return {
		id,
		written: Object.fromEntries(line.map((field) => [field, typed[field]] as const).filter(([, written]) => written !== "")),
		name: { clan: tidyName(typed.clan) || null, family: tidyName(typed.family) || null, given: tidyName(typed.given) },
		birthDate: readBirthDate(typed.birthDate, { dayMonth: "day-first", shortYear: null }, today).birthDate,
		sex: typed.sex === "" ? null : typed.sex,
		registerNumber: readRegisterNumber(typed.registerNumber)?.normal ?? null,
		phone: readPhone(typed.phone),
		workplace: null,
		disability: typed.disability === "" ? null : typed.disability,
	};
}

/** A child as it would be typed, for the form that corrects it. */
export function typedOf(child: Child): Typed {
	return {
		...typedOfReport(child.report),
		identifiedOn: child.identifiedOn,
		area: child.area ?? "",
		site: child.site ?? "",
		situation: child.situation,
		siblings: "keep",
	};
}

function typedOfReport(report: Report): Typed {
	return {
		clan: report.name.clan ?? "",
		family: report.name.family ?? "",
		given: report.name.given,
		sex: report.sex ?? "",
		birthDate: birthDateLabel(report.birthDate),
		registerNumber: report.registerNumber ?? "",
		disability: report.disability ?? "",
		phone: report.phone ?? "",
	};
}

/** What a brother or sister is likely to share. The household is asked for, and the child's own facts are not guessed. */
export function typedOfSibling(sibling: Child): Typed {
	const { clan, family, phone } = typedOfReport(sibling.report) as Record<string, string>;
	return { clan: clan ?? "", family: family ?? "", phone: phone ?? "", area: sibling.area ?? "", siblings: "yes", sibling: sibling.id };
}

/** Whether somebody saved the form that corrects a child as it was shown to them. */
export function isUnchanged(typed: Typed, child: Child): boolean {
	const shown = typedOf(child);
	return typed.siblings === "keep" && [...line, ...facts].every((field) => (typed[field] ?? "").trim() === shown[field]);
}
