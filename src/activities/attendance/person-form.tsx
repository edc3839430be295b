import type { ComponentChildren } from "preact";
import * as v from "valibot";
import { sessions as words } from "#words/activities";
import { readBirthDate } from "../../particulars/birth-date.ts";
import { disabilities } from "../../particulars/disability.ts";
import { birthDateLabel, disabilityLabel } from "../../particulars/labels.ts";
import { type PersonName, tidyName } from "../../particulars/name.ts";
import { readPhone } from "../../particulars/phone.ts";
import { readRegisterNumber } from "../../particulars/register-number.ts";
import { sexes } from "../../particulars/sex.ts";
import { intakeFields, type NewReport, type Report } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { operationField, type Typed } from "../../shared/http/index.ts";
import { CheckboxField, type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { sayRole } from "../saying.ts";
import { type Attendance, type ParticipantRole, participantRoles } from "../schema.ts";

/** What a line of a sign-in sheet says, each field as the officer typed it. */
const line = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "phone", "workplace", "disability"] as const;

const text = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(200, "field-long"));

export const personForm = v.object({
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
	phone: text,
	workplace: text,
	disability: v.optional(v.picklist(["", ...disabilities], "choice-wrong"), ""),
	role: v.optional(v.picklist(["", ...participantRoles], "choice-wrong"), ""),
	next: v.optional(v.string()),
	...intakeFields,
});

export type PersonLine = v.InferOutput<typeof personForm>;

/** From what was typed to a report; `errors` are keys of the dictionary, by field. */
export function readPersonLine(
	typed: PersonLine,
	id: string,
	today: PlainDate,
):
	| { readonly report: Omit<NewReport, "area">; readonly role: ParticipantRole | null }
	| { readonly errors: Readonly<Record<string, string>> } {
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
			disability: typed.disability || null,
		},
		role: typed.role || null,
	};
}

/** An attendance as it would be typed, for the form that corrects it. */
export function typedOf({ report, role }: { readonly report: Report; readonly role: Attendance["role"] }): Typed {
	return {
		clan: report.name.clan ?? "",
		family: report.name.family ?? "",
		given: report.name.given,
		sex: report.sex ?? "",
		birthDate: birthDateLabel(report.birthDate),
		registerNumber: report.registerNumber ?? "",
		phone: report.phone ?? "",
		workplace: report.workplace ?? "",
		disability: report.disability ?? "",
		role: role ?? "",
	};
}

/** Whether somebody saved the form that corrects an attendance as it was shown to them. */
export function isUnchanged(typed: Typed, attendance: Pick<Attendance, "report" | "role">): boolean {
	const shown = typedOf(attendance);
	return [...line, "role"].every((field) => (typed[field] ?? "").trim() === shown[field]);
}

interface PersonFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	/** As what most take part, and so whoever is not said to be something else. */
	readonly participants: ParticipantRole;
	readonly before?: Typed;
	/** Who on record may be meant, where somebody new is typed. */
	readonly intake?: ComponentChildren;
}

export function PersonFields({ language, form, participants, before = {}, intake }: PersonFieldsProps) {
	const t = speak(words, language);
	const sexOptions = [...sexes.map((sex) => ({ value: sex, label: t(sex) })), { value: "", label: t("sex-not-written") }];
	const roles = participantRoles.map((role) => ({ value: role, label: sayRole(role, language) }));
	const asMost = { value: "", label: t("as-most", { role: sayRole(participants, language) }) };
	const answers = [...disabilities, null].map((answer) => ({ value: answer ?? "", label: disabilityLabel(answer, language) }));
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
			{intake}
			<TextField form={form} name="workplace" label={t("workplace")} value={before.workplace} />
			<SelectField form={form} name="role" label={t("role")} options={[asMost, ...roles]} value={before.role} width="middle" />
			<RadioField
				form={form}
				name="disability"
				label={t("disability")}
				hint={t("disability-hint")}
				options={answers}
				value={before.disability ?? ""}
			/>
		</>
	);
}
