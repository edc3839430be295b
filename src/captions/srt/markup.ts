import { addRun, type Colour, colours, isColour, type Look, type Notation, plainLook, type Run } from "../cue-text/runs.ts";

/** What the text of an SRT cue says with its tags. */
export interface ReadMarkup {
	readonly runs: readonly Run[];
	/** The key of `{\an8}`; null where the text has none. The first one counts. */
	readonly place: number | null;
	/** What stood there and is in no run. */
	readonly dropped: readonly { readonly about: "tag-dropped" | "override-dropped"; readonly written: string }[];
}

const markup = /<(\/?)(b|i|u|s|font)\b([^<>]*)>|\{\\([^{}]*)\}/gi;

/** SRT has no standard: b, i, u and colours are read as players do, whatever their order, and any other sign is text. */
export function readMarkup(text: string): ReadMarkup {
	const runs: Run[] = [];
	const dropped: ReadMarkup["dropped"][number][] = [];
	const open = { b: 0, i: 0, u: 0 };
	/** Of the fonts that are open; null for one without a colour of ours. */
	const fonts: (Colour | null)[] = [];
	let place: number | null = null;
	let look = plainLook;
	let from = 0;
	for (const found of text.matchAll(markup)) {
		const [written, slash = "", tag = "", attributes = "", override] = found;
		addRun(runs, text.slice(from, found.index), look);
		from = found.index + written.length;
		const name = tag.toLowerCase();
		if (override !== undefined) {
			const key = /(?:^|\\)an([1-9])(?=\\|$)/.exec(override)?.[1];
			if (key !== undefined) place ??= Number(key);
			if (key === undefined || override.length > "an8".length) dropped.push({ about: "override-dropped", written });
		} else if (name === "b" || name === "i" || name === "u") {
			open[name] = Math.max(0, open[name] + (slash ? -1 : 1));
		} else if (name === "font" && slash) {
			fonts.pop();
		} else {
			const colour = name === "font" ? colourIn(attributes) : null;
			if (name === "font") fonts.push(colour);
			if (!slash && (!colour || /\b(face|size)\s*=/i.test(attributes))) dropped.push({ about: "tag-dropped", written });
		}
		look = lookOf(open, fonts);
	}
	addRun(runs, text.slice(from), look);
	return { runs, place, dropped };
}

function lookOf({ b, i, u }: Readonly<Record<"b" | "i" | "u", number>>, fonts: readonly (Colour | null)[]): Look {
	return { b: b > 0, i: i > 0, u: u > 0, colour: fonts.at(-1) ?? null };
}

function colourIn(attributes: string): Colour | null {
	const value = /\bcolor\s*=\s*["']?\s*([#\w]+)/i.exec(attributes)?.[1]?.toLowerCase() ?? "";
	if (isColour(value)) return value;
	return (
		Object.keys(colours)
			.filter(isColour)
			.find((name) => colours[name] === value || colours[name] === `#${value}`) ?? null
	);
}

export const srtNotation: Notation = {
	text: (text) => text,
	colour: (colour) => [`<font color="${colours[colour]}">`, "</font>"],
};
