import * as v from "valibot";
import { operations as names, lists as words } from "#words/children";
import { choice, file, id, optionalChoice, optionalDay, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { situations } from "../schema.ts";
import { listAnswers, listColumns } from "./schema.ts";

const number = v.pipe(v.number("field-wrong"), v.integer("field-wrong"), v.minValue(0, "field-wrong"));
const text = v.pipe(v.string("field-wrong"), v.maxLength(200, "field-long"));

const mapping = v.object({
	sheet: v.nullable(text),
	row: number,
	columns: v.pipe(
		v.array(v.object({ heading: text, role: v.nullable(v.picklist(listColumns, "choice-wrong")) }), "field-wrong"),
		v.maxLength(200, "field-wrong"),
	),
});

const answered = v.object({
	part: number,
	row: number,
	answer: v.picklist(listAnswers, "choice-wrong"),
	person: v.optional(v.nullable(id), null),
});

const confirmed = v.object({
	/** The draft; or the id of a new list, where its file is sent along. */
	list: id,
	file,
	mapping: v.optional(v.nullable(mapping), null),
	/** For the lines that do not say it themselves. */
	area: v.pipe(
		typed,
		v.transform((area) => area || null),
	),
	situation: optionalChoice(situations, "choice-wrong"),
	identifiedOn: optionalDay,
	/** What becomes of lines that resemble somebody and that nobody answered. */
	others: choice(["leave", "unsure"], "others-missing"),
	answers: v.optional(v.pipe(v.array(answered, "field-wrong"), v.maxLength(10_000, "field-wrong")), []),
});
export type ConfirmedList = v.InferOutput<typeof confirmed>;

const alike = { names, messages: [words], access: "children.write", reach: "areas" } as const;
const ofList = { subject: ({ list }: { readonly list: string }) => list };

export const listOperations = operationsOf("children", alike, {
	/** Registers the children of a list, each line by itself. */
	"list-imported": operation(confirmed, {
		...ofList,
		undo: "list-undone",
		keeps: ({ file: sent, ...rest }: ConfirmedList) => ({ ...rest, file: sent && { name: sent.name } }),
	}),
	/** Takes back all that a list registered. */
	"list-undone": operation(v.object({ list: id }), ofList),
});
