import { caseForms as words } from "#words/children";
import { type FormState, RadioField } from "../../../shared/ui/index.ts";
import { inLanguage, type Language, ofBoth, speak } from "../../../shared/words.ts";
import { scales, withoutAnswer } from "../../assessment/answers.ts";
import { domainLabel } from "../../assessment/labels.ts";
import { type AssessmentModule, domainsOf, type Item } from "../../assessment/modules.ts";
import { answerLabel, questionOf, type Wordings } from "../../assessment/wording.ts";
import { questionClass } from "./skipping.ts";

interface QuestionsProps {
	readonly module: AssessmentModule;
	readonly wordings: Wordings;
	readonly language: Language;
	/** What the child is called: it stands where the module says “(name)”. */
	readonly called: string;
	readonly form: FormState;
}

/** All questions of a module, by domain, in its order. Those that an answer leads past are not shown (skipping.ts). */
export function Questions(props: QuestionsProps) {
	const { module, language, wordings } = props;
	return (
		<div class="questions">
			<p class="opening">{wordings[ofBoth(language)].modules[module.module]?.opening}</p>
			{domainsOf(module).map((domain) => (
				<section key={domain}>
					<h2>{domainLabel(domain, language)}</h2>
					{module.items
						.filter((item) => item.domain === domain)
						.map((item) => (
							<Question key={item.item} {...props} item={item} />
						))}
				</section>
			))}
		</div>
	);
}

function Question({ module, wordings, language, called, form, item }: QuestionsProps & { readonly item: Item }) {
	const said = inLanguage(questionOf(wordings, module, item.item), language);
	return (
		<div class={questionClass(module, item)}>
			<RadioField
				form={form}
				name={item.item}
				label={said.replaceAll(speak(words, language)("name-placeholder"), called)}
				options={[...scales[item.scale], ...withoutAnswer].map((word) => ({
					value: word,
					label: inLanguage(answerLabel(wordings, word), language),
				}))}
			/>
		</div>
	);
}
