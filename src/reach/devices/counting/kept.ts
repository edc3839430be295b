import { monthOf, type PlainDate } from "../../../shared/clock.ts";
import type { Counted, First, Step, Use } from "./message.ts";
import { mostItems } from "./message.ts";
import { type CampaignPlan, type Plan, placeOf } from "./plan.ts";

/** Counts up when its shape changes; a device that kept another begins anew. */
export const shapeOfKept = 1;

/** All that a device keeps of one campaign. It names nobody: two devices that saw the same on the same days keep the same. */
export interface Kept {
	readonly shape: typeof shapeOfKept;
	/** The first day, after which it is kept for thirteen months at most. */
	readonly since: PlainDate;
	/** The last day on which it was counted; week and month follow from it. */
	readonly day: PlainDate | null;
	readonly years: readonly string[];
	readonly items: Readonly<Record<string, KeptItem>>;
	/** Groups that it was counted in. */
	readonly any: readonly number[];
	readonly all: readonly number[];
}

interface KeptItem {
	/** The last day on which it was seen long enough to count; null where it only began. */
	readonly day: PlainDate | null;
	readonly steps: readonly Step[];
	readonly uses: readonly Use[];
}

/** What happened on one page since it was opened, or come back to. */
export interface View {
	readonly item: string;
	readonly steps: readonly Step[];
	readonly uses: readonly Use[];
	/** It was told already that there was this view. */
	readonly isTold: boolean;
}

/** CNIL: what measures an audience lives thirteen months at most, and a further visit does not prolong it. */
const mostDays = 395;

/**
 * What a device keeps from now on, and what it has to say. Whoever calls writes the first down before the second is sent: a message that is lost
 * is missing, and none is counted twice. Null where the item is in no campaign that is still on.
 */
export function count(before: Kept | null, view: View, plan: Plan): { readonly kept: Kept; readonly message: Counted } | null {
	const place = placeOf(plan, view.item);
	if (!place) return null;
	const { day } = plan;
	const kept = before && !isOver(before, place.campaign, day) ? before : emptyOn(day);
	const known = kept.items[view.item] ?? { day: null, steps: [], uses: [] };
	const counts = view.steps.includes("seen") || view.steps.includes("heard");
	const item = { day: counts ? day : known.day, steps: union(known.steps, view.steps), uses: union(known.uses, view.uses) };
	const items = { ...kept.items, [view.item]: item };
	const seen = Object.values(items).filter((one) => one.day !== null).length;
	const isNew = counts && known.day === null;
	const first = counts ? firstsOf(kept, known, place.year, day) : [];
	const groups = counts ? groupsOf(place.campaign, items) : { any: [], all: [] };
	const fresh = {
		steps: view.steps.filter((step) => !known.steps.includes(step)),
		uses: item.uses.filter((use) => !known.uses.includes(use)),
		any: groups.any.filter((one) => !kept.any.includes(one)),
		all: groups.all.filter((one) => !kept.all.includes(one)),
	};
	return {
		kept: {
			...kept,
			day: counts ? day : kept.day,
			years: counts ? union(kept.years, [place.year]) : kept.years,
			items,
			any: union(kept.any, fresh.any),
			all: union(kept.all, fresh.all),
		},
		message: { item: view.item, day, view: counts && !view.isTold, first, k: isNew && seen <= mostItems ? seen : 0, ...fresh },
	};
}

/** Whether what was kept has to go: the campaign has ended, or thirteen months are over. */
export function isOver(kept: Kept, { until }: Pick<CampaignPlan, "until">, day: PlainDate): boolean {
	return until < day || daysBetween(kept.since, day) > mostDays || kept.shape !== shapeOfKept;
}

/** Whether a message says anything at all. */
export function saysAnything({ view, first, steps, uses, any, all }: Counted): boolean {
	return view || [first, steps, uses, any, all].some((some) => some.length > 0);
}

function emptyOn(day: PlainDate): Kept {
	return { shape: shapeOfKept, since: day, day: null, years: [], items: {}, any: [], all: [] };
}

function firstsOf(kept: Kept, known: KeptItem, year: string, day: PlainDate): First[] {
	const last = kept.day;
	const happened: Record<First, boolean> = {
		campaign: last === null,
		year: !kept.years.includes(year),
		month: last === null || monthOf(last) !== monthOf(day),
		week: last === null || weekOf(last) !== weekOf(day),
		day: last !== day,
		item: known.day === null,
		"item-day": known.day !== day,
	};
	return (Object.keys(happened) as First[]).filter((one) => happened[one]);
}

/** A group counts what was seen since it was declared, so that whoever had been there before has no head start. */
function groupsOf({ groups }: CampaignPlan, items: Kept["items"]) {
	const isSeen = (item: string, since: PlainDate) => (items[item]?.day ?? "") >= since;
	return {
		any: groups.filter(({ items: of, since }) => of.some((item) => isSeen(item, since))).map(({ number }) => number),
		all: groups.filter(({ items: of, since }) => of.every((item) => isSeen(item, since))).map(({ number }) => number),
	};
}

/** The Monday of a day's week. */
export function weekOf(day: PlainDate): PlainDate {
	const moment = Date.parse(day);
	const sinceMonday = (new Date(moment).getUTCDay() + 6) % 7;
	return new Date(moment - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(first: PlainDate, last: PlainDate): number {
	return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function union<One>(some: readonly One[], others: readonly One[]): readonly One[] {
	const fresh = others.filter((one) => !some.includes(one));
	return fresh.length === 0 ? some : [...some, ...fresh];
}
