import { ui as words } from "#words/shared";
import { type Language, languages, speak } from "../words.ts";

/** A language by its own name, so that it is found by those who read no other. */
export function ownName(language: Language): string {
	return speak(words, language)("own-name");
}

/** A button for the other language, which leads back to this page. It changes what is stored of the person's choice, so it is a POST. */
export function LanguageSwitch({ language, path }: { readonly language: Language; readonly path: string }) {
	return (
		<form method="post" action="/language">
			<input type="hidden" name="path" value={path} />
			{languages
				.filter((other) => other !== language)
				.map((other) => (
					<button key={other} type="submit" class="as-link" name="language" value={other} lang={other}>
						{ownName(other)}
					</button>
				))}
		</form>
	);
}
