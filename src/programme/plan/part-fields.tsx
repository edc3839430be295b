import { plan as words } from "#words/programme";
import type { Typed } from "../../shared/http/index.ts";
import { CheckboxesField, DateField, type FormState, TextArea, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { partnerRoles } from "../schema.ts";

export interface FieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly before?: Typed;
}

function NameFields({ language, form, before = {} }: FieldsProps) {
	const t = speak(words, language);
	return (
		<>
			<TextField form={form} name="nameMn" label={t("name-mn")} value={before.nameMn} />
			<TextField form={form} name="nameEn" label={t("name-en")} value={before.nameEn} />
		</>
	);
}

export function PillarFields({ language, form, before = {} }: FieldsProps) {
	const t = speak(words, language);
	return (
		<>
			<TextField form={form} name="number" label={t("number")} inputmode="numeric" width="short" value={before.number} />
			<NameFields language={language} form={form} before={before} />
			<TextArea form={form} name="summaryMn" label={t("summary-mn")} value={before.summaryMn} />
			<TextArea form={form} name="summaryEn" label={t("summary-en")} value={before.summaryEn} />
		</>
	);
}

export function SpanFields({ language, form, before = {} }: FieldsProps) {
	const t = speak(words, language);
	return (
		<>
			<NameFields language={language} form={form} before={before} />
			<DateField form={form} name="startsOn" label={t("first-day")} value={before.startsOn} />
			<DateField form={form} name="endsOn" label={t("last-day")} value={before.endsOn} />
		</>
	);
}

export function PartnerFields({ language, form, before = {} }: FieldsProps) {
	const t = speak(words, language);
	const options = partnerRoles.map((role) => ({ value: role, label: t(`role-${role}`) }));
	return (
		<>
			<NameFields language={language} form={form} before={before} />
			<CheckboxesField form={form} name="roles" label={t("roles")} options={options} values={before.roles?.split("\n")} />
			<TextField form={form} name="website" label={t("website")} value={before.website} />
		</>
	);
}
