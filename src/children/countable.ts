import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/children";
import type { Countable, CountingRule, Leads, RowWithIds } from "../counting/countable.ts";
import type { Unit } from "../counting/units.ts";
import { choice, lines } from "../shared/fields.ts";
import { type Language, speak } from "../shared/words.ts";

/** What happens to a child, in order. A number is one of school days after a placement. */
export const childEvents = [
	"identified",
	"access",
	"placed",
	"attended",
	"retained_30",
	"retained_90",
	"retained_180",
	"dropped_out",
] as const;
export type ChildEvent = (typeof childEvents)[number];

/** Where a child was placed: a kind of school; an equivalency programme also by its level. */
export const childPlaces = [
	"school",
	"special_school",
	"kindergarten",
	"lifelong_equivalency",
	"primary_equivalency",
	"lower_secondary_equivalency",
	"upper_secondary_equivalency",
] as const;
export type ChildPlace = (typeof childPlaces)[number];

/** Why somebody who was placed is not retained. */
export const childReasons = ["too-early", "left-before", "not-seen", "placed-elsewhere", "not-attended"] as const;
export type ChildReason = (typeof childReasons)[number];

const filter = v.object({
	of: v.literal("children"),
	event: choice(childEvents, "event-missing"),
	/** Only placements in these places, and what came of them; an empty list means anywhere. */
	places: v.pipe(lines, v.array(v.picklist(childPlaces, "places-wrong")), v.readonly()),
});
export type ChildrenFilter = v.InferOutput<typeof filter>;

/** The school days after which a child counts as retained; null for any other event. */
export function schoolDaysOf(event: ChildEvent): 30 | 90 | 180 | null {
	return event === "retained_30" ? 30 : event === "retained_90" ? 90 : event === "retained_180" ? 180 : null;
}

/** Whether a placement is in one of the places; an empty list means anywhere. */
export function isAmong(
	places: readonly ChildPlace[],
	{ provision, equivalency }: { readonly provision: string; readonly equivalency: string | null },
) {
	return places.length === 0 || places.some((place) => place === provision || place === `${equivalency}_equivalency`);
}

export function isOfPlacement(event: ChildEvent): boolean {
	return event !== "identified" && event !== "access";
}

/** Out-of-school children, counted as people or as their households; and the days on which they were in school. */
export const childrenCounted: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "event",
			name: "event",
			ask: "radios",
			label: (language) => speak(words, language)("event"),
			options: (language) => childEvents.map((event) => ({ value: event, label: speak(words, language)(`event-${event}`) })),
		},
		{
			key: "places",
			name: "places",
			ask: "boxes",
			label: (language) => speak(words, language)("places"),
			hint: (language) => speak(words, language)("places-hint"),
			options: (language) => childPlaces.map((place) => ({ value: place, label: placeLabel(place, language) })),
		},
	],
	messages: words,
	units: ["person", "household", "attendance"],
	reaches: ["direct"],
	step: ({ event }) => childEvents.indexOf(event),
	ageBands: "children",
	reasons: childReasons,
	publicWords,
	tellsApart: true,
	axes: (unit) => (unit === "household" ? ["area"] : ["sex", "ageBand", "area", "disability", "barrier", "dimension"]),
	additivity: (unit) => (unit === "attendance" ? "encounter" : "thing"),
	misfits: ({ unit, counts: { event, places } }) => [
		...((unit === "attendance") === (event === "attended") ? [] : [["event", "event-not-of-unit"] as const]),
		...(places.length === 0 || isOfPlacement(event) ? [] : [["places", "places-not-of-event"] as const]),
	],
	namesIn: () => "children",
	columns: (unit) => (unit === "attendance" ? ["occasion", "value"] : []),
	leads,
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-children"),
			hint: t("source-children-hint"),
			rule: ({ unit, counts: { event } }) =>
				event === "attended" ? t("rule-days") : t(`rule-${event}-${unit === "household" ? unit : "person"}`),
			from: ({ counts: { event, places } }) =>
				places.length === 0
					? t(`from-children-${event}`)
					: t("from-children-placed-at", {
							from: t(`from-children-${event}`),
							places: places.map((place) => placeLabel(place, language)).join(", "),
						}),
			column: (column) => (column === "occasion" ? t("places") : null),
			occasion: (occasion) => {
				const place = childPlaces.find((one) => one === occasion);
				return place ? placeLabel(place, language) : occasion;
			},
			reason: (reason) => t(`reason-${childReasons.find((one) => one === reason) ?? "too-early"}`),
		};
	},
	publicRule: ({ unit, counts }, language) => publicRule(unit, schoolDaysOf(counts.event), language),
	publicReason: (reason, language) => {
		const key = `reason-${childReasons.find((one) => one === reason) ?? "too-early"}` as const;
		return { key, text: speak(publicWords, language)(key) };
	},
	spokenOf: ({ unit, counts: { event } }) => ({
		heads: unit === "household" ? ["household"] : unit === "attendance" ? ["attendance"] : ["child"],
		events: spokenEvents[event],
		kinds: [],
		topics: ["out_of_school", "child", "dropout", "school", "centre"],
		isOpen: false,
	}),
};

function placeLabel(place: ChildPlace, language: Language): string {
	return speak(words, language)(`place-${place}`);
}

/** Leads to the page of the child, for a viewer who may read it. What is left out of days in school is a stretch of days, and no child. */
function leads(unit: Unit): Leads {
	const name = { access: "children.read", path: ({ record }: RowWithIds) => (record === undefined ? null : `/children/${record}`) };
	const leftOut = {
		access: "children.read",
		path: ({ id }: RowWithIds) => `/children/${id}`,
		heading: (language: Language) => speak(words, language)("column-child"),
		text: (language: Language) => speak(words, language)("open-child"),
	};
	return { ...(unit !== "household" && { name }), ...(unit !== "attendance" && { leftOut }) };
}

function publicRule(unit: CountingRule["unit"], days: number | null, language: Language) {
	const t = speak(publicWords, language);
	if (unit === "attendance") return { key: "rule-days", text: t("rule-days") };
	if (unit === "household") return { key: "rule-household", text: t("rule-household") };
	if (days === null) return { key: "rule-child", text: t("rule-child") };
	return { key: "rule-retained", values: { days }, text: t("rule-retained", { days }) };
}

/** Access is what reports call a placement too; who has been placed is spoken of where no figure of access is. */
const spokenEvents: Readonly<Record<ChildEvent, readonly string[]>> = {
	identified: ["identify", "reach"],
	access: ["access", "reach", "attend"],
	placed: ["access", "reach"],
	attended: ["attend"],
	retained_30: ["attend"],
	retained_90: ["attend"],
	retained_180: ["attend"],
	dropped_out: ["dropout"],
};
