import { assessment as said, caseForms as words } from "#words/children";
import { writeName } from "../../../particulars/name.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import type { Typed } from "../../../shared/http/index.ts";
import { DateField, type FormState, Note, RadioField, SheetLink } from "../../../shared/ui/index.ts";
import { bothLanguages, type Language, ofBoth, speak } from "../../../shared/words.ts";
import { agesOn, moduleForAge } from "../../assessment/ages.ts";
import { askedOf } from "../../assessment/asking.ts";
import { moduleLabel } from "../../assessment/labels.ts";
import { type AssessmentModule, assessmentModules, moduleNames } from "../../assessment/modules.ts";
import { readAnswers, respondents } from "../../assessment/schema.ts";
import { usualWordings } from "../../assessment/wording.ts";
import { choicesOf } from "../labels.ts";
import { Questions } from "../questions/questions.tsx";
import type { CaseDocument } from "../schema.ts";
import { casesSheet, questionsSheet } from "../sheets.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";

/** All questions of one module on one page. The child’s age chooses the module; where it leaves two open, a person does. */
export async function assessmentForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const byAge = moduleOf(document, today);
	const asked = form.typed.module ?? visit.url.searchParams.get("module");
	const module = moduleNames.includes(asked as never) ? assessmentModules[asked as keyof typeof assessmentModules] : byAge;
	return (
		<CaseForm {...{ visit, document, form }} at="assessment" title={t("assessment-title")} intro={t("assessment-intro")}>
			<SheetLink sheet={casesSheet} />
			<SheetLink sheet={questionsSheet} />
			{byAge === null && (
				<Note>
					<p>{t("age-open")}</p>
				</Note>
			)}
			<ModuleChoice {...{ language, module }} />
			<input type="hidden" name="module" value={module?.module ?? ""} />
			<input type="hidden" name="version" value={module?.version ?? ""} />
			<DateField form={form} name="assessedOn" label={t("assessed-on")} latest={today} value={today} />
			<RadioField
				form={form}
				name="respondent"
				label={t("respondent")}
				hint={t("respondent-hint")}
				options={choicesOf("respondent", respondents, language)}
			/>
			<RadioField
				form={form}
				name="wording"
				label={t("asked-in")}
				options={bothLanguages.map((one) => ({ value: one, label: t(`language-${one}`) }))}
				value={ofBoth(language)}
			/>
			{module && <Questions {...{ module, language, form }} wordings={usualWordings} called={writeName(document.name)} />}
			<p class="hint">{speak(said, language)("wording", { source: usualWordings[ofBoth(language)].source })}</p>
		</CaseForm>
	);
}

/** The module for the child’s age; null where the age is not known, fits none, or leaves two open. */
function moduleOf({ birthDate }: CaseDocument, today: string): AssessmentModule | null {
	const ages = agesOn(today, birthDate);
	const module = ages && moduleForAge(ages);
	return typeof module === "string" ? null : module;
}

function ModuleChoice({ language, module }: { readonly language: Language; readonly module: AssessmentModule | null }) {
	const t = speak(words, language);
	return (
		<nav class="sections" aria-label={t("modules")}>
			<ul>
				{moduleNames.map((name) => (
					<li key={name}>
						<a href={`?module=${name}`} aria-current={module?.module === name ? "page" : undefined}>
							{moduleLabel(assessmentModules[name], language)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** The answers in a typed form, without those that earlier answers lead past: they were ticked before somebody changed their mind. */
export function answersIn(typed: Typed): Readonly<Record<string, string>> {
	const module = moduleNames.find((name) => name === typed.module);
	if (module === undefined) return {};
	const { items } = assessmentModules[module];
	const written = Object.fromEntries(items.flatMap(({ item }) => (typed[item] ? [[item, typed[item]]] : [])));
	const { answers } = readAnswers(assessmentModules[module], written);
	const past = items.filter((item) => askedOf(item, answers) === "left-out").map(({ item }) => item);
	return Object.fromEntries(Object.entries(written).filter(([item]) => !past.includes(item)));
}
