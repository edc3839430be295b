import * as v from "valibot";
import type { indicators as words } from "#words/indicators";
import { type FilterField, reaches } from "../../counting/countable.ts";
import { ageBandSchemes } from "../../particulars/age-bands.ts";
import { operationField } from "../../shared/http/index.ts";
import { countableOf, countables, indicatorUnits, origins, type Source, sourceSchema } from "../countables.ts";
import { isWithin, misfitsOf } from "../rules.ts";
import { type IndicatorSheet, type SheetNote, sheetNotes } from "../schema.ts";
import { day, dayOrNone, idOrNone, line, textIn, wholeOrNone } from "./fields.ts";
import { readTargets } from "./targets.ts";

type Word = keyof typeof words;

export function noteField(note: SheetNote, language: "mn" | "en") {
	return `${note}-${language}` as const;
}

const noteEntries = Object.fromEntries(
	sheetNotes.flatMap((note) => (["mn", "en"] as const).map((language) => [noteField(note, language), line(2_000, "note-long")])),
) as Record<ReturnType<typeof noteField>, ReturnType<typeof line>>;

/** What is asked of some records, as it was typed: the records of the sheet read it. */
const filterEntries: object = Object.fromEntries(
	countables.flatMap(({ fields }) => fields.map(({ name }) => [name, v.optional(v.string())])),
);

const entries = {
	operation: operationField,
	pillar: idOrNone("pillar-wrong"),
	titleMn: textIn("title", "mn", 200),
	titleEn: textIn("title", "en", 200),
	definitionMn: textIn("definition", "mn", 2_000),
	definitionEn: textIn("definition", "en", 2_000),
	notCountedMn: textIn("not-counted", "mn", 2_000),
	notCountedEn: textIn("not-counted", "en", 2_000),
	of: v.picklist(origins, "source-missing" satisfies Word),
	unit: v.picklist(indicatorUnits, "unit-missing" satisfies Word),
	reach: v.picklist(reaches, "reach-missing" satisfies Word),
	...filterEntries,
	ageBands: v.optional(v.picklist(ageBandSchemes, "age-bands-wrong" satisfies Word), "adults"),
	windowFrom: day,
	windowUntil: dayOrNone,
	baselineValue: wholeOrNone(0, "baseline-wrong"),
	baselineOn: dayOrNone,
	baselineSource: line(300, "baseline-source-long"),
	target: wholeOrNone(1, "target-wrong"),
	targets: v.pipe(
		v.optional(v.string(), ""),
		v.transform(readTargets),
		v.array(v.object({ period: v.string(), value: v.number() }), "targets-wrong" satisfies Word),
	),
	...noteEntries,
};

/** `new`, `starter` and `overlap` are pages of their own, so they are no codes. */
const code = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^(?!(new|starter|overlap)$)[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, "code-wrong" satisfies Word),
);

const fields = v.object(entries);
type Fields = v.InferOutput<typeof fields>;

export const revisionForm = v.pipe(
	fields,
	v.rawCheck(({ dataset, addIssue }) => {
		for (const fault of faultsIn(dataset)) addIssue(issueOf(dataset.value, fault));
	}),
);
export const definitionForm = v.pipe(
	v.object({ ...entries, code }),
	v.rawCheck(({ dataset, addIssue }) => {
		for (const fault of faultsIn(dataset)) addIssue(issueOf(dataset.value, fault));
	}),
);

type Fault = readonly [field: string, message: string];

function issueOf(form: unknown, [key, message]: Fault) {
	const input = recordOf(form);
	const item: v.ObjectPathItem = { type: "object", origin: "value", input, key, value: input[key] };
	return { message, path: [item] satisfies [v.ObjectPathItem] as [v.ObjectPathItem] };
}

/** What is wrong with the filter is said beside what is wrong with other fields; the whole is looked at once each of them is right. */
function faultsIn(form: { readonly typed: true; readonly value: Fields } | { readonly typed: false; readonly value: unknown }): Fault[] {
	return [...faultsOfFilter(form.value), ...(form.typed ? faultsOf(form.value) : [])];
}

function recordOf(form: unknown): Record<string, unknown> {
	return typeof form === "object" && form !== null ? Object.fromEntries(Object.entries(form)) : {};
}

/** What the records of the sheet say of what was asked about them. */
function faultsOfFilter(form: unknown): Fault[] {
	const { fields, issues = [] } = readFilter(form) ?? {};
	return issues.map(({ path, message }) => [fields?.find(({ key }) => key === path?.[0]?.key)?.name ?? "of", message]);
}

/** What is wrong with the whole although each field is right. */
function faultsOf(form: Fields): Fault[] {
	const counts = readFilter(form)?.counts;
	const faults: Fault[] = counts ? [...misfitsOf({ unit: form.unit, reach: form.reach, counts })] : [];
	if (form.windowUntil !== null && form.windowFrom > form.windowUntil) faults.push(["windowUntil", "window-turned"]);
	if (form.baselineValue === null && (form.baselineOn !== null || form.baselineSource !== ""))
		faults.push(["baselineValue", "baseline-alone"]);
	if (form.baselineValue !== null && form.baselineSource === "") faults.push(["baselineSource", "baseline-source-missing"]);
	if (new Set(form.targets.map(({ period }) => period)).size < form.targets.length) faults.push(["targets", "targets-twice"]);
	if (form.targets.some(({ period }) => !isWithin(form, period))) faults.push(["targets", "targets-outside"]);
	for (const note of sheetNotes) {
		const [mn, en] = [form[noteField(note, "mn")], form[noteField(note, "en")]];
		if (mn === "" && en !== "") faults.push([noteField(note, "mn"), "note-mn-missing"]);
		if (en === "" && mn !== "") faults.push([noteField(note, "en"), "note-en-missing"]);
	}
	return faults;
}

/** @throws Error of a form that was refused. */
export function sheetOf(code: string, form: Fields): IndicatorSheet {
	const counts = readFilter(form)?.counts;
	if (!counts) throw new Error(`the form of ${code} was refused`);
	const notes = sheetNotes.flatMap((note) => {
		const [mn, en] = [form[noteField(note, "mn")], form[noteField(note, "en")]];
		return mn === "" && en === "" ? [] : [[note, { mn, en }] as const];
	});
	return {
		code,
		pillar: form.pillar,
		title: { mn: form.titleMn, en: form.titleEn },
		definition: { mn: form.definitionMn, en: form.definitionEn },
		notCounted: { mn: form.notCountedMn, en: form.notCountedEn },
		unit: form.unit,
		counts,
		reach: form.reach,
		ageBands: form.ageBands,
		windowFrom: form.windowFrom,
		windowUntil: form.windowUntil,
		baseline: form.baselineValue === null ? null : { value: form.baselineValue, on: form.baselineOn, source: form.baselineSource },
		target: form.target,
		targets: form.targets,
		notes: Object.fromEntries(notes),
	};
}

/** The filter of a form by the schema of its records; null where nobody has said which they are. */
function readFilter(form: unknown): { readonly fields: readonly FilterField[]; readonly issues?: Issues; readonly counts?: Source } | null {
	const typed = recordOf(form);
	const of = origins.find((origin) => origin === typed.of);
	if (of === undefined) return null;
	const { fields } = countableOf({ of });
	const read = v.safeParse(sourceSchema, { of, ...Object.fromEntries(fields.map(({ key, name }) => [key, typed[name]])) });
	return read.success ? { fields, counts: read.output } : { fields, issues: read.issues };
}

type Issues = readonly v.InferIssue<typeof sourceSchema>[];
