import * as v from "valibot";
import { disabilities } from "../particulars/disability.ts";
import { sexes } from "../particulars/sex.ts";
import { personTyped, typedPerson } from "../particulars/typed-person.ts";
import type { NewReport } from "../people/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import { optionalChoice, typed } from "../shared/fields.ts";
import { identifiedOn, site, situation } from "./operations.ts";
import type { Child } from "./schema.ts";

/** A form as it was typed, field by field; the phone types the same one. */
type Typed = Readonly<Record<string, string>>;

/** What the form says of who the child is, each field as it was typed. */
const line = ["clan", "family", "given", "sex", "birthDate", "registerNumber", "disability", "phone"] as const;
const facts = ["identifiedOn", "area", "site", "situation"] as const;

const text = v.pipe(typed, v.trim(), v.maxLength(200, "field-long"));

export const childForm = v.object({
	given: v.pipe(
		text,
		v.check((written) => /\p{L}/u.test(written), "given-missing"),
	),
	family: text,
	clan: text,
	sex: optionalChoice(sexes, "choice-wrong"),
	birthDate: text,
	registerNumber: text,
	disability: optionalChoice(disabilities, "choice-wrong"),
	phone: text,
	identifiedOn,
	area: v.pipe(typed, v.nonEmpty("area-missing")),
	site,
	situation,
	siblings: v.pipe(v.optional(v.string(), "no"), v.picklist(["no", "yes", "keep"], "choice-wrong")),
	siblingText: text,
	sibling: typed,
});

export type ChildAnswers = v.InferOutput<typeof childForm>;

/** The report that answers without trouble come to. */
export function childReportOf(answers: ChildAnswers, id: string, today: PlainDate): Omit<NewReport, "area"> {
	return {
		id,
		written: Object.fromEntries(line.flatMap((field) => (answers[field] ? [[field, answers[field]]] : []))),
		...personTyped(answers, today),
		sex: answers.sex,
		workplace: null,
		disability: answers.disability,
	};
}

/** A child as it would be typed, for the form that corrects it. */
export function typedOf(child: Child): Typed {
	return {
		...typedPerson(child.report),
		identifiedOn: child.identifiedOn,
		area: child.area ?? "",
		site: child.site ?? "",
		situation: child.situation,
		siblings: "keep",
	};
}

/** What a brother or sister is likely to share. The household is asked for, and the child's own facts are not guessed. */
export function typedOfSibling(sibling: Child): Typed {
	const { clan, family, phone } = typedPerson(sibling.report);
	return { clan, family, phone, area: sibling.area ?? "", siblings: "yes", sibling: sibling.id };
}

/** Whether somebody saved the form that corrects a child as it was shown to them. */
export function isUnchanged(typed: Typed, child: Child): boolean {
	const shown = typedOf(child);
	return typed.siblings === "keep" && [...line, ...facts].every((field) => (typed[field] ?? "").trim() === shown[field]);
}
