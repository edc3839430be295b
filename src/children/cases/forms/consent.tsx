import { assents, noticeLanguages, serviceGivers, servicePurposes } from "../../../consent/care/schema.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { CheckboxesField, DateField, type FormState, RadioField, SelectField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { formatDate } from "../../../shared/words.ts";
import { agesOn } from "../../assessment/ages.ts";
import { problem } from "../../problems.ts";
import { choiceLabel, choicesOf } from "../labels.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";

/** What the family and the child agree to; no purpose at all is an answer as well. */
export async function consentForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const before = document.consents.at(-1);
	const ages = agesOn(today, document.birthDate);
	return (
		<CaseForm {...{ visit, document, form }} at="consent" title={t("consent-title")} intro={t("consent-intro")}>
			<DateField form={form} name="givenOn" label={t("given-on")} latest={today} value={today} />
			<CheckboxesField
				form={form}
				name="purposes"
				label={t("purposes")}
				hint={t("purposes-hint")}
				options={choicesOf("purpose", servicePurposes, language)}
			/>
			<RadioField
				form={form}
				name="givenBy"
				label={t("given-by")}
				options={choicesOf("giver", serviceGivers, language)}
				value={ages && ages.least >= 16 ? undefined : "guardian"}
			/>
			<TextField form={form} name="guardianName" label={t("guardian-name")} value={before?.guardianName ?? ""} width="middle" />
			<TextField
				form={form}
				name="guardianRelation"
				label={t("guardian-relation")}
				hint={t("guardian-relation-hint")}
				value={before?.guardianRelation ?? ""}
				width="middle"
			/>
			<RadioField form={form} name="assent" label={t("assent")} hint={t("assent-hint")} options={choicesOf("assent", assents, language)} />
			<TextField
				form={form}
				name="noticeVersion"
				label={t("notice-version")}
				hint={t("notice-version-hint")}
				value={before?.noticeVersion ?? "1"}
				width="short"
			/>
			<SelectField
				form={form}
				name="noticeLanguage"
				label={t("notice-language")}
				options={[{ value: "", label: t("not-known") }, ...noticeLanguages.map((one) => ({ value: one, label: t(`language-${one}`) }))]}
				value="mn"
				width="middle"
			/>
			<DateField form={form} name="until" label={t("consent-until")} hint={t("consent-until-hint")} earliest={today} />
		</CaseForm>
	);
}

export async function consentWithdrawalForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const consent = document.consents.find(({ id }) => id === visit.params.consent);
	if (!consent) throw problem("service-consent-unknown");
	const purposes = consent.purposes.map((one) => choiceLabel("purpose", one, language)).join("; ");
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`consent/${consent.id}/withdrawal`}
			title={t("withdrawal-title")}
			intro={t("withdrawal-intro", { day: formatDate(language, consent.givenOn), purposes })}
			submit={t("withdrawal-button")}
			tone="danger"
		>
			<DateField form={form} name="on" label={t("withdrawn-on")} earliest={consent.givenOn} latest={today} value={today} />
			<TextArea form={form} name="because" label={t("because-optional")} rows={2} />
		</CaseForm>
	);
}
