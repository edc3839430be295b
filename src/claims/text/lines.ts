import type { Sentence } from "./sentences.ts";
import { isHeadUnit, type Unit } from "./units.ts";

/** The most characters of a label under a number. */
const longest = 12;

/**
 * A number that stands in a line of its own, as reports set it in large figures, belongs to the line above it that names something to be counted
 * and is no label of another number, else to the line below.
 */
export function withLabels(sentences: readonly Sentence[]): Sentence[] {
	const joined: Sentence[] = [];
	let label: Sentence | null = null;
	for (let at = 0; at < sentences.length; at++) {
		const sentence = sentences[at] as Sentence;
		const next = sentences[at + 1];
		if (!isBareNumber(sentence)) {
			joined.push(sentence);
			label = isLabel(sentence) ? sentence : null;
			continue;
		}
		if (label !== null) {
			const colon: Unit = { ...(sentence.units[0] as Unit), kind: "mark", text: ":", lower: ":", quantity: null, entries: [], stems: [] };
			joined[joined.length - 1] = { ...label, units: [...label.units, colon, ...sentence.units] };
			label = null;
		} else if (next && isLabel(next)) {
			joined.push({ ...sentence, units: [...sentence.units, ...next.units] });
			at += 1;
		} else joined.push(sentence);
	}
	return joined;
}

function isBareNumber({ units }: Sentence): boolean {
	return (
		units.filter(({ quantity }) => quantity).length === 1 && units.every(({ kind, text }) => kind === "number" || /^[>+~≈*%•-]$/.test(text))
	);
}

function isLabel({ units, isHeading }: Sentence): boolean {
	const ends = units.at(-1)?.text ?? "";
	return (
		!isHeading &&
		units.length <= longest &&
		units.every(({ quantity }) => !quantity) &&
		units.some((unit) => isHeadUnit(unit)) &&
		!/^[.!?|]$/.test(ends)
	);
}
