import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/captions";
import type { Countable } from "../../counting/countable.ts";
import { lines } from "../../shared/fields.ts";
import { bothLanguages, type OneOfBoth, speak } from "../../shared/words.ts";

const filter = v.object({
	of: v.literal("captioned-films"),
	/** In all of these; none means in both. */
	languages: v.pipe(lines, v.array(v.picklist(bothLanguages, "languages-wrong")), v.readonly()),
});
export type CaptionedFilter = v.InferOutput<typeof filter>;
export type CaptionedReason = "not-captioned";

/** Films with captions or subtitles in a language, or in both, each on the day on which the last of them had its first cue. */
export const captionedFilms: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "languages",
			name: "captionLanguages",
			ask: "boxes",
			label: (language) => speak(words, language)("languages"),
			hint: (language) => speak(words, language)("languages-hint"),
			options: (language) => bothLanguages.map((of) => ({ value: of, label: speak(words, language)(`language-${of}`) })),
		},
	],
	messages: words,
	units: ["item"],
	reaches: ["direct"],
	ageBands: null,
	reasons: ["not-captioned"] satisfies readonly CaptionedReason[],
	publicWords,
	tellsApart: true,
	axes: () => [],
	additivity: () => "single",
	namesIn: () => null,
	columns: () => [],
	leads: () => {
		const toFilm = { access: "media.read", path: ({ id }: { readonly id: string }) => `/captions/${id}` };
		return {
			name: toFilm,
			leftOut: {
				...toFilm,
				heading: (language) => speak(words, language)("film"),
				text: (language) => speak(words, language)("open-film"),
			},
		};
	},
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-captioned-films"),
			hint: t("source-captioned-films-hint"),
			rule: () => t("rule-captioned"),
			from: ({ counts }) =>
				t("from-captioned", {
					languages: wantedOf(counts)
						.map((of) => t(`language-${of}`))
						.join(", "),
				}),
			column: () => null,
			reason: () => t("not-captioned"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-captioned", text: speak(publicWords, language)("rule-captioned") }),
	publicReason: (_, language) => ({ key: "not-captioned", text: speak(publicWords, language)("not-captioned") }),
	// A sentence that counts videos counts the campaign's items; none says how many are captioned without saying more than we can read.
	spokenOf: () => ({ heads: [], events: [], kinds: [], topics: ["campaign"], isOpen: false }),
};

export function wantedOf({ languages }: CaptionedFilter): readonly OneOfBoth[] {
	return languages.length === 0 ? bothLanguages : languages;
}
