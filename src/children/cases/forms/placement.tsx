import { caseForms as words } from "#words/children";
import { listSites } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { contextOf } from "../../../shared/office/index.ts";
import { DateField, type FormState, RadioField, SelectField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { dayLater } from "../../calendar/school-days.ts";
import { siteOptions } from "../../labels.ts";
import { problem } from "../../problems.ts";
import { choicesOf } from "../labels.ts";
import { attendanceSources, type CaseDocument, placementEnds, placements } from "../schema.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";
import { LevelField } from "./schooling.tsx";

interface SiteFieldProps {
	readonly visit: ProgrammeVisit;
	readonly form: FormState;
	readonly label: string;
	readonly value?: string | null;
}

/** A school or centre anywhere: a child of a herding family may learn far from home. */
export async function siteField({ visit, form, label, value = null }: SiteFieldProps) {
	const { language } = contextOf(visit);
	const options = siteOptions(await listSites(visit.programme.handle.db, [""]), language, value);
	const none = { value: "", label: speak(words, language)("no-site") };
	return <SelectField form={form} name="site" label={label} options={[none, ...options]} value={value ?? ""} />;
}

export async function placementForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="placements/new" title={t("placement-title")} intro={t("placement-intro")}>
			<DateField form={form} name="placedOn" label={t("placed-on")} earliest={document.identifiedOn} latest={today} />
			<RadioField form={form} name="provision" label={t("provision")} options={choicesOf("provision", placements, language)} />
			{await siteField({ visit, form, label: t("site"), value: document.site })}
			<TextField form={form} name="grade" label={t("grade-now")} hint={t("grade-hint")} inputmode="numeric" width="short" />
			<LevelField {...{ form, language }} />
		</CaseForm>
	);
}

async function formOfPlacement(visit: ProgrammeVisit) {
	const shown = await formOfCase(visit);
	const placement = shown.document.placements.find(({ id }) => id === visit.params.placement);
	if (!placement) throw problem("placement-unknown");
	return { ...shown, placement };
}

export async function placementEndForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t, placement } = await formOfPlacement(visit);
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`placements/${placement.id}/end`}
			title={t("placement-end-title")}
			intro={t("placement-end-intro", { day: formatDate(language, placement.placedOn) })}
		>
			<DateField form={form} name="endedOn" label={t("ended-on")} earliest={placement.placedOn} latest={today} value={today} />
			<RadioField form={form} name="because" label={t("ended-because")} options={choicesOf("ended", placementEnds, language)} />
			<TextArea form={form} name="note" label={t("note-optional")} rows={3} />
		</CaseForm>
	);
}

/** Attendance over a stretch of days: how many were school days, and on how many the child was there. */
export async function attendanceForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t, placement } = await formOfPlacement(visit);
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`placements/${placement.id}/attendance`}
			title={t("attendance-title")}
			intro={t("attendance-intro")}
		>
			<DateField
				form={form}
				name="from"
				label={t("from")}
				earliest={placement.placedOn}
				latest={today}
				value={dayAfterLast(document, placement)}
			/>
			<DateField form={form} name="until" label={t("until")} earliest={placement.placedOn} latest={today} />
			<TextField form={form} name="schoolDays" label={t("school-days")} inputmode="numeric" width="short" />
			<TextField form={form} name="daysAttended" label={t("days-attended")} inputmode="numeric" width="short" />
			<RadioField form={form} name="source" label={t("source")} options={choicesOf("source", attendanceSources, language)} />
		</CaseForm>
	);
}

/** The day after the last one with attendance on record, or the day of the placement: no day is written twice. */
function dayAfterLast({ attendances }: CaseDocument, { id, placedOn }: CaseDocument["placements"][number]): string {
	const last = attendances.filter(({ placement }) => placement === id).reduce((latest, { until }) => (until > latest ? until : latest), "");
	return last === "" ? placedOn : dayLater(last, 1);
}
