import * as v from "valibot";
import type { InBoth, OneOfBoth } from "../../shared/words.ts";
import { type AnswerWord, scales, withoutAnswer } from "./answers.ts";
import english from "./english.json" with { type: "json" };
import { type AssessmentModule, assessmentModules } from "./modules.ts";
import mongolian from "./mongolian.json" with { type: "json" };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.record(v.string(), text);
const ofModule = v.optional(v.strictObject({ opening: text, prompts: texts, items: texts }));

/** What is read out, in one language. `(name)` stands for the child. */
const wordingSchema = v.strictObject({
	/** Whose words they are. */
	source: text,
	/** A working translation: read out where there is no better one, and said to be one wherever it is shown. */
	working: v.boolean(),
	answers: texts,
	/** Some of the modules, each of them whole: two hands in one interview would ask two things. */
	modules: v.strictObject({ "cfm-5-17": ofModule, "cfm-2-4": ofModule, "wg-ss": ofModule }),
});

export type Wording = v.InferOutput<typeof wordingSchema>;
export type Wordings = Readonly<Record<OneOfBoth, Wording>>;

/** English as it was published; Mongolian as we translated it, until there is an approved text. */
export const usualWordings: Wordings = { mn: v.parse(wordingSchema, mongolian), en: v.parse(wordingSchema, english) };

/** A wording that takes the place of ours, or where it is not whole: the paths of what is missing, empty or of no module. */
export function readWording(written: unknown): { readonly wording: Wording } | { readonly faults: readonly string[] } {
	const read = v.safeParse(wordingSchema, written);
	if (!read.success) return { faults: read.issues.map((issue) => v.getDotPath(issue) ?? "{}") };
	const faults = faultsOf(read.output);
	return faults.length > 0 ? { faults } : { wording: read.output };
}

/** Wordings with the Mongolian of a file; a module that the file lacks keeps ours. */
export function withMongolian(wordings: Wordings, { module }: AssessmentModule, mn: Wording): Wordings {
	return mn.modules[module] ? { ...wordings, mn } : wordings;
}

export function questionOf(wordings: Wordings, { module }: AssessmentModule, item: string): InBoth {
	const question = (language: OneOfBoth) => wordings[language].modules[module]?.items[item] ?? item;
	return { mn: question("mn"), en: question("en") };
}

export function answerLabel(wordings: Wordings, word: AnswerWord): InBoth {
	return { mn: wordings.mn.answers[word] ?? word, en: wordings.en.answers[word] ?? word };
}

function faultsOf({ answers, modules }: Wording): string[] {
	const differing = (path: string, there: object, wanted: readonly string[]) => [
		...wanted.filter((key) => !Object.hasOwn(there, key)).map((key) => `${path}.${key}`),
		...Object.keys(there)
			.filter((key) => !wanted.includes(key))
			.map((key) => `${path}.${key}`),
	];
	const said = [...new Set<string>([...Object.values(scales).flat(), ...withoutAnswer])];
	return [
		...differing("answers", answers, said),
		...Object.values(assessmentModules).flatMap(({ module, items }) => {
			const wording = modules[module];
			if (!wording) return [];
			// Yes and no are heard from the question itself.
			const prompts = [...new Set(items.map(({ scale }) => scale))].filter((scale) => scale !== "yes_no");
			return [
				...differing(
					`modules.${module}.items`,
					wording.items,
					items.map(({ item }) => item),
				),
				...differing(`modules.${module}.prompts`, wording.prompts, prompts),
			];
		}),
	];
}
