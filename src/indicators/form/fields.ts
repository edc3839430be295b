import * as v from "valibot";
import type { indicators as words } from "#words/indicators";
import { type PlainDate, readDay } from "../../shared/clock.ts";
import type { OneOfBoth } from "../../shared/words.ts";

type Word = keyof typeof words;

/** Each of these exists in both languages, so its errors say which of the two they mean. */
export function textIn(field: "title" | "definition" | "not-counted", language: OneOfBoth, longest: number) {
	const error = (what: "missing" | "long") => `${field}-${language}-${what}` satisfies Word;
	return v.pipe(v.string(), v.trim(), v.nonEmpty(error("missing")), v.maxLength(longest, error("long")));
}

/** What a form may leave away, because a page asks only for what goes with its records. */
export function line(longest: number, error: Word) {
	return v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(longest, error));
}

export const day = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty("day-missing" satisfies Word),
	v.transform(readDay),
	v.string("day-wrong" satisfies Word),
);

export const dayOrNone = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.rawTransform<string, PlainDate | null>(({ dataset, addIssue, NEVER }) => {
		if (dataset.value === "") return null;
		const read = readDay(dataset.value);
		if (read !== null) return read;
		addIssue({ message: "day-wrong" satisfies Word });
		return NEVER;
	}),
);

/** A whole number as people write it: 1240, 1,240 or 1 240. Empty is none. */
export function wholeOrNone(least: 0 | 1, error: Word) {
	return v.pipe(
		v.optional(v.string(), ""),
		v.trim(),
		v.rawTransform<string, number | null>(({ dataset, addIssue, NEVER }) => {
			if (dataset.value === "") return null;
			const read = readWhole(dataset.value);
			if (read >= least && read < 1_000_000_000) return read;
			addIssue({ message: error });
			return NEVER;
		}),
	);
}

/** The id of something of a list; empty is none. */
export function idOrNone(error: Word) {
	return v.pipe(
		v.optional(v.string(), ""),
		v.transform((typed) => (typed === "" ? null : typed)),
		v.nullable(v.pipe(v.string(), v.uuid(error))),
	);
}

/** Not a number is NaN, which no check lets through. */
export function readWhole(written: string): number {
	return /^(\d+|\d{1,3}([ ,\u00A0\u202F]\d{3})+)$/.test(written) ? Number(written.replace(/\D/g, "")) : Number.NaN;
}
