/** A file of values has at least a head and a row; fewer lines of one shape are prose. */
const fewest = 2;
const separators = ["\t", ";", ","] as const;
/** A cell that holds a number and nothing else, its thousands parted by any mark. */
const numberCell = /^[\d.,'’ \u00A0\u2009\u202F]*\d\s?%?$/;

/** A text whose values parted by tabs, semicolons or commas (RFC 4180) are parted by bars, letter for letter as long as before. */
interface Barred {
	readonly text: string;
	/** Where its rows begin. */
	readonly rows: readonly number[];
}

interface Row {
	readonly start: number;
	readonly line: string;
	readonly cells: readonly string[];
}

/** Lines of a spreadsheet saved as text read as rows of a table: each has as many cells as the one before, and some cell is a number. */
export function withBars(text: string): Barred {
	const rows: number[] = [];
	const written: string[] = [];
	let open: Row[] = [];
	const close = () => {
		const isTable = open.length >= fewest && open.slice(1).every(({ cells }) => cells.some((cell) => numberCell.test(cell.trim())));
		for (const { start, line, cells } of open) {
			if (isTable) rows.push(start);
			written.push(isTable ? cells.join("|") : line);
		}
		open = [];
	};
	let separator: string = separators[0];
	let start = 0;
	for (const line of text.split("\n")) {
		const found = open.length > 0 ? cellsOf(line, separator) : null;
		if (!found || found.length !== open[0]?.cells.length) {
			close();
			separator = separators.find((one) => isHead(line, one)) ?? "";
		}
		const cells = separator === "" ? null : cellsOf(line, separator);
		if (cells) open.push({ start, line, cells });
		else written.push(line);
		start += line.length + 1;
	}
	close();
	return { text: written.join("\n"), rows };
}

/** The first line of a table has a word in its first cell, and no gap behind its separators where they are commas, as prose has. */
function isHead(line: string, separator: string): boolean {
	if (!line.includes(separator) || /[.!?]\s*$/.test(line) || (separator === "," && /,\s/.test(line.replace(/"[^"]*"/g, "")))) return false;
	const [first = "", ...rest] = cellsOf(line, separator) ?? [];
	return rest.length > 0 && /\p{L}/u.test(first);
}

/** The cells of a line, each as long as it stands there; quotes give way to spaces. Null where the line has but one. */
function cellsOf(line: string, separator: string): string[] | null {
	const cells: string[] = [];
	let cell = "";
	let quoted = false;
	for (const character of line) {
		if (character === '"') quoted = !quoted;
		if (character === separator && !quoted) {
			cells.push(cell);
			cell = "";
		} else cell += character === '"' ? " " : character;
	}
	return cells.length > 0 && !quoted ? [...cells, cell] : null;
}
