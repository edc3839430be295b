import type { Language } from "../words.ts";

/**
 * What somebody wrote in one language only, wherever it stands. A screen reader takes the language of the page for it unless it is told
 * another (WCAG 2.2, 3.1.2), so each text says its own by the letters it is mostly written in.
 */
export function Written({ on, children }: { readonly on: Language; readonly children: string }) {
	// What stands in brackets is often the same in another language, and is told by itself.
	return children.split(/(\([^)]*\))/).map((part) => {
		const language = languageOf(part);
		return language === null || language === on ? (
			part
		) : (
			<span key={part} lang={language}>
				{part}
			</span>
		);
	});
}

/** Null where there are no letters to tell by. */
export function languageOf(text: string): Language | null {
	const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (cyrillic + latin === 0) return null;
	return cyrillic >= latin ? "mn" : "en";
}
