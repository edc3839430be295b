import * as v from "valibot";
import { findArea } from "../../places/index.ts";
import { checkForm, type Typed } from "../../shared/http/index.ts";
import { askedFields } from "../operations.ts";

/** What is asked before a programme exists: nothing of it is recorded until all of it is known. */
export const askedFirst = ["name", "summary", "dates", "areas"] as const;
export type FirstStep = (typeof askedFirst)[number];

/** What is asked once it exists: each page records what it asks, and each can be left for later. */
const askedThen = ["pillars", "partners", "periods"] as const;
export type NextStep = (typeof askedThen)[number];

export const allSteps = [...askedFirst, ...askedThen] as const;

function endsAfterStart({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): boolean {
	return endsOn === null || endsOn >= startsOn;
}

const forms = {
	name: v.object(askedFields.name),
	summary: v.object(askedFields.summary),
	dates: v.pipe(
		v.object(askedFields.dates),
		v.forward(
			v.partialCheck([["startsOn"], ["endsOn"]], (dates) => endsAfterStart(dates), "end-before-start"),
			["endsOn"],
		),
	),
	areas: v.object({
		targetAreas: v.pipe(
			askedFields.areas.targetAreas,
			v.check((paths) => paths.every(findArea), "areas-wrong"),
		),
	}),
} as const;

/** The fields of each step as they are named in the form. */
export const fieldsOf: Readonly<Record<FirstStep, readonly string[]>> = {
	name: ["nameMn", "nameEn"],
	summary: ["summaryMn", "summaryEn"],
	dates: ["startsOn", "endsOn", "slug"],
	areas: ["targetAreas"],
};

export function checkStep(step: FirstStep, typed: Typed) {
	return checkForm(typed, forms[step]);
}

export function stepBefore(step: FirstStep): FirstStep {
	return askedFirst[Math.max(0, askedFirst.indexOf(step) - 1)] ?? "name";
}

export function stepAfter(step: FirstStep): FirstStep | null {
	return askedFirst[askedFirst.indexOf(step) + 1] ?? null;
}

/** The step a form was sent from; a form without one was not sent by our pages, and is taken as whole. */
export function stepOf(typed: Typed): FirstStep {
	return askedFirst.find((step) => step === typed.step) ?? "areas";
}
