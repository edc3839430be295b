import { assess as words } from "#words/field";
import { agesOn, moduleForAge } from "../../children/assessment/ages.ts";
import { type Answers, scales, withoutAnswer } from "../../children/assessment/answers.ts";
import { askedOf } from "../../children/assessment/asking.ts";
import { assess } from "../../children/assessment/assessing.ts";
import { domainLabel, moduleLabel, reasonLabel, resultLabel } from "../../children/assessment/labels.ts";
import { type AssessmentModule, assessmentModules, moduleNames } from "../../children/assessment/modules.ts";
import { readAnswers, respondents } from "../../children/assessment/schema.ts";
import { answerLabel, questionOf, usualWordings } from "../../children/assessment/wording.ts";
import { choicesOf } from "../../children/cases/labels.ts";
import { caseOperations } from "../../children/cases/operations.ts";
import type { CaseDocument } from "../../children/cases/schema.ts";
import { type Language, ofBoth, speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { goInstead } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import { type FieldTyped, type FormStep, textOf } from "../forms/field.ts";
import { Flow } from "../forms/flow.tsx";
import { dayFaults } from "./case-forms/day-faults.ts";
import { nameOfCase } from "./cases.ts";

/** The module of the child’s age, one question a page; the skip rules lead past what is not asked. At its end stands what it comes to, and why. */
export function AssessPage({ document }: { readonly document: CaseDocument }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const back = { at: "child", child: document.id } as const;
	const day = phone.today();
	const ages = agesOn(day, document.birthDate);
	const fitting = ages ? moduleForAge(ages) : "age-unsure";
	if (fitting === "too-young")
		return (
			<Page title={t("assess")} back={back}>
				<p class="note">{t("too-young")}</p>
			</Page>
		);
	const own = typeof fitting === "string" ? null : fitting;
	const moduleIn = (typed: FieldTyped) => own ?? assessmentModules[moduleNames.find((one) => one === typed.module) ?? "cfm-5-17"];

	function steps(typed: FieldTyped): readonly FormStep[] {
		const module = moduleIn(typed);
		const answers = answersIn(typed, module);
		const found = assess(module, answers, ages);
		return [
			{
				when: () => own === null,
				intro: t("age-unsure"),
				fields: [
					{
						name: "module",
						label: t("which-module"),
						kind: "one",
						options: moduleNames.map((value) => ({ value, label: moduleLabel(assessmentModules[value], language) })),
					},
				],
			},
			{
				intro: usualWordings[ofBoth(language)].modules[module.module]?.opening,
				fields: [{ name: "respondent", label: t("respondent"), kind: "one", options: choicesOf("respondent", respondents, language) }],
			},
			...module.items.filter((item) => askedOf(item, answers) === "asked").map((item) => questionStep(item, module, document, language)),
			{
				view: () => (
					<section aria-live="polite">
						<h2>{t("result")}</h2>
						<p class="question">{resultLabel(found.result, language)}</p>
						<ul class="rows">
							{found.reasons
								.filter(({ because }) => because !== "left-out")
								.map((reason) => (
									<li key={`${reason.item}${reason.because}`} class="row">
										<span>{reasonLabel(reason, module, usualWordings, language)}</span>
									</li>
								))}
						</ul>
						<p class="soft small">{t("screens")}</p>
					</section>
				),
				fields: [{ name: "assessedOn", label: t("assessed-on"), kind: "day" }],
			},
		];
	}

	return (
		<Flow
			form={`child/${document.id}/assess`}
			title={t("assess")}
			about={nameOfCase(document)}
			back={back}
			operation={caseOperations["assessment-recorded"]}
			steps={steps}
			fresh={{ assessedOn: day }}
			faultsOf={(typed) => dayFaults(typed, day, language, { past: ["assessedOn"] })}
			inputOf={(typed, { record }) => {
				const module = moduleIn(typed);
				return {
					...{ id: record, child: document.id, module: own?.module ?? textOf(typed, "module"), version: module.version },
					...{ wording: ofBoth(language), assessedOn: textOf(typed, "assessedOn"), respondent: textOf(typed, "respondent") },
					answers: answersIn(typed, module),
				};
			}}
			done={() => goInstead(back)}
		/>
	);
}

/** Only what the skip rules lead to: an answer that was given before another one made it needless is not sent. */
function answersIn(typed: FieldTyped, module: AssessmentModule): Answers {
	const given = Object.fromEntries(
		module.items.flatMap(({ item }) => (textOf(typed, item) === "" ? [] : [[item, textOf(typed, item)] as const])),
	);
	const { answers } = readAnswers(module, given);
	const asked = module.items.filter((item) => askedOf(item, answers) === "asked").map(({ item }) => item);
	return Object.fromEntries(Object.entries(answers).filter(([item]) => asked.includes(item)));
}

function questionStep(
	{ item, domain, scale }: AssessmentModule["items"][number],
	module: AssessmentModule,
	{ name }: CaseDocument,
	language: Language,
): FormStep {
	const t = speak(words, language);
	const wording = usualWordings[ofBoth(language)];
	const prompt = wording.modules[module.module]?.prompts[scale];
	const question = questionOf(usualWordings, module, item)[ofBoth(language)].replaceAll(t("place-of-name"), name.given);
	return {
		fields: [
			{
				name: item,
				label: question,
				kind: "one",
				hint: [domainLabel(domain, language), prompt, wording.working ? t("working-translation") : ""].filter(Boolean).join(". "),
				options: [...scales[scale], ...withoutAnswer].map((value) => ({
					value,
					label: answerLabel(usualWordings, value)[ofBoth(language)],
				})),
			},
		],
	};
}
