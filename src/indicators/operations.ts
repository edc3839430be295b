import * as v from "valibot";
import { operations as names, indicators as words } from "#words/indicators";
import { reaches } from "../counting/countable.ts";
import { ageBandSchemes } from "../particulars/age-bands.ts";
import { choice, dayOf, optionalDayOf, optionalWholeNumber, recordOf, typed, wholeNumber } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import type { OneOfBoth } from "../shared/words.ts";
import { filterMessages, indicatorUnits, sourceSchema } from "./countables.ts";
import { isWithin, misfitsOf, readTargets } from "./rules.ts";
import { sheetNotes } from "./schema.ts";

type Word = keyof typeof words;

function text<const Missing extends Word, const Long extends Word>(longest: number, missing: Missing, long: Long) {
	return v.pipe(typed, v.trim(), v.nonEmpty(missing), v.maxLength(longest, long));
}

/** Each of these exists in both languages, so its errors say which of the two they mean. */
function inBoth(field: "title" | "definition" | "not-counted", longest: number) {
	const of = (language: OneOfBoth) => text(longest, `${field}-${language}-missing`, `${field}-${language}-long`);
	return v.object({ mn: of("mn"), en: of("en") });
}

const most = 999_999_999;

const baseline = v.object({
	value: v.pipe(optionalWholeNumber("baseline-wrong" satisfies Word, { most }), v.number("baseline-alone" satisfies Word)),
	on: optionalDayOf("day-wrong" satisfies Word),
	source: text(300, "baseline-source-missing", "baseline-source-long"),
});

/** One to a line, as people type them, or a list; in the order of their periods. */
const targets = v.pipe(
	v.nullish(v.union([v.string(), v.array(v.unknown())], "targets-wrong" satisfies Word), ""),
	v.transform((sent) => (typeof sent === "string" ? readTargets(sent) : sent)),
	v.array(
		v.object({
			period: v.pipe(v.string("targets-wrong"), v.regex(/^[12]\d{3}(-Q[1-4])?$/, "targets-wrong")),
			value: wholeNumber("targets-wrong", { least: 1, most }),
		}),
		"targets-wrong",
	),
	v.transform((read) => read.toSorted((one, other) => (one.period < other.period ? -1 : 1))),
);

/** `new`, `starter` and `overlap` are pages of their own, so they are no codes. */
const code = v.pipe(typed, v.trim(), v.regex(/^(?!(new|starter|overlap)$)[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, "code-wrong" satisfies Word));

const rule = v.object({
	counts: sourceSchema,
	unit: choice(indicatorUnits, "unit-missing" satisfies Word),
	reach: choice(reaches, "reach-missing" satisfies Word),
});
const time = v.object({
	windowFrom: dayOf("day-missing" satisfies Word, "day-wrong" satisfies Word),
	windowUntil: optionalDayOf("day-wrong" satisfies Word),
	targets,
});

const sheet = v.pipe(
	v.object({
		code,
		pillar: recordOf("pillar-wrong" satisfies Word),
		title: inBoth("title", 200),
		definition: inBoth("definition", 2_000),
		notCounted: inBoth("not-counted", 2_000),
		...rule.entries,
		ageBands: v.optional(choice(ageBandSchemes, "age-bands-wrong" satisfies Word), "adults"),
		...time.entries,
		baseline: v.nullish(baseline, null),
		target: optionalWholeNumber("target-wrong" satisfies Word, { least: 1, most }),
		notes: v.optional(
			v.record(
				v.picklist(sheetNotes, "field-wrong"),
				v.object({ mn: text(2_000, "note-mn-missing", "note-long"), en: text(2_000, "note-en-missing", "note-long") }),
			),
			{},
		),
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		for (const [part, message] of faultsIn(dataset.value)) {
			const keys = part.split(".").map((key) => ({ type: "unknown", origin: "value", input: {}, key, value: undefined }) as const);
			const [first, ...below] = keys;
			if (first) addIssue({ message, path: [first, ...below] });
		}
	}),
);

/** What does not go together, a message by the part: said beside what is wrong with other parts, once those it is about are right. */
function faultsIn(sheet: unknown): (readonly [part: string, message: string])[] {
	const counted = v.safeParse(rule, sheet);
	const timed = v.safeParse(time, sheet);
	return [...(counted.success ? misfitsOf(counted.output) : []), ...(timed.success ? faultsInTime(timed.output) : [])];
}

function faultsInTime({ windowFrom, windowUntil, targets }: v.InferOutput<typeof time>): (readonly [part: string, message: Word])[] {
	const isTurned = windowUntil !== null && windowFrom > windowUntil;
	const isTwice = new Set(targets.map(({ period }) => period)).size < targets.length;
	const isOutside = targets.some(({ period }) => !isWithin({ windowFrom, windowUntil }, period));
	return [
		...(isTurned ? [["windowUntil", "window-turned"] as const] : []),
		...(isTwice ? [["targets", "targets-twice"] as const] : []),
		...(isOutside ? [["targets", "targets-outside"] as const] : []),
	];
}

/** What may be wrong with a sheet, and with what it says of its records. */
export const sheetMessages = [words, filterMessages];

/** A sheet decides what is counted everywhere, so its author must work everywhere. */
const alike = { names, messages: sheetMessages, access: "indicators.write", reach: "everywhere" } as const;
const ofSheet = { subject: ({ code }: { readonly code: string }) => code };

export const indicatorOperations = operationsOf("figures", alike, {
	"indicator-defined": operation(sheet, ofSheet),
	/** A changed sheet is a new version from here on; figures as of an earlier position keep the old one. */
	"indicator-revised": operation(sheet, ofSheet),
});
