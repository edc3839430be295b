import { caseForms as words } from "#words/children";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { DateField, Facts, type FormState, RadioField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../../../shared/words.ts";
import { dayLater, monthsLater } from "../../calendar/school-days.ts";
import { problem } from "../../problems.ts";
import { choicesOf } from "../labels.ts";
import { type CaseDocument, goalStates } from "../schema.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";

/** A plan is looked at again after three months at the latest. */
export async function planForm(visit: ProgrammeVisit, form: FormState) {
	const { today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="plan" title={t("plan-title")} intro={t("plan-intro")}>
			<TextArea
				form={form}
				name="summary"
				label={t("plan-summary")}
				hint={t("plan-summary-hint")}
				rows={6}
				value={document.plan?.summary}
			/>
			<DateField form={form} name="drawnOn" label={t("drawn-on")} latest={today} value={today} />
			<DateField form={form} name="reviewOn" label={t("review-on")} hint={t("review-hint")} value={dayLater(monthsLater(today, 3), -1)} />
		</CaseForm>
	);
}

/** The plan of the address, while it waits for a supervisor. */
async function formOfPlan(visit: ProgrammeVisit) {
	const shown = await formOfCase(visit);
	const { plan } = shown.document;
	if (!plan || plan.id !== visit.params.plan) throw problem("plan-unknown");
	return { ...shown, plan };
}

/** A supervisor reads what is planned, and approves it; nobody approves their own. */
export async function approvalForm(visit: ProgrammeVisit, form: FormState) {
	const { language, document, t, plan } = await formOfPlan(visit);
	const here = `plan/${plan.id}`;
	return (
		<CaseForm {...{ visit, document, form }} at={`${here}/approval`} title={t("approval-title")} submit={t("approve")}>
			<PlanToRead {...{ language, document, plan }} />
			<DateField form={form} name="on" label={t("approved-on")} hint={t("approved-on-hint")} />
			<p>
				<a href={`return`}>{t("rather-return")}</a>
			</p>
		</CaseForm>
	);
}

export async function returnForm(visit: ProgrammeVisit, form: FormState) {
	const { language, document, t, plan } = await formOfPlan(visit);
	return (
		<CaseForm {...{ visit, document, form }} at={`plan/${plan.id}/return`} title={t("return-title")} submit={t("return-button")}>
			<PlanToRead {...{ language, document, plan }} />
			<TextArea form={form} name="because" label={t("return-because")} hint={t("return-hint")} rows={3} />
		</CaseForm>
	);
}

interface PlanToReadProps {
	readonly language: Language;
	readonly document: CaseDocument;
	readonly plan: NonNullable<CaseDocument["plan"]>;
}

function PlanToRead({ language, document, plan }: PlanToReadProps) {
	const t = speak(words, language);
	const open = document.goals.filter(({ state }) => state === "open");
	return (
		<>
			<p class="own-words">{plan.summary}</p>
			<Facts
				facts={[
					{ term: t("drawn-on"), value: formatDate(language, plan.drawnOn) },
					{ term: t("drawn-by"), value: plan.by ?? t("not-known") },
					{ term: t("review-on"), value: formatDate(language, plan.reviewOn) },
				]}
			/>
			<h2>{t("goals")}</h2>
			{open.length === 0 ? (
				<p>{t("no-goals")}</p>
			) : (
				<ul>
					{open.map(({ id, goal, who, due }) => (
						<li key={id}>{[goal, who, due && formatDate(language, due)].filter(Boolean).join(" · ")}</li>
					))}
				</ul>
			)}
		</>
	);
}

export async function goalForm(visit: ProgrammeVisit, form: FormState) {
	const { document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="goals/new" title={t("goal-title")} intro={t("goal-intro")}>
			<GoalFields {...{ visit, form }} />
		</CaseForm>
	);
}

export async function goalChangeForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const goal = document.goals.find(({ id }) => id === visit.params.goal);
	if (!goal) throw problem("goal-unknown");
	return (
		<CaseForm {...{ visit, document, form }} at={`goals/${goal.id}`} title={t("goal-change-title")}>
			<GoalFields {...{ visit, form, goal }} />
			<RadioField form={form} name="state" label={t("goal-state")} options={choicesOf("goal", goalStates, language)} value={goal.state} />
			<DateField form={form} name="doneOn" label={t("goal-done-on")} latest={today} value={goal.doneOn ?? ""} />
		</CaseForm>
	);
}

interface GoalFieldsProps {
	readonly visit: ProgrammeVisit;
	readonly form: FormState;
	readonly goal?: CaseDocument["goals"][number];
}

function GoalFields({ visit, form, goal }: GoalFieldsProps) {
	const t = speak(words, visit.language);
	return (
		<>
			<TextArea form={form} name="goal" label={t("goal")} rows={3} value={goal?.goal} />
			<TextField form={form} name="who" label={t("goal-who")} hint={t("goal-who-hint")} width="middle" value={goal?.who} />
			<DateField form={form} name="due" label={t("goal-due")} value={goal?.due ?? ""} />
		</>
	);
}
