import type { Unit } from "./units.ts";

/** A sentence, a line of a list, a heading or a row of a table. */
export interface Sentence {
	readonly units: readonly Unit[];
	readonly isHeading: boolean;
	/** The first sentence of a paragraph points to nothing before it. */
	readonly opens: boolean;
	/** How many of its units were carried here from the head of a table, and are judged there. */
	readonly carried: number;
}

const abbreviations =
	/^(no|nr|approx|mr|mrs|ms|dr|st|ca|vs|fig|p|pp|art|vol|e|g|i|para|sec|ch|tab|ed|tel|mob|acc|acct|reg|ext|apt|bldg|rm)$/;
/** Longer than any sentence: a table in one line must not be read as one. */
const longest = 160;
/** A line as long as this was broken where the page ended, not where the sentence did. */
const wrapped = 50;

export function sentencesOf(units: readonly Unit[]): Sentence[] {
	const sentences: Sentence[] = [];
	let open: Unit[] = [];
	let lineStart = 0;
	let opens = true;
	const close = (opensNext: boolean) => {
		if (open.some(({ kind }) => kind !== "mark")) {
			sentences.push({ units: open, isHeading: open[0]?.text === "#", opens, carried: 0 });
			opens = opensNext;
		} else opens = opens || opensNext;
		open = [];
	};
	for (const [at, unit] of units.entries()) {
		const next = units[at + 1];
		if (unit.kind === "line") {
			const length = unit.start - lineStart;
			lineStart = unit.end;
			const blank = next === undefined || next.kind === "line";
			const special = next !== undefined && (/^[#|>*•▪·–—-]$/.test(next.text) || isListNumber(units, at + 1));
			const first = open[0]?.text ?? "";
			if (blank || special || first === "#" || first === "|" || length < wrapped) close(blank);
			continue;
		}
		open.push(unit);
		const isEnd = /^[.!?;…]$/.test(unit.text) && (unit.text !== "." || isFullStop(units, at));
		if (isEnd || open.length > longest) close(false);
	}
	close(true);
	return sentences;
}

/** `1.` and `2)` at the beginning of a line. */
export function isListNumber(units: readonly Unit[], at: number): boolean {
	const [before, unit, mark, after] = [units[at - 1], units[at], units[at + 1], units[at + 2]];
	const beyond = units[at - 2];
	if (before && before.kind !== "line" && beyond && beyond.kind !== "line" && beyond.kind !== "mark") return false;
	if (!unit?.quantity || unit.quantity.value > 200 || (before && before.kind !== "line" && !/^[#>*(-]$/.test(before.text))) return false;
	return mark !== undefined && /^[.)]$/.test(mark.text) && mark.start === unit.end && after !== undefined && after.kind !== "line";
}

function isFullStop(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	const next = units[at + 1];
	if (before && abbreviations.test(before.lower.split(" ").at(-1) ?? "") && next?.kind !== "line") return false;
	// “10 a.m. on Monday”
	if (before?.lower === "m" && units[at - 2]?.text === "." && next !== undefined && !/^\p{Lu}/u.test(next.text)) return false;
	if (next === undefined || next.kind === "line") return true;
	// A list number or an initial is followed by no gap or by nothing that begins a sentence.
	return next.start > (units[at] as Unit).end && !isListNumber(units, at - 1);
}
