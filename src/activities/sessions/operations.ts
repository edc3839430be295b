import * as v from "valibot";
import { operations as names, activities as planWords, sessions as words } from "#words/activities";
import { day, id, lines, recordOf, ticked, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { mostFacilitators, mostHours } from "../rules.ts";
import type { PlainTime } from "../schema.ts";

/** `9:00`, `09.00` or as a browser sends it; null where none is written. */
const time = v.pipe(typed, v.trim(), v.transform(readTime), v.nullable(v.string("time-wrong")));
const hours = v.pipe(
	v.nullish(v.union([v.string(), v.number()], "hours-wrong"), ""),
	v.transform(readHours),
	v.nullable(v.pipe(v.number("hours-wrong"), v.minValue(0.1, "hours-wrong"), v.maxValue(mostHours, "hours-wrong"))),
);
const facilitators = v.pipe(
	lines,
	v.maxLength(mostFacilitators, "facilitators-many"),
	v.everyItem((name) => name.length <= 200, "facilitators-long"),
);

/** An area path; null where nobody has said where it was. A form asks for it. */
const area = v.optional(v.nullable(v.pipe(v.string("field-wrong"), v.nonEmpty("area-missing"))), "");
export const site = recordOf("site-wrong");

/** When and where a session is held. What is left away is not known of a new one, and stays as it is where one is corrected. */
const plan = {
	heldOn: day,
	area,
	site,
	startsAt: v.optional(time),
	endsAt: v.optional(time),
	hours: v.optional(hours),
	facilitators: v.optional(facilitators),
};
/** `held`: it took place, as nobody's presence shows it otherwise. */
export const newSession = v.object({ id, ...plan, held: v.optional(ticked) });

export const because = v.pipe(typed, v.trim(), v.nonEmpty("because-missing"), v.maxLength(500, "field-long"));

const ofSession = { subject: ({ session }: { readonly session: string }) => session };
const alike = { names, messages: [planWords, words], access: "activities.write", reach: "areas", offline: true } as const;

export const sessionOperations = operationsOf("activities", alike, {
	"session-added": operation(v.object({ activity: id, ...newSession.entries })),
	/** Corrects where and when it was held, for how long and by whom. */
	"session-moved": operation(v.object({ session: id, ...plan }), ofSession),
	"session-cancelled": operation(v.object({ session: id, because }), { ...ofSession, undo: "session-reinstated" }),
	/** Says that it was held, where nobody's presence shows it. */
	"session-held": operation(v.object({ session: id }), { ...ofSession, undo: "session-held-withdrawn" }),
	/** Nobody says so any more: it counts for nothing unless somebody was present. */
	"session-held-withdrawn": operation(v.object({ session: id }), ofSession),
	/** Takes a cancellation back: it was entered by mistake, or the session was held after all. */
	"session-reinstated": operation(v.object({ session: id }), ofSession),
});

function readTime(written: string): PlainTime | null | undefined {
	if (written === "") return null;
	const [, hour = "", minute = ""] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(written) ?? [];
	return hour !== "" && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

/** In tenths, with a comma or a point. */
function readHours(written: string | number): number | null {
	const hours = String(written).trim();
	if (hours === "") return null;
	return /^\d{1,2}([.,]\d)?$/.test(hours) ? Number(hours.replace(",", ".")) : Number.NaN;
}
