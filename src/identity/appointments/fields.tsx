import { identity as words } from "#words/identity";
import { CheckboxesField, type FormState, type Option, RadioField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { toTicked } from "../area-choices.ts";
import { roles } from "../rules.ts";
import type { Appointment } from "../schema.ts";

interface FieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly choices: readonly Option[];
	/** None for an account that does not belong to the programme yet. */
	readonly appointment?: Appointment;
}

/** What an account is to be in one programme. */
export function AppointmentFields(props: FieldsProps) {
	const { language, form, choices, appointment } = props;
	const t = speak(words, language);
	const options = roles.map((role) => ({ value: role, label: t(`role-${role}`), hint: t(`role-${role}-hint`) }));
	return (
		<>
			<RadioField form={form} name="role" label={t("role")} value={appointment?.role} options={options} />
			<CheckboxesField
				form={form}
				name="areas"
				label={t("areas")}
				hint={t("areas-hint")}
				values={toTicked(appointment?.areas ?? [])}
				options={choices}
			/>
		</>
	);
}
