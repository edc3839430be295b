import { caseForms as words } from "#words/children";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { CheckboxesField, DateField, type FormState, RadioField, SelectField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { provisions } from "../../assessment/schooling/attendance.ts";
import { schoolLevels } from "../../assessment/schooling/levels.ts";
import { type Barrier, type BarrierSide, barrierSides, barriers } from "../barriers.ts";
import { choiceLabel, choicesOf } from "../labels.ts";
import { barrierMoments } from "../schema.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";

/** Where the child learns and learned: facts, from which both ways of counting follow. */
export async function schoolingForm(visit: ProgrammeVisit, form: FormState) {
	const { language, document, t } = await formOfCase(visit);
	const { schooling } = document;
	const text = (value: number | null | undefined) => (value == null ? "" : String(value));
	const said = (value: boolean | null | undefined) => (value == null ? "" : value ? "yes" : "no");
	const yesOrNo = [
		{ value: "yes", label: t("yes") },
		{ value: "no", label: t("no") },
		{ value: "", label: t("not-known") },
	];
	return (
		<CaseForm {...{ visit, document, form }} at="schooling" title={t("schooling-title")} intro={t("schooling-intro")}>
			<RadioField
				form={form}
				name="everAttended"
				label={t("ever-attended")}
				options={[...yesOrNo.slice(0, 2), { value: "unknown", label: t("not-known") }]}
				value={schooling?.everAttended}
			/>
			<TextField
				form={form}
				name="lastGrade"
				label={t("last-grade")}
				inputmode="numeric"
				width="short"
				value={text(schooling?.lastGrade)}
			/>
			<TextField form={form} name="leftYear" label={t("left-year")} inputmode="numeric" width="short" value={text(schooling?.leftYear)} />
			<RadioField
				form={form}
				name="provision"
				label={t("provision-now")}
				options={choicesOf("provision", provisions, language)}
				value={schooling?.provision}
			/>
			<TextField
				form={form}
				name="grade"
				label={t("grade-now")}
				hint={t("grade-hint")}
				inputmode="numeric"
				width="short"
				value={text(schooling?.grade)}
			/>
			<LevelField {...{ form, language }} value={schooling?.equivalency} />
			<RadioField
				form={form}
				name="atRisk"
				label={t("at-risk")}
				hint={t("at-risk-hint")}
				options={yesOrNo}
				value={said(schooling?.atRisk)}
			/>
			<RadioField form={form} name="repeatsGrade" label={t("repeats-grade")} options={yesOrNo} value={said(schooling?.repeatsGrade)} />
			<TextField
				form={form}
				name="kilometres"
				label={t("kilometres")}
				inputmode="decimal"
				width="short"
				value={text(schooling?.kilometres)}
			/>
			<RadioField
				form={form}
				name="needsDormitory"
				label={t("needs-dormitory")}
				options={yesOrNo}
				value={said(schooling?.needsDormitory)}
			/>
		</CaseForm>
	);
}

interface LevelFieldProps {
	readonly form: FormState;
	readonly language: Language;
	readonly value?: (typeof schoolLevels)[number] | null | undefined;
}

/** The level of an equivalency programme. */
export function LevelField({ form, language, value }: LevelFieldProps) {
	const t = speak(words, language);
	return (
		<SelectField
			form={form}
			name="equivalency"
			label={t("equivalency")}
			hint={t("equivalency-hint")}
			options={[{ value: "", label: t("no-equivalency") }, ...choicesOf("level", schoolLevels, language)]}
			value={value ?? ""}
			width="middle"
		/>
	);
}

/** The main barrier and others, by the side on which they lie. A disability is none of them. */
export async function barriersForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const choices = barriersBySide(language);
	return (
		<CaseForm {...{ visit, document, form }} at="barriers" title={t("barriers-title")} intro={t("barriers-intro")}>
			<RadioField form={form} name="at" label={t("moment")} options={choicesOf("moment", barrierMoments, language)} value="now" />
			<SelectField
				form={form}
				name="main"
				label={t("main-barrier")}
				options={[{ value: "", label: t("choose") }, ...choices.flatMap(({ side, list }) => list.map((one) => ({ ...one, group: side })))]}
			/>
			<CheckboxesField
				form={form}
				name="others"
				label={t("other-barriers")}
				options={choices.flatMap(({ list }) => list.filter(({ value }) => !noBarrier.includes(value)))}
			/>
			<TextArea form={form} name="note" label={t("note-optional")} rows={3} />
			<DateField form={form} name="on" label={t("said-on")} latest={today} value={today} />
		</CaseForm>
	);
}

/** Answers that name no barrier; they cannot stand beside one. */
const noBarrier: readonly Barrier[] = ["unknown", "refused_to_say"];

function barriersBySide(language: Language) {
	const sides = [...new Set(Object.values(barrierSides))] as readonly BarrierSide[];
	return sides.map((side) => ({
		side: choiceLabel("side", side, language),
		list: choicesOf(
			"barrier",
			barriers.filter((one) => barrierSides[one] === side),
			language,
		),
	}));
}
