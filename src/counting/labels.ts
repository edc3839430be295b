import { units as words } from "#words/counting";
import { type Language, speak } from "../shared/words.ts";
import type { Unit } from "./units.ts";

/** The units that sheets count in. */
const said = ["person", "household", "attendance", "event", "document", "item", "consent", "contact"] as const satisfies readonly Unit[];
type Said = (typeof said)[number];

/** How a unit is said, by itself and behind a number. */
export interface UnitLabels {
	/** `Person, counted once` */
	name(unit: Unit): string;
	/** `1,240 people, each counted once` */
	exact(unit: Unit, count: number): string;
	/** `1,226 to 1,251 people, each counted once` */
	between(unit: Unit, low: number, high: number): string;
	/** `1,240 people (1,226 to 1,251), each counted once` */
	best(unit: Unit, count: number, low: number, high: number): string;
	/** `people`, as it follows a number. */
	word(unit: Unit, count: number): string;
	column(unit: Unit): string;
	/** That each is counted once, or what being counted each time means. */
	how(unit: Unit): string;
	/** What stands above the rows of a figure. */
	rowsIntro(unit: Unit): string;
}

export function unitLabels(language: Language): UnitLabels {
	const t = speak(words, language);
	return {
		name: (unit) => t(`unit-${saidAs(unit)}`),
		exact: (unit, count) => t(`exact-${saidAs(unit)}`, { count }),
		between: (unit, low, high) => t(`between-${saidAs(unit)}`, { low, high }),
		best: (unit, count, low, high) => t(unit === "household" ? "best-household" : "best-person", { count, low, high }),
		word: (unit, count) => t(`word-${saidAs(unit)}`, { count }),
		column: (unit) => t(`column-${saidAs(unit)}`),
		how: (unit) => t(`how-${saidAs(unit)}`),
		rowsIntro: (unit) => t(`rows-intro-${saidAs(unit)}`),
	};
}

/** No sheet counts schools or devices yet. */
function saidAs(unit: Unit): Said {
	return said.find((one) => one === unit) ?? "person";
}
