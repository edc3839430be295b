import { invisible } from "../../shared/invisible.ts";

/** The text as it is read, and where each place of it lies in the one that was given. */
export function withoutInvisible(text: string): { readonly text: string; placeIn(at: number): number } {
	if (!invisible.test(text)) return { text, placeIn: (at) => at };
	const places: number[] = [];
	let read = "";
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (invisible.test(character)) continue;
		read += character;
		places.push(at);
	}
	// An end lies behind the last character that belongs to it.
	return { text: read, placeIn: (at) => places[at] ?? text.length };
}
