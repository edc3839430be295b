import words from "./answers.json" with { type: "json" };

/** What a cell of a column of attendance says: that somebody came, that they did not, or what nobody can know. */
export type Mark = "came" | "absent" | "unclear";

const meanings = new Map<string, Mark>([
	...words.came.yes.map((word) => [word, "came"] as const),
	...words.came.no.map((word) => [word, "absent"] as const),
]);

/** An empty cell is an absence: who came is marked. */
export function readMark(written: string): Mark {
	const sign = written
		.normalize("NFC")
		.trim()
		.toLowerCase()
		.replace(/\s+/g, " ")
		.replace(/[.!]+$/, "");
	return sign === "" ? "absent" : (meanings.get(sign) ?? "unclear");
}

const longestMark = 12;

/** Whether cells below a day are marks of attendance: short, and at least one of them says that somebody came. */
export function areMarks(cells: readonly string[]): boolean {
	return cells.some((cell) => readMark(cell) === "came") && cells.every(isShort);
}

export function isShort(cell: string): boolean {
	return cell.trim().length <= longestMark;
}
