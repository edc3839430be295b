import * as v from "valibot";
import { readDay } from "../shared/clock.ts";
import { isId } from "../shared/id.ts";

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export const dayField = v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong"));

export function lineField<const Missing extends string>(missing: Missing) {
	return v.pipe(v.string(), v.trim(), v.nonEmpty(missing), v.maxLength(200, "field-long"));
}

export function textField<const Missing extends string>(missing: Missing) {
	return v.pipe(v.string(), v.trim(), v.nonEmpty(missing), v.maxLength(2000, "text-long"));
}

/** Nothing typed is null. */
export const optionalText = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.maxLength(2000, "text-long"),
	v.transform((text) => text || null),
);

/** Only addresses of the web: a link is opened by whoever reads the page. */
export const linkField = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.maxLength(2000, "text-long"),
	v.check((link) => link === "" || (/^https?:\/\/\S+$/i.test(link) && URL.canParse(link)), "link-wrong"),
	v.transform((link) => link || null),
);

/** A choice among records; nothing chosen is null. */
export const recordField = v.pipe(
	v.optional(v.string(), ""),
	v.check((id) => id === "" || isId(id), "choice-wrong"),
	v.transform((id) => id || null),
);
