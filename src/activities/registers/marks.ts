import words from "./answers.json" with { type: "json" };

/** What a cell of a column of attendance says: that somebody came, that they did not, or what nobody can know. */
export type Mark = "came" | "absent" | "unclear";

const meanings = new Map<string, Mark>([
	...words.came.yes.map((word) => [word, "came"] as const),
	...words.came.no.map((word) => [word, "absent"] as const),
]);

/** An empty cell is an absence: who came is marked. */
export function readMark(written: string): Mark {
	const sign = signOf(written);
	return sign === "" ? "absent" : (meanings.get(sign) ?? "unclear");
}

/**
 * The same among all marks of a list. Teachers write ө for the ill (өвчтэй), ч for the excused (чөлөөтэй) and т for those who stayed away
 * (тасалсан); elsewhere т is a yes (тийм). Where another mark says that somebody came and nothing tells which т it is, nobody can know.
 */
export function markReader(written: Iterable<string>): (cell: string) => Mark {
	const signs = new Set([...written].map(signOf));
	const isJournal = signs.has("ө") || signs.has("ч");
	const isAnswered = signs.has("ү") || signs.has("үгүй") || signs.has("тийм");
	const isMarked = [...signs].some((sign) => sign !== "т" && meanings.get(sign) === "came");
	return (cell) => {
		const sign = signOf(cell);
		if (isJournal && ["т", "ө", "ч"].includes(sign)) return "absent";
		if (sign === "ү" && signs.has("т")) return "absent";
		return sign === "т" && isMarked && !isAnswered ? "unclear" : readMark(cell);
	};
}

function signOf(written: string): string {
	return written
		.normalize("NFC")
		.trim()
		.toLowerCase()
		.replace(/\s+/g, " ")
		.replace(/[.!]+$/, "");
}

const longestMark = 12;

/** Whether cells below a day are marks of attendance: short, and at least one of them says that somebody came. */
export function areMarks(cells: readonly string[]): boolean {
	return cells.some((cell) => readMark(cell) === "came") && cells.every(isShort);
}

export function isShort(cell: string): boolean {
	return cell.trim().length <= longestMark;
}
