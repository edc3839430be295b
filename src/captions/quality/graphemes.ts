const segmenter = new Intl.Segmenter("mn", { granularity: "grapheme" });

/** How many characters a reader sees: a letter with its accents is one, and so is a family of emoji. */
export function countGraphemes(text: string): number {
	// Latin and Cyrillic letters and usual punctuation stand each for themselves, and the segmenter takes its time.
	if (/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u20a0-\u20bf]*$/.test(text)) return text.length;
	let count = 0;
	for (const _ of segmenter.segment(text)) count++;
	return count;
}
