import type { ComponentChildren } from "preact";
import { consents as shared, consentForm as words } from "#words/consent";
import { acceptedTypes, keptLabel } from "../../shared/files/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import type { PageContext } from "../../shared/office/index.ts";
import {
	CheckboxesField,
	CheckboxField,
	DateField,
	Fieldset,
	FileField,
	type FormState,
	RadioField,
	SelectField,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import type { NamedAsset } from "../assets.ts";
import { channelLabel, faceLabel, placeLabel, spokenLabel, voiceLabel } from "../labels.ts";
import {
	acceptedSorts,
	answers,
	channels,
	channelsAbroad,
	consentLanguages,
	displayNames,
	faces,
	givers,
	placePrecisions,
	voices,
	waysOfAssent,
} from "../schema.ts";

interface ConsentFieldsProps {
	readonly context: PageContext;
	readonly form: FormState;
	readonly before: Typed;
	readonly assets: readonly NamedAsset[];
	readonly campaigns: readonly { readonly id: string; readonly name: { readonly mn: string; readonly en: string } }[];
	/** Whose consent it is, where that is still to be said. */
	readonly who?: ComponentChildren;
}

/** The paper form from top to bottom. */
export function ConsentFields(props: ConsentFieldsProps) {
	return (
		<>
			{props.who}
			<WhatFields {...props} />
			<GiverFields {...props} />
			<AnswerFields {...props} />
			<ShownFields {...props} />
			<TimeFields {...props} />
			<AskedFields {...props} />
			<RiskFields {...props} />
		</>
	);
}

function WhatFields({ context: { language }, form, before, assets, campaigns }: ConsentFieldsProps) {
	const t = speak(words, language);
	const named = campaigns.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
	return (
		<Fieldset legend={t("about-what")}>
			<TextArea form={form} name="what" label={t("what")} hint={t("what-hint")} rows={3} value={before.what} />
			{named.length > 0 && (
				<SelectField
					form={form}
					name="campaign"
					label={t("campaign")}
					options={[{ value: "", label: t("no-campaign") }, ...named]}
					value={before.campaign ?? (named.length === 1 ? named[0]?.value : undefined)}
				/>
			)}
			{assets.length > 0 && (
				<CheckboxesField
					form={form}
					name="assets"
					label={t("assets")}
					hint={t("assets-hint")}
					options={assets.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
					values={before.assets?.split("\n")}
				/>
			)}
			<TextArea form={form} name="othersInFrame" label={t("others-in-frame")} rows={2} value={before.othersInFrame} />
		</Fieldset>
	);
}

function GiverFields({ context: { language }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	const say = speak(shared, language);
	const ways = waysOfAssent.map((way) => ({ value: way, label: say(`assent-${way}`) }));
	return (
		<Fieldset legend={t("who-agreed")}>
			<RadioField
				form={form}
				name="givenBy"
				label={t("given-by")}
				hint={t("given-by-hint")}
				options={givers.map((giver) => ({ value: giver, label: t(`given-by-${giver}`) }))}
				value={before.givenBy}
			/>
			<TextField
				form={form}
				name="birthYear"
				label={t("birth-year")}
				hint={t("birth-year-hint")}
				width="short"
				inputmode="numeric"
				value={before.birthYear}
			/>
			<TextField form={form} name="guardianName" label={t("guardian-name")} width="middle" value={before.guardianName} />
			<TextField form={form} name="guardianRelation" label={t("guardian-relation")} width="middle" value={before.guardianRelation} />
			<TextField
				form={form}
				name="guardianAuthority"
				label={t("guardian-authority")}
				hint={t("guardian-authority-hint")}
				value={before.guardianAuthority}
			/>
			<TextField
				form={form}
				name="guardianContact"
				label={t("guardian-contact")}
				hint={t("guardian-contact-hint")}
				width="middle"
				value={before.guardianContact}
			/>
			<RadioField
				form={form}
				name="assent"
				label={t("assent")}
				hint={t("assent-hint")}
				options={[...ways, { value: "", label: t("assent-not-asked") }]}
				value={before.assent ?? ""}
			/>
			<TextField form={form} name="supportPerson" label={t("support-person")} width="middle" value={before.supportPerson} />
			<TextField form={form} name="interpreter" label={t("interpreter")} width="middle" value={before.interpreter} />
			<TextArea
				form={form}
				name="dissentSigns"
				label={t("dissent-signs")}
				hint={t("dissent-signs-hint")}
				rows={2}
				value={before.dissentSigns}
			/>
		</Fieldset>
	);
}

function AnswerFields({ context: { language }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	const hintOf = (channel: (typeof channels)[number]) => (channelsAbroad.includes(channel) ? { hint: t("seen-abroad") } : {});
	return (
		<Fieldset legend={t("the-answer")}>
			<RadioField
				form={form}
				name="answer"
				label={t("answer")}
				options={answers.map((answer) => ({ value: answer, label: t(`answer-${answer}`) }))}
				value={before.answer}
			/>
			<CheckboxesField
				form={form}
				name="channels"
				label={t("channels")}
				hint={t("channels-hint")}
				options={channels.map((channel) => ({ value: channel, label: channelLabel(channel, language), ...hintOf(channel) }))}
				values={before.channels?.split("\n")}
			/>
			<CheckboxField form={form} name="abroad" label={t("abroad")} checked={before.abroad === "yes"} />
			<CheckboxesField
				form={form}
				name="languages"
				label={t("languages")}
				options={consentLanguages.map((spoken) => ({ value: spoken, label: spokenLabel(spoken, language) }))}
				values={before.languages?.split("\n") ?? ["mn"]}
			/>
			<CheckboxField form={form} name="aiTraining" label={t("ai-training")} checked={before.aiTraining === "yes"} />
		</Fieldset>
	);
}

function ShownFields({ context: { language }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	return (
		<Fieldset legend={t("how-shown")}>
			<RadioField
				form={form}
				name="displayName"
				label={t("display-name")}
				options={displayNames.map((one) => ({ value: one, label: t(`display-name-${one}`) }))}
				value={before.displayName}
			/>
			<TextField form={form} name="alias" label={t("alias")} hint={t("alias-hint")} width="middle" />
			<TextArea
				form={form}
				name="disabilityWording"
				label={t("disability-wording")}
				hint={t("disability-wording-hint")}
				rows={2}
				value={before.disabilityWording}
			/>
			<RadioField
				form={form}
				name="place"
				label={t("place")}
				options={placePrecisions.map((one) => ({ value: one, label: placeLabel(one, language) }))}
				value={before.place}
			/>
			<RadioField
				form={form}
				name="face"
				label={t("face")}
				options={faces.map((one) => ({ value: one, label: faceLabel(one, language) }))}
				value={before.face}
			/>
			<RadioField
				form={form}
				name="voice"
				label={t("voice")}
				options={voices.map((one) => ({ value: one, label: voiceLabel(one, language) }))}
				value={before.voice}
			/>
		</Fieldset>
	);
}

function TimeFields({ context: { language }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	return (
		<Fieldset legend={t("how-long")}>
			<DateField form={form} name="startsOn" label={t("starts-on")} hint={t("starts-on-hint")} value={before.startsOn} />
			<DateField form={form} name="expiresOn" label={t("expires-on")} hint={t("expires-on-hint")} value={before.expiresOn} />
			<DateField form={form} name="reviewOn" label={t("review-on")} value={before.reviewOn} />
		</Fieldset>
	);
}

function AskedFields({ context: { language, today }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	return (
		<Fieldset legend={t("how-asked")}>
			<DateField form={form} name="givenOn" label={t("given-on")} latest={today} value={before.givenOn} />
			<TextField form={form} name="givenAt" label={t("given-at")} width="middle" value={before.givenAt} />
			<TextField
				form={form}
				name="formVersion"
				label={t("form-version")}
				width="short"
				value={before.formVersion ?? t("form-version-now")}
			/>
			<RadioField
				form={form}
				name="formLanguage"
				label={t("form-language")}
				options={consentLanguages.map((spoken) => ({ value: spoken, label: spokenLabel(spoken, language) }))}
				value={before.formLanguage ?? "mn"}
			/>
			<TextArea form={form} name="script" label={t("script")} hint={t("script-hint")} rows={3} value={before.script} />
			<TextField form={form} name="collectedBy" label={t("collected-by")} width="middle" value={before.collectedBy} />
			<TextField form={form} name="witness" label={t("witness")} width="middle" value={before.witness} />
			<TextField form={form} name="payment" label={t("payment")} hint={t("payment-hint")} value={before.payment} />
			<CheckboxField form={form} name="copyLeft" label={t("copy-left")} checked={before.copyLeft === "yes"} />
			<FileField
				form={form}
				name="file"
				label={t("file")}
				hint={keptLabel(acceptedSorts, language)}
				accept={acceptedTypes(acceptedSorts)}
			/>
		</Fieldset>
	);
}

function RiskFields({ context: { language }, form, before }: ConsentFieldsProps) {
	const t = speak(words, language);
	return (
		<Fieldset legend={t("risk")}>
			<TextArea
				form={form}
				name="riskAssessment"
				label={t("risk-assessment")}
				hint={t("risk-assessment-hint")}
				rows={3}
				value={before.riskAssessment}
			/>
			<TextField form={form} name="riskApprovedBy" label={t("risk-approved-by")} width="middle" value={before.riskApprovedBy} />
		</Fieldset>
	);
}
