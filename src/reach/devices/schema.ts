import type { PlainDate } from "../../shared/clock.ts";
import type { InBoth } from "../../shared/words.ts";

/**
 * What is counted, of each campaign and each day. Of items: views, first views at all and of the day, how far they went, what made them possible to
 * follow, and views that are not measured. Of the campaign: devices that are new to it, to a year, a month, a week, a day, that came to their k-th
 * item, that saw the first or all of a group. Beside them what was not counted, and why.
 */
export const counters = [
	"view",
	"item",
	"item-day",
	"start",
	"seen",
	"heard",
	"ten-seconds",
	"half",
	"end",
	"captions",
	"sign",
	"description",
	"new-campaign",
	"new-year",
	"new-month",
	"new-week",
	"new-day",
	"k",
	"any",
	"all",
	"not-asked",
	"not-unkept",
	"bot",
	"beyond-cap",
	"refused",
] as const;
export type CounterName = (typeof counters)[number];

/** One number of a campaign on a day. `subject`: an item, a year, a group's number, or which k; empty where there is none. */
export interface Counter {
	readonly day: PlainDate;
	/** Empty where what was sent named none that there is. */
	readonly campaign: string;
	readonly counter: CounterName;
	readonly subject: string;
}

/** Items of one campaign of which is counted who saw the first and who saw all of them. Its items stay: what was counted is of these. */
export interface DeviceGroup {
	readonly id: string;
	readonly campaign: string;
	/** Among those of its campaign, from 1: what devices know it by. */
	readonly number: number;
	readonly name: InBoth;
	readonly items: readonly string[];
	readonly declaredOn: PlainDate;
	/** The day from which it is not counted any more. */
	readonly endedOn: PlainDate | null;
}

export type DevicesTables = {
	device_counter: { day: PlainDate; campaign: string; counter: CounterName; subject: string; count: number };
	device_flush: { server: string; number: number; day: PlainDate };
	device_group: {
		id: string;
		since_seq: number;
		until_seq?: number;
		campaign: string;
		number: number;
		name_mn: string;
		name_en: string;
		items: readonly string[];
		declared_on: PlainDate;
		ended_on: PlainDate | null;
	};
};
