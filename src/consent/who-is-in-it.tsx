import { consents as words } from "#words/consent";
import type { PageContext } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";

/** On the page of a work: the way to the people in it and to what they agreed to, for whoever may see them. */
export function WhoIsInIt({ context: { office, language, can }, asset }: { readonly context: PageContext; readonly asset: string }) {
	if (!can("consents.read")) return null;
	return (
		<p>
			<a href={`${office}/consents/works/${asset}`}>{speak(words, language)("who-is-in-it")}</a>
		</p>
	);
}
