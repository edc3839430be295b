import type { ComponentChildren } from "preact";
import { sessions as words } from "#words/activities";
import { disabilities } from "../../particulars/disability.ts";
import { disabilityLabel } from "../../particulars/labels.ts";
import { sexes } from "../../particulars/sex.ts";
import { ParticularFields } from "../../people/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { roleLabel } from "../labels.ts";
import { type ParticipantRole, participantRoles } from "../schema.ts";

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
	const roles = participantRoles.map((role) => ({ value: role, label: roleLabel(role, language) }));
	const asMost = { value: "", label: t("as-most", { role: roleLabel(participants, language) }) };
	const answers = [...disabilities, null].map((answer) => ({ value: answer ?? "", label: disabilityLabel(answer, language) }));
	return (
		<>
			<ParticularFields {...{ t, form, before, sexOptions }} />
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
