import * as v from "valibot";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { day, id } from "../../shared/fields.ts";

const text = v.pipe(v.string("field-wrong"), v.maxLength(200, "field-long"));
const known = v.nullable(text);

/** A report as part of an operation's input: what was written, word for word, and what was understood of it. */
export const reportInput = v.object({
	id,
	written: v.record(v.string(), text),
	name: v.object({ clan: known, family: known, given: text }),
	birthDate: v.nullable(v.object({ date: day, precision: v.picklist(["day", "month", "year"], "choice-wrong") })),
	sex: v.nullable(v.picklist(sexes, "choice-wrong")),
	registerNumber: known,
	phone: known,
	workplace: known,
	disability: v.optional(v.nullable(v.picklist(disabilities, "choice-wrong")), null),
});
