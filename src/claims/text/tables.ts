import { numbersRows } from "../lexicon/mongolian.ts";
import type { Sentence } from "./sentences.ts";
import { is, isHeadUnit, type Unit } from "./units.ts";

/**
 * A row of a table read with the head of its columns: each cell that holds a number becomes a sentence of its own, before which stand the
 * words of its column and of its row. The row that the table begins with is its head, unless it holds numbers itself.
 */
export function withColumns(sentences: readonly Sentence[]): Sentence[] {
	let head: readonly (readonly Unit[])[] | null = null;
	let wasRow = false;
	return sentences.flatMap((sentence): readonly Sentence[] => {
		if (sentence.units[0]?.text !== "|") {
			wasRow = false;
			return [sentence];
		}
		const cells = cellsOf(sentence.units);
		if (!wasRow) {
			wasRow = true;
			head = cells.length > 1 && !cells.flat().some(isNumber) ? cells : null;
			return [sentence];
		}
		if (head === null || cells.length !== head.length) return [sentence];
		const columns = head;
		return cells.flatMap((cell, column) =>
			cell.some(({ quantity }) => quantity) ? [cellOf(sentence, cells, column, columns[column] ?? [])] : [],
		);
	});
}

/** Years may stand in the head. */
function isNumber({ quantity }: Unit): boolean {
	return quantity !== null && quantity.form === "plain" && !/^(19|20)\d\d$/.test(quantity.text);
}

function cellsOf(units: readonly Unit[]): Unit[][] {
	const cells: Unit[][] = [];
	for (const unit of units) {
		if (unit.text === "|") cells.push([]);
		else cells.at(-1)?.push(unit);
	}
	return cells.at(-1)?.length === 0 ? cells.slice(0, -1) : cells;
}

function cellOf(sentence: Sentence, cells: readonly (readonly Unit[])[], column: number, title: readonly Unit[]): Sentence {
	const [bar] = sentence.units as readonly [Unit];
	const cell = cells[column] ?? [];
	const isNumbering = title.every(({ kind, lower }) => kind !== "word" || numbersRows.test(lower)) && column === 0;
	if (isNumbering) return { ...sentence, units: [...numbering(title, bar), ...cell], carried: Math.max(1, title.length) };
	const row = cells
		.filter((one, other) => other !== column && one.every(({ quantity }) => quantity === null))
		.flatMap((one) => [...one, bar]);
	const counts = title.some((unit) => isHeadUnit(unit) && !is(unit, "female", "male", "structure", "duration")) || row.length === 0;
	const words = counts ? [...title, bar, ...row] : [...row, ...title, bar];
	return { ...sentence, units: [...words, ...cell], carried: words.length };
}

/** Under “No.” or “№” the rows are numbered. */
function numbering(title: readonly Unit[], bar: Unit): readonly Unit[] {
	const last = title.findLast(({ text }) => /^[№#]$/.test(text));
	if (last) return title.slice(0, -1).concat(last);
	return title.some(({ kind }) => kind === "word") ? title : [...title.slice(1), { ...bar, text: "#", lower: "#" }];
}
