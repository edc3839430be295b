import * as v from "valibot";
import type { indicators as words } from "#words/indicators";
import { activityKinds, participantRoles } from "../../activities/schema.ts";
import { documentStages } from "../../advocacy/schema.ts";
import { operationField } from "../../shared/http/index.ts";
import { isWithin, misfitsOf, type Origin, origins } from "../rules.ts";
import {
	ageBandSchemes,
	childEvents,
	type IndicatorSheet,
	indicatorUnits,
	reaches,
	type SheetNote,
	type Source,
	sheetNotes,
} from "../schema.ts";
import { day, dayOrNone, idOrNone, line, textIn, ticked, wholeOrNone } from "./fields.ts";
import { readTargets } from "./targets.ts";

type Word = keyof typeof words;

export function noteField(note: SheetNote, language: "mn" | "en") {
	return `${note}-${language}` as const;
}

const noteEntries = Object.fromEntries(
	sheetNotes.flatMap((note) => (["mn", "en"] as const).map((language) => [noteField(note, language), line(2_000, "note-long")])),
) as Record<ReturnType<typeof noteField>, ReturnType<typeof line>>;

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
	kinds: ticked(activityKinds, "kinds-wrong"),
	roles: ticked(participantRoles, "roles-wrong"),
	minimumSessions: v.pipe(
		v.optional(v.string(), "1"),
		v.trim(),
		v.regex(/^([1-9]|[1-4]\d|50)$/, "minimum-wrong" satisfies Word),
		v.transform(Number),
	),
	event: v.optional(v.picklist(childEvents, "event-missing" satisfies Word)),
	stage: v.optional(v.picklist(documentStages, "stage-missing" satisfies Word)),
	year: idOrNone("year-wrong"),
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
		if (dataset.typed) for (const fault of faultsOf(dataset.value)) addIssue(issueOf(dataset.value, fault));
	}),
);
export const definitionForm = v.pipe(
	v.object({ ...entries, code }),
	v.rawCheck(({ dataset, addIssue }) => {
		if (dataset.typed) for (const fault of faultsOf(dataset.value)) addIssue(issueOf(dataset.value, fault));
	}),
);

type Fault = readonly [field: string, word: Word];

function issueOf(input: Record<string, unknown>, [key, message]: Fault) {
	const item: v.ObjectPathItem = { type: "object", origin: "value", input, key, value: input[key] };
	return { message, path: [item] satisfies [v.ObjectPathItem] as [v.ObjectPathItem] };
}

/** What is wrong with the whole although each field is right. */
function faultsOf(form: Fields): Fault[] {
	const faults: Fault[] = [...misfitsOf({ unit: form.unit, reach: form.reach, counts: sourceOf(form) })];
	if (form.of === "children" && form.event === undefined) faults.push(["event", "event-missing"]);
	if (form.of === "documents" && form.stage === undefined) faults.push(["stage", "stage-missing"]);
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

export function sheetOf(code: string, form: Fields): IndicatorSheet {
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
		counts: sourceOf(form),
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

function sourceOf(form: Fields): Source {
	const { kinds, roles, minimumSessions: minimum, year } = form;
	const sources: Readonly<Record<Origin, Source>> = {
		activities: { of: "activities", kinds, roles, minimum },
		children: { of: "children", event: form.event ?? "identified" },
		documents: { of: "documents", stage: form.stage ?? "draft" },
		campaigns: { of: "campaigns", year },
		enrolment: { of: "enrolment", kinds },
	};
	return sources[form.of];
}
