import type { Unit } from "../../counting/units.ts";
import type { FigureCell } from "../../figures/schema.ts";
import type { Source } from "../../indicators/countables.ts";
import type { PeriodTarget } from "../../indicators/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { InBoth } from "../../shared/words.ts";

/** What is known of one number: an indicator's figure, or the contacts of one campaign year. Texts are held against these and nothing else. */
export interface Fact {
	/** The indicator's code; null for a campaign year that no indicator counts alone. */
	readonly figure: string | null;
	readonly title: InBoth;
	readonly definition: InBoth;
	readonly unit: Unit;
	readonly counts: Source;
	readonly low: number;
	readonly high: number;
	readonly best: number | null;
	/** The number as records are linked, which is the sum of the parts; null where that is no other number. */
	readonly linked: number | null;
	/** The day of the last event that counts. */
	readonly until: PlainDate | null;
	readonly windowFrom: PlainDate;
	/** Who attendances or contacts are, at least and at most; null where it is not known. */
	readonly people: { readonly low: number; readonly high: number; readonly best?: number | null } | null;
	/** How often the people of a figure came, each time counted; null where the unit is no person. */
	readonly attendances: number | null;
	/** Null where people were counted by head alone, so that no part of the figure is exact. */
	readonly cells: readonly FigureCell[] | null;
	/** Oldest first. */
	readonly history: readonly ({ readonly day: PlainDate } & Between)[];
	readonly target: number | null;
	readonly targets: readonly PeriodTarget[];
	readonly campaignYear: { readonly number: number; readonly theme: InBoth } | null;
}

export interface PopulationFact {
	/** An area path; empty is the whole country. */
	readonly area: string;
	readonly people: number;
	readonly year: number;
	readonly source: string;
}

export interface Facts {
	readonly facts: readonly Fact[];
	readonly populations: readonly PopulationFact[];
	readonly areas: readonly { readonly path: string; readonly name: InBoth }[];
	readonly today: PlainDate;
}

/** The part of a figure that a sentence speaks of. */
export interface FigurePart {
	readonly areas: readonly string[];
	readonly sex: "female" | "male" | null;
	readonly disability: "yes" | null;
	readonly roles: readonly string[];
	readonly from: PlainDate | null;
	readonly until: PlainDate | null;
}

export interface Between {
	readonly low: number;
	readonly high: number;
	/** The number that is said of an interval, where one is. */
	readonly best: number | null;
	/** What the records come to as they are linked; null where that is no other number. */
	readonly linked: number | null;
}

/** An exact number. */
export function only(value: number): Between {
	return { low: value, high: value, best: null, linked: null };
}

/** The one number that stands for what is known; null where an interval has none. */
export function numberOf({ low, high, best }: Between): number | null {
	return best ?? (low === high ? high : null);
}

/** The number that the parts of a figure add up to. */
export function linkedOf(between: Between): number | null {
	return between.linked ?? numberOf(between);
}

/** A part of a figure as its cells or its history tell it; null where they do not. Those of whom the answer is unknown widen it. */
export function partOf(fact: Fact, part: FigurePart): Between | null {
	const whole = isWholeTime(fact, part);
	const byTime = !whole;
	const byCell = part.areas.length > 0 || part.sex !== null || part.disability !== null || part.roles.length > 0;
	if (!byTime && !byCell) return { low: fact.low, high: fact.high, best: fact.best, linked: fact.linked };
	if (!byCell) return withinTime(fact, part) ?? fromCells(fact, part);
	return fromCells(fact, part);
}

function isWholeTime(fact: Fact, { from, until }: FigurePart): boolean {
	const first = fact.history[0]?.day ?? fact.windowFrom;
	return (from === null || from <= fact.windowFrom || from <= first) && (until === null || (fact.until ?? fact.windowFrom) <= until);
}

/** What came about between two days: how it stood at the end of the last less how it stood before the first. */
function withinTime(fact: Fact, { from, until }: FigurePart): Between | null {
	if (fact.history.length === 0) return null;
	const end = until === null ? fact : standing(fact, (day) => day <= until);
	if (from === null) return end;
	const start = standing(fact, (day) => day < from);
	const [last, first] = [numberOf(end), numberOf(start)];
	if (last === null || first === null) return null;
	const fresh = last - first;
	if (end.low === end.high && start.low === start.high) return only(fresh);
	const linked = (linkedOf(end) ?? last) - (linkedOf(start) ?? first);
	return { low: Math.max(0, end.low - start.high), high: end.high - start.low, best: fresh, linked };
}

function standing(fact: Fact, before: (day: PlainDate) => boolean): Between {
	return fact.history.findLast(({ day }) => before(day)) ?? only(0);
}

const quarterEnds = [
	["01-01", "03-31"],
	["04-01", "06-30"],
	["07-01", "09-30"],
	["10-01", "12-31"],
] as const;

function fromCells(fact: Fact, { areas, sex, disability, roles, from, until }: FigurePart): Between | null {
	if (fact.cells === null || fact.cells.length === 0) return null;
	let low = 0;
	let unknown = 0;
	for (const cell of fact.cells) {
		const quarter = quarterDays(cell.quarter);
		if (!(from === null || from <= fact.windowFrom) && quarter.until < from) continue;
		if (until !== null && quarter.from > until) continue;
		if (
			(from !== null && from > quarter.from && from <= quarter.until && from > fact.windowFrom) ||
			(until !== null && until < quarter.until && until < (fact.until ?? until))
		)
			return null;
		const answers = [
			areas.length === 0
				? true
				: cell.area === null
					? null
					: areas.some((area) => cell.area === area || cell.area?.startsWith(`${area}/`) === true),
			sex === null ? true : cell.sex === null ? null : cell.sex === sex,
			disability === null ? true : cell.disability === null ? null : cell.disability === disability,
			roles.length === 0 ? true : cell.role === null ? null : roles.includes(cell.role),
		];
		if (answers.includes(false)) continue;
		if (answers.includes(null)) unknown += cell.value;
		else low += cell.value;
	}
	// Of whom it was said is what the figure's own page shows for the part; where most gave no answer, it stands for nothing.
	return { low, high: low + unknown, best: unknown > 0 && unknown < low ? low : null, linked: null };
}

function quarterDays(quarter: string): { from: PlainDate; until: PlainDate } {
	const [year = "", number = "1"] = quarter.split("-Q");
	const [from, until] = quarterEnds[Number(number) - 1] ?? quarterEnds[0];
	return { from: `${year}-${from}`, until: `${year}-${until}` };
}
