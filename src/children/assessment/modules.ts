import * as v from "valibot";
import { type ScaleWord, scales } from "./answers.ts";
import youngChildren from "./cfm-2-4.json" with { type: "json" };
import children from "./cfm-5-17.json" with { type: "json" };
import adults from "./wg-ss.json" with { type: "json" };

/** Parts of life in which somebody may have a difficulty. */
export const domains = [
	"seeing",
	"hearing",
	"walking",
	"fine_motor",
	"self_care",
	"communication",
	"learning",
	"remembering",
	"concentrating",
	"playing",
	"accepting_change",
	"controlling_behaviour",
	"making_friends",
	"anxiety",
	"depression",
] as const;
export type Domain = (typeof domains)[number];

/** UNICEF’s and the Washington Group’s Child Functioning Module by age, and the Washington Group’s Short Set for adults. */
export const moduleNames = ["cfm-5-17", "cfm-2-4", "wg-ss"] as const;
export type ModuleName = (typeof moduleNames)[number];

const words = v.array(v.picklist(Object.values(scales).flat() as ScaleWord[]));

const itemSchema = v.strictObject({
	/** Its number in the module. */
	item: v.string(),
	domain: v.picklist(domains),
	scale: v.picklist(Object.keys(scales) as (keyof typeof scales)[]),
	/** Asked only where each of these items has one of these answers; always, where there are none. */
	when: v.optional(v.record(v.string(), words), {}),
	/** Answers by which somebody has a difficulty in the domain. */
	counts: v.optional(words, []),
	/** Asked of walking with equipment, and never counted: who walks well only with it has a difficulty. */
	aided: v.optional(v.boolean(), false),
});

const moduleSchema = v.strictObject({
	module: v.picklist(moduleNames),
	/** Of the questions and their answers; it stands beside what was answered. */
	version: v.string(),
	/** In completed years on the day of the assessment. */
	ages: v.strictObject({ from: v.number(), until: v.nullable(v.number()) }),
	items: v.array(itemSchema),
});

export type Item = v.InferOutput<typeof itemSchema>;
export type AssessmentModule = v.InferOutput<typeof moduleSchema>;

export const assessmentModules: Readonly<Record<ModuleName, AssessmentModule>> = {
	"cfm-5-17": v.parse(moduleSchema, children),
	"cfm-2-4": v.parse(moduleSchema, youngChildren),
	"wg-ss": v.parse(moduleSchema, adults),
};

export function itemOf(module: AssessmentModule, name: string): Item | undefined {
	return module.items.find(({ item }) => item === name);
}

/** In the order of the items. */
export function domainsOf({ items }: AssessmentModule): Domain[] {
	return [...new Set(items.map(({ domain }) => domain))];
}
