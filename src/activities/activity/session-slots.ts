import type { Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";

/** A form that plans an activity has room for so many sessions; the names of their fields end with these. */
export const sessionSlots = ["1", "2", "3", "4"] as const;
const fields = ["heldOn", "area", "site", "startsAt", "endsAt", "hours", "facilitators"] as const;

export function isUsed(typed: Typed, slot: string): boolean {
	return fields.some((field) => typed[`${field}${slot}`]);
}

/** The first session is a must, an empty one of the others is none. */
function slotsIn(typed: Typed): readonly string[] {
	return sessionSlots.filter((slot) => slot === "1" || isUsed(typed, slot));
}

/** What was typed of each session. */
export function sessionsIn(typed: Typed) {
	return slotsIn(typed).map((slot) => ({
		id: newId(),
		...Object.fromEntries(fields.map((field) => [field, typed[`${field}${slot}`]]).filter(([, text]) => text !== undefined)),
	}));
}

/** `sessions.0.heldOn` is typed in `heldOn1`. */
export function fieldOfPart(part: string, typed: Typed): string {
	const [, place, field] = /^sessions\.(\d)\.(\w+)$/.exec(part) ?? [];
	return field === undefined ? part : `${field}${slotsIn(typed)[Number(place)]}`;
}
