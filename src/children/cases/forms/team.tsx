import { caseForms as words } from "#words/children";
import { listStaff, type Staff } from "../../../identity/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { today } from "../../../shared/clock.ts";
import { contextOf } from "../../../shared/office/index.ts";
import { CheckboxesField, DateField, type FormState, Note, SelectField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { speak } from "../../../shared/words.ts";
import { missingLabel } from "../rule-labels.ts";
import { missingConsent } from "../rules.ts";
import { caseWork, worksWhere } from "../running/officers.ts";
import type { CaseDocument } from "../schema.ts";
import { shownCase } from "../shown-case.ts";
import { CaseForm } from "./case-form.tsx";

/** The accounts a case can be given to, and those that may work on it beside its officer; those on it already stay on the lists. */
async function staffOf(visit: ProgrammeVisit, document: CaseDocument) {
	const { handle } = visit.programme;
	const staff = await listStaff(handle.db, visit.programme, caseWork);
	const near = staff.filter((one) => worksWhere(one, document, today(handle.clock)));
	const officer = document.officer ? [document.officer] : [];
	return { officers: choicesOf(near, officer), others: choicesOf(staff, [...officer, ...document.others]) };
}

type Somebody = Pick<Staff, "account" | "name">;

function choicesOf(offered: readonly Somebody[], known: readonly Somebody[]) {
	const added = known.filter(({ account }) => !offered.some((one) => one.account === account));
	return [...offered, ...added].map(({ account, name }) => ({ value: account, label: name }));
}

export async function teamForm(visit: ProgrammeVisit, form: FormState) {
	const document = await shownCase(visit);
	const staff = await staffOf(visit, document);
	const t = speak(words, visit.language);
	return (
		<CaseForm {...{ visit, document, form }} at="team" title={t("team-title")} intro={t("team-intro")}>
			<SelectField
				form={form}
				name="officer"
				label={t("officer")}
				options={[{ value: "", label: t("officer-nobody") }, ...staff.officers]}
				hint={t("officer-hint")}
				value={document.officer?.account ?? ""}
				width="middle"
			/>
			{staff.others.length > 0 && (
				<CheckboxesField
					form={form}
					name="others"
					label={t("others")}
					options={staff.others}
					values={document.others.map(({ account }) => account)}
				/>
			)}
		</CaseForm>
	);
}

export async function takingForm(visit: ProgrammeVisit, form: FormState) {
	const document = await shownCase(visit);
	const t = speak(words, visit.language);
	return <CaseForm {...{ visit, document, form }} at="taking" title={t("take-title")} intro={t("take-intro")} submit={t("take-button")} />;
}

/** To another officer, or out of the programme: then only with the family’s consent to it. */
export async function transferForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today: day } = contextOf(visit);
	const document = await shownCase(visit);
	const staff = await staffOf(visit, document);
	const missing = missingConsent("transfer", document, day);
	const t = speak(words, language);
	return (
		<CaseForm
			{...{ visit, document, form }}
			at="transfer"
			title={t("transfer-title")}
			intro={t("transfer-intro")}
			submit={t("transfer-button")}
		>
			<SelectField
				form={form}
				name="officer"
				label={t("transfer-officer")}
				options={[{ value: "", label: t("transfer-nobody") }, ...staff.officers.filter(({ value }) => value !== document.officer?.account)]}
				width="middle"
			/>
			{missing.length > 0 && (
				<Note>
					<p>{t("transfer-consent")}</p>
					<p>{missing.map((one) => missingLabel(one, language)).join("; ")}</p>
				</Note>
			)}
			<TextField form={form} name="organisation" label={t("transfer-organisation")} />
			<DateField form={form} name="on" label={t("day")} latest={day} value={day} />
			<TextArea form={form} name="because" label={t("because-optional")} rows={3} />
		</CaseForm>
	);
}
