import { type Claim, checkClaims } from "../../../src/claims/check.ts";
import type { Facts } from "../../../src/claims/facts/facts.ts";
import type { Verdict } from "../../../src/claims/verdicts/verdicts.ts";

/** A number of a corpus: what an expert says of it and what the machine says. */
export interface Trial {
	readonly text: string;
	readonly number: string;
	readonly expected: Verdict;
	/** The codes that would be right; none where it does not matter. */
	readonly codes: readonly string[];
	readonly given: Verdict | "none";
	readonly figure: string | null;
}

const letters = {
	s: "supported",
	d: "duplicated",
	o: "outdated",
	i: "impossible",
	u: "unsupported",
	n: "not-a-claim",
} as const;
const marked = /\{([^{}=]+)=([sdoiun])(?: ([^{}]+))?\}/g;

interface Mark {
	readonly start: number;
	readonly end: number;
	readonly number: string;
	readonly expected: Verdict;
	readonly codes: readonly string[];
}

/** The text without its marks, and the marks with where they stand in it. */
function unmark(source: string): { text: string; marks: Mark[] } {
	const marks: Mark[] = [];
	let text = "";
	let at = 0;
	for (const match of source.matchAll(marked)) {
		const [whole, number = "", letter = "u", codes = ""] = match;
		text += source.slice(at, match.index);
		marks.push({
			start: text.length,
			end: text.length + number.length,
			number,
			expected: letters[letter as keyof typeof letters],
			codes: codes.split("|").filter((code) => code !== ""),
		});
		text += number;
		at = match.index + whole.length;
	}
	return { text: text + source.slice(at), marks };
}

/** Each text is judged alone. `values` stand for the words that begin with a dollar. */
export function tryCorpus(texts: readonly string[], facts: Facts, values: Readonly<Record<string, string>> = {}): Trial[] {
	return texts.flatMap((source) => {
		const { text, marks } = unmark(source.replace(/\$[a-z]\w*/gi, (word) => values[word.slice(1)] ?? word));
		const claims = checkClaims(text, facts);
		const overlaps = (mark: Mark, { place }: Claim) => place.start < mark.end && mark.start < place.end;
		const own = marks.map((mark): Trial => {
			const claim = claims.find((one) => overlaps(mark, one));
			return { ...mark, text, given: claim?.verdict ?? "none", figure: claim?.figure ?? null };
		});
		const rest = claims
			.filter((claim) => !marks.some((mark) => overlaps(mark, claim)))
			.map(({ verdict, figure, place }): Trial => {
				const number = text.slice(place.start, place.end);
				return { text, number, expected: "not-a-claim", codes: [], given: verdict, figure };
			});
		return [...own, ...rest];
	});
}

export function isRight({ expected, given, codes, figure }: Trial): boolean {
	return expected === given && (codes.length === 0 || codes.includes(figure ?? ""));
}
