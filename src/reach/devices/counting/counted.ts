import type { PlainDate } from "../../../shared/clock.ts";

/** Of which time: only what devices were asked to keep apart can be told, so no other span of days has a number. */
export type CountedPeriod =
	| { readonly span: "campaign" }
	| { readonly span: "year"; readonly year: string }
	| { readonly span: "month" | "week" | "day"; readonly day: PlainDate };

/** Devices that saw anything of a campaign in some time, and how many of the views of that time were measured. */
export interface CountedDevices {
	readonly devices: number;
	readonly views: number;
	/** Views of devices that are not counted. */
	readonly unmeasured: number;
	/** The first day on which anything was counted of the campaign; null while nothing was. */
	readonly since: PlainDate | null;
}
