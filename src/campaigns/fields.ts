import * as v from "valibot";
import { readDay } from "../shared/clock.ts";
import { operationField } from "../shared/http/index.ts";
import { itemKinds, platforms, waysOfCounting } from "./schema.ts";

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
const dayField = v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong"));

const lineField = <const Missing extends string>(missing: Missing) =>
	v.pipe(v.string(), v.trim(), v.nonEmpty(missing), v.maxLength(200, "field-long"));

/** A whole number as people copy it: 2,581,430 or 2 581 430. */
const wholeNumber = <const Wrong extends string>(wrong: Wrong) =>
	v.pipe(v.string(), v.transform(readNumber), v.number(wrong), v.maxValue(1e12, wrong));

/** Only addresses of the web: a link is opened by whoever reads the page. */
const linkField = v.pipe(
	v.optional(v.string(), ""),
	v.trim(),
	v.maxLength(2000, "link-long"),
	v.check((link) => link === "" || (/^https?:\/\/\S+$/i.test(link) && URL.canParse(link)), "link-wrong"),
	v.transform((link) => link || null),
);

export const campaignForm = v.object({
	operation: operationField,
	nameMn: lineField("name-missing"),
	nameEn: lineField("name-missing"),
});

export const yearForm = v.object({
	operation: operationField,
	number: v.pipe(wholeNumber("number-wrong"), v.minValue(1, "number-wrong"), v.maxValue(99, "number-wrong")),
	themeMn: lineField("theme-missing"),
	themeEn: lineField("theme-missing"),
	startsOn: dayField,
	endsOn: dayField,
});

/** PostgreSQL keeps no larger integer, and no programme reaches more people. */
const mostPeople = 2_000_000_000;
const peopleField = v.pipe(
	v.string(),
	v.nonEmpty("range-missing"),
	v.transform(readNumber),
	v.number("people-wrong"),
	v.minValue(1, "people-wrong"),
	v.maxValue(mostPeople, "people-wrong"),
);

/** All of it or nothing: a number of people without a source is none. */
export const populationForm = v.object({ low: peopleField, high: peopleField, source: lineField("range-missing") });

export const itemForm = v.object({
	operation: operationField,
	kind: v.pipe(v.optional(v.string(), ""), v.picklist(itemKinds, "kind-missing")),
	titleMn: lineField("title-missing"),
	titleEn: lineField("title-missing"),
});

export const postForm = v.object({
	operation: operationField,
	platform: v.pipe(v.optional(v.string(), ""), v.picklist(platforms, "platform-missing")),
	publishedOn: dayField,
	link: linkField,
});

export const measurementForm = v.object({
	metric: lineField("metric-missing"),
	counted: v.pipe(v.optional(v.string(), ""), v.picklist(waysOfCounting, "counted-missing")),
	contacts: wholeNumber("contacts-wrong"),
	measuredOn: dayField,
	source: lineField("source-missing"),
});

export const operationForm = v.object({ operation: operationField });

function readNumber(written: string): number | null {
	const digits = written.trim().replace(/(?<=\d)[\s,'’](?=\d{3}(?!\d))/g, "");
	return /^\d{1,13}$/.test(digits) ? Number(digits) : null;
}
