import * as v from "valibot";
import { activities as words } from "#words/activities";
import { isId } from "../../shared/id.ts";
import { type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { sayActivityKind, sayRole, saySpokenLanguage } from "../saying.ts";
import { type ActivityDescription, activityKinds, participantRoles, spokenLanguages } from "../schema.ts";
import { type Surroundings, sayPillar } from "../surroundings.ts";

export const titleField = v.pipe(v.string(), v.trim(), v.nonEmpty("title-missing"), v.maxLength(200, "title-long"));

export const kindEntries = {
	kind: v.optional(v.picklist(activityKinds, "kind-missing")),
	participants: v.optional(v.picklist(participantRoles, "participants-missing")),
};

/** What a form says of an activity. What it does not ask for stays as it is. */
export const descriptionEntries = {
	title: titleField,
	...kindEntries,
	pillar: v.optional(
		v.pipe(
			v.string(),
			v.check((pillar) => pillar === "" || isId(pillar), "pillar-wrong"),
			v.transform((pillar) => pillar || null),
		),
	),
	topic: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(200, "topic-long"),
			v.transform((topic) => topic || null),
		),
	),
	spokenLanguage: v.optional(
		v.pipe(
			v.picklist(["", ...spokenLanguages], "language-wrong"),
			v.transform((spoken) => spoken || null),
		),
	),
};

interface DescriptionFieldsProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly before?: ActivityDescription;
}

export function DescriptionFields({ around, form, before }: DescriptionFieldsProps) {
	const { language, pillars } = around;
	const t = speak(words, language);
	const languages = spokenLanguages.map((spoken) => ({ value: spoken, label: saySpokenLanguage(spoken, language) }));
	return (
		<>
			<TextField form={form} name="title" label={t("title")} hint={t("title-hint")} value={before?.title} />
			<KindFields language={language} form={form} before={before} />
			{pillars.length > 0 && (
				<SelectField
					form={form}
					name="pillar"
					label={t("pillar-optional")}
					options={[{ value: "", label: t("no-pillar") }, ...pillars.map((one) => ({ value: one.id, label: sayPillar(one, language) }))]}
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
	const kinds = activityKinds.map((kind) => ({ value: kind, label: sayActivityKind(kind, language), hint: t(`hint-${kind}`) }));
	const roles = participantRoles.map((role) => ({ value: role, label: sayRole(role, language) }));
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
