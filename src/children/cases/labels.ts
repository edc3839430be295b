import { caseChoices as words } from "#words/children";
import { type Language, type PlainKey, speak } from "../../shared/words.ts";

type Key = PlainKey<typeof words>;
type GroupOf<One extends string> = One extends `${infer Name}-${string}` ? Name : never;
type Group = GroupOf<Key>;
type ChoiceIn<Name extends string> = Key extends infer One ? (One extends `${Name}-${infer Choice}` ? Choice : never) : never;

/** What a stored word of a case is called: `choiceLabel("stage", "placed", language)`. */
export function choiceLabel<const Name extends Group>(group: Name, choice: ChoiceIn<Name>, language: Language): string {
	return speak(words, language)(`${group}-${choice}` as Key);
}

/** A list of stored words as a form offers them. */
export function choicesOf<const Name extends Group>(group: Name, choices: readonly ChoiceIn<Name>[], language: Language) {
	return choices.map((value) => ({ value, label: choiceLabel(group, value, language) }));
}
