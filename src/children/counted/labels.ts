import type { Language } from "../../shared/words.ts";
import { dimensionLabel } from "../assessment/schooling/dimension-label.ts";
import { type Dimension, numberAmongFive } from "../assessment/schooling/exclusion.ts";
import { educationLevels, schoolLevels } from "../assessment/schooling/levels.ts";
import { barriers } from "../cases/barriers.ts";
import { choiceLabel } from "../cases/labels.ts";

/** The name of a barrier, by the word in a figure’s cells. */
export function barrierLabel(word: string | null, language: Language): string {
	return choiceLabel("barrier", barriers.find((one) => one === word) ?? "unknown", language);
}

/** With its number among the five where it has one; the seven go by their names. Null of a word that is no dimension. */
export function exclusionLabel(word: string | null, language: Language): string | null {
	const dimension = dimensions.find((one) => wordOf(one) === word);
	return dimension ? dimensionLabel(numberAmongFive(dimension) ? "five" : "seven", dimension, language) : null;
}

/** A dimension as figures keep it: `out-primary`. */
export function wordOf({ state, level }: Dimension): string {
	return `${state}-${level}`;
}

const dimensions: readonly Dimension[] = [
	...educationLevels.map((level) => ({ state: "out" as const, level })),
	...schoolLevels.map((level) => ({ state: "at_risk" as const, level })),
];
