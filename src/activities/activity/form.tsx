import { activities as words } from "#words/activities";
import type { Pillar } from "../../programme/index.ts";
import { type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { activityKindLabel, pillarLabel, roleLabel, spokenLanguageLabel } from "../labels.ts";
import { type ActivityDescription, activityKinds, participantRoles, spokenLanguages } from "../schema.ts";

interface DescriptionFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly pillars: readonly Pillar[];
	readonly before?: ActivityDescription;
}

export function DescriptionFields({ language, form, pillars, before }: DescriptionFieldsProps) {
	const t = speak(words, language);
	const languages = spokenLanguages.map((spoken) => ({ value: spoken, label: spokenLanguageLabel(spoken, language) }));
	return (
		<>
			<TextField form={form} name="title" label={t("title")} hint={t("title-hint")} value={before?.title} />
			<KindFields language={language} form={form} before={before} />
			{pillars.length > 0 && (
				<SelectField
					form={form}
					name="pillar"
					label={t("pillar-optional")}
					options={[{ value: "", label: t("no-pillar") }, ...pillars.map((one) => ({ value: one.id, label: pillarLabel(one, language) }))]}
					value={before?.pillar ?? undefined}
				/>
			)}
			<TextField form={form} name="topic" label={t("topic-optional")} hint={t("topic-hint")} value={before?.topic ?? undefined} />
			<SelectField
				form={form}
				name="spokenLanguage"
				label={t("spoken-language-optional")}
				options={[{ value: "", label: t("not-known") }, ...languages]}
				value={before?.spokenLanguage ?? undefined}
				width="middle"
			/>
		</>
	);
}

interface KindFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly before?: Pick<ActivityDescription, "kind" | "participants"> | undefined;
}

/** What sort of activity it is, and for whom. */
export function KindFields({ language, form, before }: KindFieldsProps) {
	const t = speak(words, language);
	const kinds = activityKinds.map((kind) => ({ value: kind, label: activityKindLabel(kind, language), hint: t(`hint-${kind}`) }));
	const roles = participantRoles.map((role) => ({ value: role, label: roleLabel(role, language) }));
	return (
		<>
			<RadioField form={form} name="kind" label={t("kind")} options={kinds} value={before?.kind ?? "training"} />
			<SelectField
				form={form}
				name="participants"
				label={t("participants")}
				hint={t("participants-hint")}
				options={[{ value: "", label: t("choose-area") }, ...roles]}
				value={before?.participants}
			/>
		</>
	);
}
