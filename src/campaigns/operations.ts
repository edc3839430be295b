import * as v from "valibot";
import { contacts as contactWords, operations as names, campaigns as words } from "#words/campaigns";
import {
	choice,
	day,
	file,
	id,
	line,
	link,
	optionalChoice,
	optionalDay,
	optionalLine,
	optionalWholeNumber,
	together,
	wholeNumber,
} from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { itemKinds, platforms, waysOfCounting } from "./schema.ts";

/** PostgreSQL keeps no larger integer, and no programme reaches more people. */
const people = optionalWholeNumber("people-wrong", { least: 1, most: 2_000_000_000 });

const mostPeople = wholeNumber("people-wrong", { least: 1, most: 2_000_000_000 });

const campaign = v.object({ id, nameMn: line("name-missing"), nameEn: line("name-missing") });
/** `low`, `high`, `source`: how many people can be reached at all, all of it or nothing. A number of people without a source is none. */
const year = v.pipe(
	v.object({
		id,
		campaign: id,
		number: wholeNumber("number-wrong", { least: 1, most: 99 }),
		themeMn: line("theme-missing"),
		themeEn: line("theme-missing"),
		startsOn: day,
		endsOn: day,
		low: people,
		high: people,
		source: optionalLine,
	}),
	together({ low: "range-missing", high: "range-missing", source: "range-missing" }),
);
const item = v.object({
	id,
	year: id,
	kind: choice(itemKinds, "kind-missing"),
	titleMn: line("title-missing"),
	titleEn: line("title-missing"),
});
/** The platform's number may follow. A way of counting alone is none, because one of the two is always chosen. */
const post = v.pipe(
	v.object({
		id,
		item: id,
		platform: choice(platforms, "platform-missing"),
		publishedOn: day,
		link,
		metric: optionalLine,
		counted: optionalChoice(waysOfCounting, "counted-missing"),
		contacts: optionalWholeNumber("contacts-wrong"),
		measuredOn: optionalDay,
		source: optionalLine,
		file,
	}),
	together(
		{
			metric: "metric-missing",
			counted: "counted-missing",
			contacts: "contacts-wrong",
			measuredOn: "day-missing",
			source: "source-missing",
		},
		["metric", "contacts", "measuredOn", "source", "file"],
	),
);
const measurement = v.object({
	id,
	metric: line("metric-missing"),
	counted: choice(waysOfCounting, "counted-missing"),
	contacts: wholeNumber("contacts-wrong"),
	measuredOn: day,
	source: line("source-missing"),
	file,
});
const alike = { names, messages: [words, contactWords], access: "campaigns.write", reach: "everywhere" } as const;

export const campaignOperations = operationsOf("campaigns", alike, {
	/** Begins a campaign, or names the one of this id anew: its name and its years stand on public pages. */
	"campaign-written": operation(campaign, { access: "campaigns.publish" }),
	/** Adds a year to a campaign, or revises the one of this id; how many can be reached is left out by whoever may not say it. */
	"year-written": operation(year, { access: "campaigns.publish" }),
	/** How many people a year can reach at all: an assumption of figures, and so said by those who answer for what they count. */
	"people-estimated": operation(v.object({ id, low: mostPeople, high: mostPeople, source: line("range-missing") }), {
		access: "indicators.write",
	}),
	/** Adds an item to a year, or revises the one of this id. */
	"item-written": operation(item),
	/** Takes away an item that was entered by mistake: nothing of it was ever approved, and no post is on record. */
	"item-removed": operation(v.object({ id })),
	/** Enters a publication of an item, or corrects the one of this id; a number that is known already stays where none is given. */
	"post-written": operation(post, { keeps: withoutBytes }),
	/** Replaces what the platform says of a post by what it says now. What it said before stays in earlier figures. */
	"post-measured": operation(measurement, { keeps: withoutBytes }),
	/** Takes away a post that was entered by mistake. It counts no more, but for figures as of an earlier position. */
	"post-removed": operation(v.object({ id })),
});

/** The file that proves a number is kept beside the journal. */
function withoutBytes<Input extends { readonly file: { readonly name: string } | null }>({ file, ...input }: Input) {
	return { ...input, file: file && { name: file.name } };
}
