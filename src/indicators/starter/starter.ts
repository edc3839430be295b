import type { PlainDate } from "../../shared/clock.ts";
import type { IndicatorSheet } from "../schema.ts";
import texts from "./texts.json" with { type: "json" };

interface StarterPillar {
	readonly id: string;
	readonly number: number;
}

/**
 * The sheets that a programme of this kind begins with, whole in both languages. What it wants to reach nobody can know beforehand,
 * so no target stands in them. A sheet belongs to the pillar of its number, and to none where there is no such pillar.
 */
export function starterSheets(windowFrom: PlainDate, pillars: readonly StarterPillar[] = []): IndicatorSheet[] {
	const idOf = (number: number) => pillars.find((pillar) => pillar.number === number)?.id ?? null;
	return starters.map(({ pillar, ...rest }) => ({
		...rest,
		...textsOf(rest.code),
		pillar: idOf(pillar),
		windowFrom,
		windowUntil: null,
		baseline: null,
		target: null,
		targets: [],
	}));
}

type SheetTexts = Pick<IndicatorSheet, "title" | "definition" | "notCounted" | "notes">;

/** What every sheet of the set says alike stands once in the file; each may be rewritten in the office. */
function textsOf(code: Starter["code"]): SheetTexts {
	const { notes, ...rest }: SheetTexts = texts[code];
	return { ...rest, notes: { ...texts.usual, ...notes } };
}

type Starter = Pick<IndicatorSheet, "unit" | "counts" | "reach" | "ageBands"> & {
	readonly code: Exclude<keyof typeof texts, "usual">;
	/** Schools, centres and outreach, awareness, advocacy. */
	readonly pillar: 1 | 2 | 3 | 4;
};

const anybody = { roles: [], minimum: 1 } as const;

const starters: readonly Starter[] = [
	{
		code: "TT",
		pillar: 1,
		unit: "person",
		counts: { of: "activities", kinds: ["training"], roles: ["teacher", "education_staff"], minimum: 1 },
		reach: "direct",
		ageBands: "adults",
	},
	{
		code: "PI",
		pillar: 1,
		unit: "person",
		counts: { of: "enrolment", kinds: ["training"] },
		reach: "indirect",
		ageBands: "children",
	},
	{
		code: "OSC-I",
		pillar: 2,
		unit: "person",
		counts: { of: "children", event: "identified", places: [] },
		reach: "direct",
		ageBands: "children",
	},
	{
		code: "OSC-A",
		pillar: 2,
		unit: "person",
		counts: { of: "children", event: "access", places: [] },
		reach: "direct",
		ageBands: "children",
	},
	{
		code: "OSC-P",
		pillar: 2,
		unit: "person",
		counts: { of: "children", event: "placed", places: [] },
		reach: "direct",
		ageBands: "children",
	},
	{
		code: "OSC-R",
		pillar: 2,
		unit: "person",
		counts: { of: "children", event: "retained_90", places: [] },
		reach: "direct",
		ageBands: "children",
	},
	{
		code: "OSC-D",
		pillar: 2,
		unit: "person",
		counts: { of: "children", event: "dropped_out", places: [] },
		reach: "direct",
		ageBands: "children",
	},
	{
		code: "AW",
		pillar: 3,
		unit: "person",
		counts: { of: "activities", kinds: ["workshop"], ...anybody },
		reach: "direct",
		ageBands: "adults",
	},
	{
		code: "AW-A",
		pillar: 3,
		unit: "attendance",
		counts: { of: "activities", kinds: ["workshop"], ...anybody },
		reach: "direct",
		ageBands: "adults",
	},
	{
		code: "CC",
		pillar: 3,
		unit: "contact",
		counts: { of: "campaigns", year: null },
		reach: "campaign",
		ageBands: "adults",
	},
	{
		code: "PM",
		pillar: 4,
		unit: "event",
		counts: { of: "activities", kinds: ["advocacy_meeting"], ...anybody },
		reach: "direct",
		ageBands: "adults",
	},
	{
		code: "PD",
		pillar: 4,
		unit: "document",
		// An idea is no document yet.
		counts: { of: "documents", stage: "draft" },
		reach: "direct",
		ageBands: "adults",
	},
];
