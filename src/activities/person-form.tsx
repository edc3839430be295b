import * as v from "valibot";
import { readBirthDate } from "../people/birth-date.ts";
import { type NewReport, type Report, sayBirthDate } from "../people/index.ts";
import { type PersonName, tidyName } from "../people/name.ts";
import { readPhone } from "../people/phone.ts";
import { readRegisterNumber } from "../people/register-number.ts";
import { sexes } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import { operationField, type Typed } from "../shared/http/index.ts";
import { CheckboxField, type FormState, RadioField, TextField } from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";
import { words } from "./session-words.ts";

/** What a line of a sign-in sheet says, each field as the officer typed it. */
const line = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone", "workplace"] as const;

const text = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(200, "field-long"));

export const personForm = v.object({
	operation: operationField,
	given: v.pipe(
		text,
		v.check((written) => /\p{L}/u.test(written), "given-missing"),
	),
	family: text,
	clan: text,
	sex: v.pipe(v.optional(v.string(), ""), v.picklist(["", ...sexes], "field-long")),
	birthDate: text,
	registerNumber: text,
	asWritten: v.optional(v.string(), ""),
	phone: text,
	workplace: text,
	next: v.optional(v.string()),
});

export type PersonLine = v.InferOutput<typeof personForm>;

/** From what was typed to a report; `errors` are keys of the dictionary, by field. */
export function readPersonLine(
	typed: PersonLine,
	id: string,
	today: PlainDate,
): { readonly report: Omit<NewReport, "area"> } | { readonly errors: Readonly<Record<string, string>> } {
	const birth = readBirthDate(typed.birthDate, { dayMonth: "day-first", shortYear: null }, today);
	const registerNumber = readRegisterNumber(typed.registerNumber);
	const isOdd = typed.registerNumber !== "" && !registerNumber?.wellFormed && typed.asWritten !== "yes";
	const errors = {
		...(birth.trouble && { birthDate: `birth-date-${birth.trouble}` }),
		...(isOdd && { registerNumber: "register-number-odd" }),
	};
	if (Object.keys(errors).length > 0) return { errors };
	const name: PersonName = {
		clan: tidyName(typed.clan) || null,
		family: tidyName(typed.family) || null,
		given: tidyName(typed.given),
	};
	return {
		report: {
			id,
			written: Object.fromEntries(line.map((field) => [field, typed[field]] as const).filter(([, written]) => written !== "")),
			name,
			birthDate: birth.birthDate,
			sex: typed.sex === "" ? null : typed.sex,
			registerNumber: registerNumber?.normal ?? null,
			phone: readPhone(typed.phone),
			workplace: typed.workplace || null,
		},
	};
}

/** A report as it would be typed, for the form that corrects it. */
export function typedOf(report: Report): Typed {
	return {
		clan: report.name.clan ?? "",
		family: report.name.family ?? "",
		given: report.name.given,
		sex: report.sex ?? "",
		birthDate: sayBirthDate(report.birthDate),
		registerNumber: report.registerNumber ?? "",
		phone: report.phone ?? "",
		workplace: report.workplace ?? "",
	};
}

/** Whether somebody saved the form that corrects a report as it was shown to them. */
export function isUnchanged(typed: Typed, report: Report): boolean {
	const shown = typedOf(report);
	return line.every((field) => (typed[field] ?? "").trim() === shown[field]);
}

interface PersonFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly before?: Typed;
}

export function PersonFields({ language, form, before = {} }: PersonFieldsProps) {
	const t = speak(words, language);
	const sexOptions = [...sexes.map((sex) => ({ value: sex, label: t(sex) })), { value: "", label: t("sex-not-written") }];
	const isOdd = form.typed.asWritten === "yes" || form.errors.registerNumber !== undefined;
	return (
		<>
			<TextField form={form} name="family" label={t("family")} hint={t("family-hint")} value={before.family} width="middle" />
			<TextField form={form} name="given" label={t("given")} value={before.given} width="middle" />
			<TextField form={form} name="clan" label={t("clan")} value={before.clan} width="middle" />
			<RadioField form={form} name="sex" label={t("sex")} options={sexOptions} value={before.sex} />
			<TextField form={form} name="birthDate" label={t("birth-date")} hint={t("birth-date-hint")} value={before.birthDate} width="middle" />
			<TextField
				form={form}
				name="registerNumber"
				label={t("register-number")}
				hint={t("register-number-hint")}
				value={before.registerNumber}
				width="middle"
			/>
			{isOdd && <CheckboxField form={form} name="asWritten" label={t("as-written")} />}
			<TextField form={form} name="phone" type="tel" inputmode="tel" label={t("phone")} value={before.phone} width="middle" />
			<TextField form={form} name="workplace" label={t("workplace")} value={before.workplace} />
		</>
	);
}
