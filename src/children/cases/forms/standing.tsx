import type { ProgrammeVisit } from "../../../programme/index.ts";
import { DateField, type FormState, Note, RadioField, TextArea } from "../../../shared/ui/index.ts";
import { formatDate } from "../../../shared/words.ts";
import { readCalendar } from "../../calendar/store.ts";
import { problem } from "../../problems.ts";
import { choiceLabel, choicesOf } from "../labels.ts";
import { missingToCloseLabel } from "../rule-labels.ts";
import { missingToClose } from "../rules.ts";
import { closeReasons, entrySorts, holdReasons } from "../schema.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";
import { entriesOf } from "./entries.ts";

export async function holdForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="hold" title={t("hold-title")} intro={t("hold-intro")}>
			<RadioField form={form} name="because" label={t("because")} options={choicesOf("held", holdReasons, language)} />
			<TextArea form={form} name="note" label={t("note-optional")} rows={3} />
			<DateField form={form} name="until" label={t("hold-until")} hint={t("hold-until-hint")} earliest={today} />
		</CaseForm>
	);
}

export async function resumptionForm(visit: ProgrammeVisit, form: FormState) {
	const { language, document, t } = await formOfCase(visit);
	const intro = document.hold
		? t("resume-intro", { day: formatDate(language, document.hold.since), reason: choiceLabel("held", document.hold.because, language) })
		: t("resume-not-held");
	return <CaseForm {...{ visit, document, form, intro }} at="resumption" title={t("resume-title")} submit={t("resume-button")} />;
}

/** Beside each reason stands what is still missing for it, before anybody chooses. */
export async function closingForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const calendar = await readCalendar(visit.programme.handle.db);
	const options = choicesOf("closed", closeReasons, language).map((option, place) => {
		const reason = closeReasons[place];
		const missing = reason === undefined ? null : missingToClose(reason, document, calendar, today);
		return { ...option, ...(missing && { hint: missingToCloseLabel(missing, language) }) };
	});
	return (
		<CaseForm {...{ visit, document, form }} at="closing" title={t("close-title")} intro={t("close-intro")} submit={t("close-button")}>
			<RadioField form={form} name="reason" label={t("because")} options={options} />
			<DateField form={form} name="on" label={t("day")} latest={today} value={today} />
			<TextArea form={form} name="note" label={t("note-optional")} rows={3} />
		</CaseForm>
	);
}

export async function reopeningForm(visit: ProgrammeVisit, form: FormState) {
	const { document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="reopening" title={t("reopen-title")} intro={t("reopen-intro")} submit={t("reopen-button")}>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</CaseForm>
	);
}

/** The entry of the address. @throws Problem where it is not on record: then it cannot be taken back */
async function formOfEntry(visit: ProgrammeVisit) {
	const shown = await formOfCase(visit);
	const { document } = shown;
	const sort = entrySorts.find((one) => one === visit.params.sort);
	const entry = sort && entriesOf(document, shown.language)[sort].find(({ id }) => id === visit.params.entry);
	if (!sort || !entry) throw problem("entry-unknown");
	return { ...shown, sort, entry };
}

export async function entryWithdrawalForm(visit: ProgrammeVisit, form: FormState) {
	const { language, document, t, sort, entry } = await formOfEntry(visit);
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`entries/${sort}/${entry.id}`}
			title={t("entry-title", { entry: choiceLabel("entry", sort, language) })}
			intro={t("entry-intro")}
			submit={t("entry-button")}
			tone="danger"
		>
			<p>
				<strong>{[entry.said, entry.on && formatDate(language, entry.on), entry.by].filter(Boolean).join(" · ")}</strong>
			</p>
			{sort === "placement" && (
				<Note>
					<p>{t("entry-placement")}</p>
				</Note>
			)}
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</CaseForm>
	);
}
