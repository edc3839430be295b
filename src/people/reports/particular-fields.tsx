import type { Typed } from "../../shared/http/index.ts";
import { CheckboxField, type FormState, type Option, RadioField, TextField } from "../../shared/ui/index.ts";

interface ParticularFieldsProps {
	/** The texts of the form: each slice asks for a person in its own words. */
	readonly t: (
		text:
			| ("family" | "family-hint" | "given" | "clan" | "sex" | "birth-date" | "birth-date-hint")
			| ("register-number" | "register-number-hint" | "as-written"),
	) => string;
	readonly form: FormState;
	readonly before: Typed;
	readonly sexOptions: readonly Option[];
}

/** Name, sex, birth date and registration number; one of an odd form is taken once somebody ticks that it stands so on the paper. */
export function ParticularFields({ t, form, before, sexOptions }: ParticularFieldsProps) {
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
		</>
	);
}
