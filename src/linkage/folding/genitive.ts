/** Names that end as a genitive does and are none: Russian ones, common among fathers born before 1990. */
const whole = /^(?:(?:yev|iv|ev)g[iy]*enii|ars[iy]*enii|antonii|ant(?:h)?ony|innok[iy]*entii|amin|bolyn)$/;

/**
 * A father's or mother's name in the nominative; `letters` are those of `inLatin`. The genitive is -ийн or -ын, -гийн after a long
 * vowel or diphthong (and after the н that hides a г), -ы or -ий after н. Never for a given name, which stands in the nominative.
 * -in is one typed ad hoc, and
 * only believed behind a long stem. A stem keeps two letters, one of them a vowel.
 */
export function withoutGenitive(letters: string): string {
	if (whole.test(letters)) return letters;
	for (const ending of endings) {
		const stem = without(ending, letters);
		if (stem !== letters) return without(adHoc, stem);
	}
	return without(adHoc, letters);
}

function without(ending: RegExp, letters: string): string {
	const stem = letters.replace(ending, "");
	return stem.length >= 2 && /[aeiouyöü]/.test(stem) ? stem : letters;
}

const endings = [
	/(?<=[aeiouyöü]{2}|n)g(?:iin|iyn|yin|yn|in)$/,
	/(?<=[^aeiouyöü])(?:iin|iyn|yin|yn)$/,
	/(?<=.[aeiouyöü]n)(?:ii|iy|y)$/,
] as const;

const adHoc = /(?<=.{4}[^aeiouyöü])in$/;
