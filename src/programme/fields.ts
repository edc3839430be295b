import * as v from "valibot";
import { findArea } from "../places/index.ts";
import { type PlainDate, readDay } from "../shared/clock.ts";
import { bothLanguages, type InBoth } from "../shared/words.ts";
import { isReserved } from "./rules.ts";

const longest = { name: 200, summary: 2_000 } as const;

/** A text in both languages as two fields; each exists twice, so its errors say which of the two they mean. */
export function inBoth<F extends keyof typeof longest>(field: F) {
	const one = (language: "mn" | "en") =>
		v.pipe(
			v.optional(v.string(), ""),
			v.trim(),
			v.nonEmpty(`${field}-${language}-missing`),
			v.maxLength(longest[field], `${field}-${language}-long`),
		);
	return { [`${field}Mn`]: one("mn"), [`${field}En`]: one("en") } as Record<`${F}Mn` | `${F}En`, ReturnType<typeof one>>;
}

/** The same where nothing need be said. */
export function inBothOptional<F extends keyof typeof longest>(field: F) {
	const one = (language: "mn" | "en") =>
		v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(longest[field], `${field}-${language}-long`));
	return { [`${field}Mn`]: one("mn"), [`${field}En`]: one("en") } as Record<`${F}Mn` | `${F}En`, ReturnType<typeof one>>;
}

/** Both languages as the form sends them: `nameMn`, `nameEn`. */
export function bothOf<F extends string>(field: F, typed: Readonly<Record<`${F}Mn` | `${F}En`, string>>): InBoth {
	return { mn: typed[`${field}Mn`], en: typed[`${field}En`] };
}

/** The fields of a text as they would be typed. */
export function typedInBoth(field: string, text: InBoth): Record<string, string> {
	return Object.fromEntries(bothLanguages.map((language) => [`${field}${language === "mn" ? "Mn" : "En"}`, text[language]]));
}

export function dayField(missing: string, wrong: string) {
	return v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty(missing), v.transform(readDay), v.string(wrong));
}

export const endDayField = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.transform((written) => (written === "" ? null : (readDay(written) ?? undefined))),
	v.custom<PlainDate | null>((day) => day === null || typeof day === "string", "end-wrong"),
);

export const slugField = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.regex(/^[a-z][a-z0-9-]{1,39}$/, "slug-wrong"),
	v.check((slug) => !isReserved(slug), "slug-taken"),
);

/** A browser sends nothing where no box is ticked. */
export const areasField = v.pipe(
	v.optional(v.string(), ""),
	v.nonEmpty("areas-missing"),
	v.transform((ticked) => ticked.split("\n")),
	v.check((paths) => paths.every(findArea), "areas-wrong"),
);
