import { useState } from "preact/hooks";
import { children as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";

/** A screen and a half: drawing two thousand lines takes longer than finding them. */
const shownFirst = 40;

export function useMore() {
	const [most, show] = useState(shownFirst);
	return { most, more: () => show(most + 2 * shownFirst) };
}

export function MoreOf({ count, most, more }: { readonly count: number; readonly most: number; readonly more: () => void }) {
	const { is } = usePhone();
	if (count <= most) return null;
	return (
		<button type="button" class="button" onClick={more}>
			{speak(words, is.language)("show-more", { count: count - most })}
		</button>
	);
}
