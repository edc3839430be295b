import { type Language, languages } from "../words.ts";
import { ownNames } from "./words.ts";

/** To the other language and back to this page. It changes what is stored of the person's choice, so it is a POST. */
export function LanguageSwitch({ language, path }: { readonly language: Language; readonly path: string }) {
	return (
		<form method="post" action="/language">
			<input type="hidden" name="path" value={path} />
			{languages
				.filter((other) => other !== language)
				.map((other) => (
					<button key={other} type="submit" class="as-link" name="language" value={other} lang={other}>
						{ownNames[other]}
					</button>
				))}
		</form>
	);
}
