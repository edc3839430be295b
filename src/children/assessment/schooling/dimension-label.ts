import { schooling as words } from "#words/children";
import { type Language, speak } from "../../../shared/words.ts";
import { type Dimension, type DimensionScheme, numberAmongFive } from "./exclusion.ts";

/** “D2: of primary age, out of school”; null of a dimension that the scheme has not. The seven go by their names: their numbers are not settled. */
export function dimensionLabel(scheme: DimensionScheme, dimension: Dimension, language: Language): string | null {
	const t = speak(words, language);
	const name = dimension.state === "out" ? t(`out-${dimension.level}`) : t(`at_risk-${dimension.level}`);
	if (scheme === "seven") return name;
	const number = numberAmongFive(dimension);
	return number && t("numbered", { number, name });
}
