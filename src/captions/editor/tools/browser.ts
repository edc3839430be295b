// Find and replace in both languages, and the shift of all that comes later.
import { asCueText, asTyped } from "../../editing/cue-text.ts";
import type { Edit } from "../../editing/edits.ts";
import { type Film, type Side, sides } from "../cues/browser.ts";
import type { CuePlace } from "../rows/browser.ts";

/** Where a text stands next, from a place on and round to its beginning; upper and lower case are one. */
export function findNext(
	film: Film,
	wanted: string,
	from: CuePlace,
): { readonly place: CuePlace; readonly number: number; readonly of: number } | null {
	const places = film
		.rows()
		.flatMap((row, at) =>
			sides.filter((side) => row[side] && has(asTyped(row[side].text), wanted)).map((side): CuePlace => ({ at, side })),
		);
	const order = ({ at, side }: CuePlace) => at * 2 + sides.indexOf(side);
	const next = Math.max(
		0,
		places.findIndex((place) => order(place) > order(from)),
	);
	const place = places[next];
	return place ? { place, number: next + 1, of: places.length } : null;
}

/** Everywhere, as one step for each language; says in how many cues. */
export function replaceAll(film: Film, wanted: string, by: string, writes: Readonly<Record<Side, boolean>>): number {
	let count = 0;
	for (const side of sides.filter((one) => writes[one])) {
		const edits = film.list(side).flatMap(({ id, text }): Edit[] => {
			const typed = asTyped(text);
			if (!has(typed, wanted)) return [];
			return [{ do: "change", cue: id, seen: 0, times: null, text: asCueText(replaced(typed, wanted, by)) }];
		});
		if (edits.length > 0 && film.write(side, edits)) count += edits.length;
	}
	return count;
}

function has(text: string, wanted: string): boolean {
	return wanted !== "" && text.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
}

function replaced(text: string, wanted: string, by: string): string {
	const [whole, part] = [text.toLocaleLowerCase(), wanted.toLocaleLowerCase()];
	// A few letters are longer in lower case, and places in both texts would differ: then only what is written alike is replaced.
	if (whole.length !== text.length || part.length !== wanted.length) return text.replaceAll(wanted, () => by);
	let done = "";
	let from = 0;
	for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, from)) {
		done += text.slice(from, at) + by;
		from = at + wanted.length;
	}
	return done + text.slice(from);
}
