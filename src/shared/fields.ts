import * as v from "valibot";
import { type PlainDate, readDay } from "./clock.ts";

/**
 * Fields of an operation's input. Each takes what a form sends, where everything is text and nothing is an empty text, and what a program
 * sends, where nothing is null or left away. A message is a key of the slice's dictionary.
 */
export const typed = v.nullish(v.string("field-wrong"), "");

/** An id that whoever acts has made, or found. */
export const id = v.pipe(v.string("id-wrong"), v.uuid("id-wrong"));

/** A choice among records: an id, or null where nothing is chosen. */
export const record = recordOf("choice-wrong");

export function recordOf<const Wrong extends string>(wrong: Wrong) {
	return v.pipe(
		typed,
		v.check((text) => text === "" || v.is(id, text), wrong),
		v.transform((text) => text || null),
	);
}

/** One line of text, at most 200 characters, that must be there. */
export function line<const Missing extends string>(missing: Missing) {
	return v.pipe(typed, v.trim(), v.nonEmpty(missing), v.maxLength(200, "field-long"));
}

/** One line of text; null where nothing is written. */
export const optionalLine = v.pipe(
	typed,
	v.trim(),
	v.maxLength(200, "field-long"),
	v.transform((written) => written || null),
);

/** A text of at most 2,000 characters that must be there. */
export function text<const Missing extends string>(missing: Missing) {
	return v.pipe(typed, v.trim(), v.nonEmpty(missing), v.maxLength(2000, "text-long"));
}

/** A text of at most 2,000 characters; null where nothing is written. */
export const optionalText = v.pipe(
	typed,
	v.trim(),
	v.maxLength(2000, "text-long"),
	v.transform((written) => written || null),
);

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export const day = dayOf("day-missing", "day-wrong");

export function dayOf<const Missing extends string, const Wrong extends string>(missing: Missing, wrong: Wrong) {
	return v.pipe(typed, v.trim(), v.nonEmpty(missing), v.transform(readDay), v.string(wrong));
}

/** A day, or null where none is written. */
export const optionalDay = optionalDayOf("day-wrong");

export function optionalDayOf<const Wrong extends string>(wrong: Wrong) {
	return v.pipe(
		typed,
		v.trim(),
		v.transform((written): PlainDate | null | undefined => (written === "" ? null : (readDay(written) ?? undefined))),
		v.custom<PlainDate | null>((read) => read !== undefined, wrong),
	);
}

/** A name and a password in an address show readers another place than they are led to, or give the password away. */
function isLink(written: string): boolean {
	return /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(written);
}

/** An address of the web, or null: a link is opened by whoever reads the page, so no other scheme is taken. */
export const link = v.pipe(
	typed,
	v.trim(),
	v.maxLength(2000, "text-long"),
	v.check((written) => written === "" || isLink(written), "link-wrong"),
	v.transform((written) => written || null),
);

/** One of a list of words. */
export function choice<const Option extends string, const Missing extends string>(options: readonly Option[], missing: Missing) {
	return v.pipe(typed, v.picklist(options, missing));
}

/** One of a list of words, or null where nothing is chosen. */
export function optionalChoice<const Option extends string, const Wrong extends string>(options: readonly Option[], wrong: Wrong) {
	return v.pipe(
		typed,
		v.transform((chosen) => chosen || null),
		v.nullable(v.picklist(options, wrong)),
	);
}

/** A box that is ticked: a browser sends its value, and nothing of one that is not. */
export const ticked = v.pipe(
	v.nullish(v.union([v.boolean(), v.literal("yes"), v.literal("")], "field-wrong"), false),
	v.transform((sent) => sent === true || sent === "yes"),
);

/** Several texts: the lines of a text area, the ticked boxes of a form, or a list. Empty ones are left away. */
export const lines = v.pipe(
	v.nullish(v.union([v.string(), v.array(v.string())], "field-wrong"), ""),
	v.transform((written) =>
		(typeof written === "string" ? written.split("\n") : [...written]).map((one) => one.trim()).filter((one) => one !== ""),
	),
);

interface Bounds {
	readonly least?: number;
	readonly most?: number;
}

/** A whole number, 0 or more, as a number or as people copy it: 2,581,430 or 2 581 430. */
export function wholeNumber<const Wrong extends string>(wrong: Wrong, { least = 0, most = 1e12 }: Bounds = {}) {
	return v.pipe(typedNumber(wrong), v.number(wrong), v.integer(wrong), v.minValue(least, wrong), v.maxValue(most, wrong));
}

/** A whole number, or null where nothing is written. */
export function optionalWholeNumber<const Wrong extends string>(wrong: Wrong, { least = 0, most = 1e12 }: Bounds = {}) {
	return v.pipe(
		typedNumber(wrong),
		v.nullable(v.pipe(v.number(wrong), v.integer(wrong), v.minValue(least, wrong), v.maxValue(most, wrong))),
	);
}

/** Null where nothing is written; what is no number is NaN, which no schema of a number takes. */
function typedNumber<const Wrong extends string>(wrong: Wrong) {
	return v.pipe(
		v.nullish(v.union([v.string(), v.number()], wrong), ""),
		v.transform((written) => (typeof written === "number" ? written : readWholeNumber(written))),
	);
}

function readWholeNumber(written: string): number | null {
	if (written.trim() === "") return null;
	const digits = written.trim().replace(/(?<=\d)[\s,'’](?=\d{3}(?!\d))/g, "");
	return /^\d{1,13}$/.test(digits) ? Number(digits) : Number.NaN;
}

/**
 * Fields of which all are given or none: once one of those that `begin` is given, each that is null is missing, in its own words. It goes
 * behind an object in a pipe, and speaks beside what is wrong with other fields.
 */
export function together<Field extends string, Input extends { readonly [Name in Field]: unknown }>(
	missing: Readonly<Record<Field, string>>,
	begin: readonly (keyof Input)[] = Object.keys(missing) as Field[],
) {
	return v.rawCheck<Input>(({ dataset, addIssue }) => {
		const given: Partial<Input> = dataset.value ?? {};
		if (begin.every((field) => (given[field] ?? null) === null)) return;
		for (const [key, message] of Object.entries<string>(missing)) {
			const value = given[key as Field];
			if ((value ?? null) === null) addIssue({ message, path: [{ type: "object", origin: "value", input: { ...given }, key, value }] });
		}
	});
}

/** A file, by its bytes or by their base 64 (a program sends JSON). What is in it is for its reader to find out. */
export const sentFile = v.object(
	{ name: v.string("file-wrong"), bytes: v.union([v.instance(Uint8Array<ArrayBufferLike>), v.string()], "file-wrong") },
	"file-wrong",
);

export type SentFile = v.InferOutput<typeof sentFile>;

/** A file, or null where none was chosen. */
export const file = v.nullish(sentFile, null);

/** What is wrong with an input, field by field, in the order in which its schema has them: a schema finds a missing field before a wrong one. */
export function inOrderOf<Said>(schema: v.GenericSchema, fields: Readonly<Record<string, Said>>): Readonly<Record<string, Said>> {
	const names = "entries" in schema && typeof schema.entries === "object" && schema.entries !== null ? Object.keys(schema.entries) : [];
	const place = (part: string) => {
		const [field = ""] = part.split(".");
		return names.includes(field) ? names.indexOf(field) : names.length;
	};
	return Object.fromEntries(Object.entries(fields).sort(([one], [other]) => place(one) - place(other)));
}
