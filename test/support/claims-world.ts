import { type Fact, type Facts, only } from "../../src/claims/facts/facts.ts";
import type { IndicatorSheet } from "../../src/indicators/schema.ts";
import { areas } from "../../src/places/areas/areas.ts";
import { factOf } from "./claims-facts.ts";

/** What a programme counts, invented: the sheet and how its people are called in a sentence. */
export interface Topic {
	readonly key: TopicKey;
	readonly sheet: Pick<IndicatorSheet, "title" | "definition" | "unit" | "counts">;
	readonly least: number;
	readonly most: number;
}

export type TopicKey =
	| "teachers"
	| "social-workers"
	| "nurses"
	| "children-found"
	| "children-enrolled"
	| "parents"
	| "parents-attendances"
	| "households"
	| "meetings"
	| "trainings"
	| "documents"
	| "contacts";

const counted = { mn: "Хөтөлбөрийн хугацаанд, давхардаагүй тоогоор.", en: "In the time of the programme, each counted once." };
const of = (mn: string, en: string) => ({ title: { mn, en }, definition: counted });
const by = (kind: "training" | "workshop" | "advocacy_meeting", ...roles: ("teacher" | "social_worker" | "parent" | "other")[]) =>
	({ of: "activities", kinds: [kind], roles, minimum: 1 }) as const;

export const topics: readonly Topic[] = [
	{
		key: "teachers",
		sheet: { ...of("Сургалтад хамрагдсан багш", "Teachers trained"), unit: "person", counts: by("training", "teacher") },
		least: 300,
		most: 4000,
	},
	{
		key: "social-workers",
		sheet: {
			...of("Сургалтад хамрагдсан нийгмийн ажилтан", "Social workers trained"),
			unit: "person",
			counts: by("training", "social_worker"),
		},
		least: 60,
		most: 900,
	},
	{
		key: "nurses",
		sheet: {
			...of("Анхны тусламжийн сургалтад хамрагдсан сувилагч", "Nurses who completed the first-aid course"),
			unit: "person",
			counts: by("training", "other"),
		},
		least: 60,
		most: 900,
	},
	{
		key: "children-found",
		sheet: {
			...of("Илрүүлсэн сургуулиас гадуур хүүхэд", "Out-of-school children identified"),
			unit: "person",
			counts: { of: "children", event: "identified", places: [] },
		},
		least: 200,
		most: 3000,
	},
	{
		key: "children-enrolled",
		sheet: {
			...of("Боловсролд хамруулсан сургуулиас гадуур хүүхэд", "Out-of-school children given access to education"),
			unit: "person",
			counts: { of: "children", event: "access", places: [] },
		},
		least: 100,
		most: 2000,
	},
	{
		key: "parents",
		sheet: {
			...of("Мэдлэг олгох уулзалтад оролцсон эцэг эх", "Parents at awareness workshops"),
			unit: "person",
			counts: by("workshop", "parent"),
		},
		least: 1500,
		most: 9000,
	},
	{
		key: "parents-attendances",
		sheet: {
			...of("Мэдлэг олгох уулзалтын ирц", "Attendances at awareness workshops"),
			unit: "attendance",
			counts: by("workshop", "parent"),
		},
		least: 2000,
		most: 20_000,
	},
	{
		key: "households",
		sheet: {
			...of("Сургуулиас гадуур хүүхэдтэй өрх", "Households with out-of-school children"),
			unit: "household",
			counts: { of: "children", event: "identified", places: [] },
		},
		least: 90,
		most: 900,
	},
	{
		key: "meetings",
		sheet: { ...of("Бодлогын нөлөөллийн уулзалт", "Policy advocacy meetings"), unit: "event", counts: by("advocacy_meeting") },
		least: 4,
		most: 40,
	},
	{
		key: "trainings",
		sheet: { ...of("Зохион байгуулсан сургалт", "Trainings held"), unit: "event", counts: by("training") },
		least: 12,
		most: 300,
	},
	{
		key: "documents",
		sheet: {
			...of("Хөтөлбөр оролцсон бодлогын баримт бичиг", "Policy documents the programme had a part in"),
			unit: "document",
			counts: { of: "documents", stage: "draft" },
		},
		least: 3,
		most: 20,
	},
	{
		key: "contacts",
		sheet: { ...of("Аяны хандалт", "Contacts of the campaign"), unit: "contact", counts: { of: "campaigns", year: null } },
		least: 900_000,
		most: 9_000_000,
	},
];

export interface ClaimsWorld {
	readonly facts: Facts;
	readonly values: ReadonlyMap<TopicKey, number>;
	/** Sums that may be mistaken for people. */
	readonly sums: ReadonlyMap<TopicKey, number>;
	/** What was true before, none of it equal to any other number of the world. */
	readonly earlier: ReadonlyMap<TopicKey, number>;
	readonly population: number;
	/** A number that is none of this world's, near the one of a topic. */
	wrong(key: TopicKey, next: () => number): number;
}

/** Chance that is the same again for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A programme with figures of its own, whose truth is known. */
export function claimsWorld(seed: number): ClaimsWorld {
	const next = chanceOf(seed);
	const taken = new Set<number>();
	const draw = (least: number, most: number): number => {
		for (;;) {
			const value = least + Math.floor(next() * (most - least));
			const isFree = ![...taken].some((other) => Math.abs(other - value) <= Math.max(1, 0.06 * Math.max(other, value)) && value > 40);
			if (!taken.has(value) && (isFree || next() < 0.05)) {
				taken.add(value);
				return value;
			}
		}
	};
	const values = new Map<TopicKey, number>();
	const sums = new Map<TopicKey, number>();
	const earlier = new Map<TopicKey, number>();
	const population = 3_000_000 + Math.floor(next() * 600_000);
	const facts = topics.map(({ key, sheet, least, most }, index): Fact => {
		const value = draw(least, most);
		const before =
			key === "parents" ? 0 : value < 60 ? Math.max(1, Math.floor(value / 2)) : draw(Math.floor(value * 0.4), Math.floor(value * 0.8));
		values.set(key, value);
		const code = `F${index + 1}`;
		const history = before > 0 ? [{ day: "2019-06-14", ...only(before) }] : [];
		if (before > 0) earlier.set(key, before);
		const people = { low: Math.floor(value * 0.4), high: Math.floor(value * 0.8) };
		if (key === "parents") {
			// Counted by head: an interval too wide to support any number.
			const sum = draw(value * 2, value * 3);
			sums.set(key, sum);
			return factOf({ ...sheet, code }, 0, {
				low: value,
				high: value + Math.floor(value * 0.6),
				cells: null,
				attendances: sum,
				history: [],
			});
		}
		const attendances = sheet.unit === "person" && sheet.counts.of === "activities" ? draw(value * 2, value * 3) : null;
		if (attendances !== null) sums.set(key, attendances);
		if (key === "contacts" || key === "parents-attendances") sums.set(key, value);
		const whole = { day: "2020-04-20", ...only(value) };
		return factOf({ ...sheet, code }, value, {
			attendances,
			people: sheet.unit === "contact" || sheet.unit === "attendance" ? people : null,
			history: [...history, whole],
		});
	});
	const known = () => [...values.values(), ...sums.values(), ...earlier.values()];
	return {
		facts: {
			facts,
			areas,
			populations: [{ area: "", people: population, year: 2019, source: "Office of statistics" }],
			today: "2020-04-27",
		},
		values,
		sums,
		earlier,
		population,
		wrong: (key, chance) => {
			for (;;) {
				const value = Math.max(2, Math.round((values.get(key) ?? 10) * (1.15 + chance() * 0.7)) + 1);
				if (!known().some((one) => Math.abs(one - value) <= 0.07 * one)) return value;
			}
		},
	};
}
