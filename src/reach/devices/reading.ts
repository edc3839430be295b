import { listCampaigns, listItems } from "../../campaigns/index.ts";
import type { CampaignItem, CampaignYear } from "../../campaigns/schema.ts";
import { type PlainDate, today } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import type { InBoth } from "../../shared/words.ts";
import type { CountedDevices, CountedPeriod } from "./counting/counted.ts";
import { weekOf } from "./counting/kept.ts";
import { steps, uses } from "./counting/message.ts";
import type { Counter, CounterName, DeviceGroup } from "./schema.ts";
import { listGroups, readCounters } from "./store.ts";

export interface CountedItem extends Pick<CampaignItem, "id" | "kind" | "title"> {
	readonly year: number;
	readonly devices: number;
	readonly views: number;
	readonly unmeasured: number;
	/** Devices that came so far, and that used this, at any time. */
	readonly reached: Readonly<Record<(typeof steps)[number] | (typeof uses)[number], number>>;
}

/** All that is counted of one campaign on our own pages. */
export interface DeviceReading extends CountedDevices {
	readonly campaign: string;
	readonly name: InBoth;
	readonly day: PlainDate;
	readonly years: readonly (Pick<CampaignYear, "id" | "number" | "theme"> & { readonly devices: number })[];
	/** Those in which anybody was counted, the latest first, by their first day. */
	readonly months: readonly CountedTime[];
	readonly weeks: readonly CountedTime[];
	readonly days: readonly CountedTime[];
	readonly items: readonly CountedItem[];
	/** Devices that saw so many items at least, from one on. */
	readonly atLeast: readonly { readonly items: number; readonly devices: number }[];
	readonly groups: readonly (DeviceGroup & { readonly any: number; readonly all: number })[];
	/** Views that are not measured, by why; and what was sent and not counted. */
	readonly asked: number;
	readonly unkept: number;
	readonly bots: number;
	readonly beyondCap: number;
	readonly refused: number;
	/** What named no campaign that there is, of all campaigns together. */
	readonly unplaced: number;
}

export interface CountedTime {
	readonly from: PlainDate;
	readonly devices: number;
}

type Count = Counter & { readonly count: number };

const always = { from: "0001-01-01", until: "9999-12-31" } as const;

/** Every campaign with what is counted of it, and null for one that is not there. */
export async function readDevices({ db, clock }: Pick<Handle, "db" | "clock">, campaign: string): Promise<DeviceReading | null> {
	const of = (await listCampaigns(db)).find(({ id }) => id === campaign);
	if (!of) return null;
	const [counts, unplaced, items, groups] = await Promise.all([
		readCounters(db, { campaign, ...always }),
		readCounters(db, { campaign: "", ...always }),
		listItems(db, null),
		listGroups(db, campaign),
	]);
	const sum = (counter: CounterName, subject?: string) => total(counts, counter, subject);
	const years = of.years.map((year) => ({ id: year.id, number: year.number, theme: year.theme, devices: sum("new-year", year.id) }));
	const numberOf = new Map(of.years.map((year) => [year.id, year.number]));
	return {
		campaign,
		name: of.name,
		day: today(clock),
		...countedIn(counts, { span: "campaign" }),
		years,
		months: timesOf(counts, "new-month", (day) => `${day.slice(0, 7)}-01`),
		weeks: timesOf(counts, "new-week", weekOf),
		days: timesOf(counts, "new-day", (day) => day),
		items: items
			.filter(({ year }) => numberOf.has(year))
			.map(({ id, kind, title, year }) => ({
				...{ id, kind, title },
				year: numberOf.get(year) ?? 0,
				devices: sum("item", id),
				views: sum("view", id),
				unmeasured: sum("not-asked", id) + sum("not-unkept", id),
				reached: Object.fromEntries([...steps, ...uses].map((one) => [one, sum(one, id)])) as CountedItem["reached"],
			})),
		atLeast: counts
			.filter(({ counter }) => counter === "k")
			.map(({ subject }) => Number(subject))
			.filter((k, index, all) => all.indexOf(k) === index)
			.toSorted((one, other) => one - other)
			.map((k) => ({ items: k, devices: sum("k", String(k)) })),
		groups: groups.map((group) => ({ ...group, any: sum("any", String(group.number)), all: sum("all", String(group.number)) })),
		asked: sum("not-asked"),
		unkept: sum("not-unkept"),
		bots: sum("bot"),
		beyondCap: sum("beyond-cap"),
		refused: sum("refused"),
		unplaced: unplaced.reduce((all, { count }) => all + count, 0),
	};
}

/** For the reach of a campaign as a whole: our own pages are one channel of it. `until`: of the days up to that one. */
export async function countedDevices(
	db: Database,
	campaign: string,
	period: CountedPeriod = { span: "campaign" },
	until: PlainDate = always.until,
): Promise<CountedDevices> {
	return countedIn(await readCounters(db, { campaign, from: always.from, until }), period);
}

function countedIn(counts: readonly Count[], period: CountedPeriod): CountedDevices {
	const isWithin = withinOf(period);
	const within = counts.filter(({ day }) => isWithin(day));
	const ofYear = period.span === "year";
	return {
		devices: ofYear ? total(within, "new-year", period.year) : total(within, `new-${period.span}`),
		views: total(within, "view"),
		unmeasured: total(within, "not-asked") + total(within, "not-unkept"),
		since: counts.find(({ counter }) => counter === "new-campaign" || counter === "not-asked")?.day ?? null,
	};
}

function withinOf(period: CountedPeriod): (day: PlainDate) => boolean {
	if (period.span === "month") return (day) => day.slice(0, 7) === period.day.slice(0, 7);
	if (period.span === "week") return (day) => weekOf(day) === weekOf(period.day);
	if (period.span === "day") return (day) => day === period.day;
	return () => true;
}

function timesOf(counts: readonly Count[], counter: CounterName, timeOf: (day: PlainDate) => PlainDate): CountedTime[] {
	const sums = new Map<PlainDate, number>();
	for (const one of counts) if (one.counter === counter) sums.set(timeOf(one.day), (sums.get(timeOf(one.day)) ?? 0) + one.count);
	return [...sums].map(([from, devices]) => ({ from, devices })).toSorted((one, other) => (one.from < other.from ? 1 : -1));
}

function total(counts: readonly Count[], counter: CounterName, subject?: string): number {
	return counts.reduce(
		(sum, one) => (one.counter === counter && (subject === undefined || one.subject === subject) ? sum + one.count : sum),
		0,
	);
}
