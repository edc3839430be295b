import * as v from "valibot";
import { realDay } from "../people/birth-date.ts";
import type { PlainDate } from "../shared/clock.ts";
import { operationField } from "../shared/http/index.ts";
import { type Language, speak } from "../shared/words.ts";
import type { IndicatorSheet } from "./schema.ts";
import { words } from "./words.ts";

/** Each field exists in both languages, so its errors say which of the two they mean. */
function text(field: "title" | "definition" | "not-counted", language: Language, longest: number) {
	const error = (what: "missing" | "long") => `${field}-${language}-${what}` satisfies keyof typeof words;
	return v.pipe(v.string(), v.trim(), v.nonEmpty(error("missing")), v.maxLength(longest, error("long")));
}

const day = v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong"));

const entries = {
	operation: operationField,
	titleMn: text("title", "mn", 200),
	titleEn: text("title", "en", 200),
	definitionMn: text("definition", "mn", 2_000),
	definitionEn: text("definition", "en", 2_000),
	notCountedMn: text("not-counted", "mn", 2_000),
	notCountedEn: text("not-counted", "en", 2_000),
	minimumSessions: v.pipe(v.string(), v.trim(), v.regex(/^([1-9]|[1-4]\d|50)$/, "minimum-wrong"), v.transform(Number)),
	windowFrom: day,
	windowUntil: v.union(
		[
			v.pipe(
				v.string(),
				v.trim(),
				v.literal(""),
				v.transform(() => null),
			),
			day,
		],
		"day-wrong",
	),
	target: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^([1-9]\d{0,8})?$/, "target-wrong"),
		v.transform((written) => (written === "" ? null : Number(written))),
	),
};

/** `new` is a page of its own, so it is no code. */
const code = v.pipe(v.string(), v.trim(), v.regex(/^(?!new$)[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, "code-wrong"));

export const revisionForm = v.pipe(
	v.object(entries),
	v.forward(
		v.check((sheet) => isInOrder(sheet), "window-turned"),
		["windowUntil"],
	),
);
export const definitionForm = v.pipe(
	v.object({ ...entries, code }),
	v.forward(
		v.check((sheet) => isInOrder(sheet), "window-turned"),
		["windowUntil"],
	),
);

function isInOrder({ windowFrom, windowUntil }: { readonly windowFrom: PlainDate; readonly windowUntil: PlainDate | null }): boolean {
	return windowUntil === null || windowFrom <= windowUntil;
}

function readDay(written: string): PlainDate | null {
	const [, year, month, dayOfMonth] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
	return realDay(Number(year), Number(month), Number(dayOfMonth));
}

const anyAttendance = { of: "activities", kinds: [], roles: [] } as const;
const plain = { pillar: null, reach: "direct", ageBands: "adults", baseline: null, targets: [], notes: {} } as const;

export function sheetOf(code: string, form: v.InferOutput<typeof revisionForm>): IndicatorSheet {
	return {
		code,
		title: { mn: form.titleMn, en: form.titleEn },
		definition: { mn: form.definitionMn, en: form.definitionEn },
		notCounted: { mn: form.notCountedMn, en: form.notCountedEn },
		unit: "person",
		...plain,
		counts: { ...anyAttendance, minimum: form.minimumSessions },
		windowFrom: form.windowFrom,
		windowUntil: form.windowUntil,
		target: form.target,
	};
}

/** What stands in the form of a first indicator: the one that every programme with trainings begins with. */
export function starterSheet(windowFrom: PlainDate): IndicatorSheet {
	const inBoth = (key: "starter-title" | "starter-definition" | "starter-not-counted") => ({
		mn: speak(words, "mn")(key),
		en: speak(words, "en")(key),
	});
	return {
		code: "TT",
		title: inBoth("starter-title"),
		definition: inBoth("starter-definition"),
		notCounted: inBoth("starter-not-counted"),
		unit: "person",
		...plain,
		counts: { ...anyAttendance, minimum: 1 },
		windowFrom,
		windowUntil: null,
		target: null,
	};
}
