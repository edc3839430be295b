import type { BirthDate } from "../particulars/birth-date.ts";
import type { PlainDate } from "../shared/clock.ts";

/** A birth date of which only the month or the year is known lies after a day only if all of it does. */
export function isBornAfter(birthDate: BirthDate | null, day: PlainDate): boolean {
	return birthDate !== null && birthDate.date > day;
}

/** What is wrong with the day a child was identified on, as things stand. */
export function troubleWithIdentified(
	identifiedOn: PlainDate,
	accesses: readonly { readonly obtainedOn: PlainDate }[],
	today: PlainDate,
): "identified-in-future" | "identified-after-access" | null {
	if (identifiedOn > today) return "identified-in-future";
	return accesses.some(({ obtainedOn }) => obtainedOn < identifiedOn) ? "identified-after-access" : null;
}

/** What is wrong with the day access was obtained on. Found and enrolled on one day happens: the teacher came along. */
export function troubleWithAccess(
	obtainedOn: PlainDate,
	identifiedOn: PlainDate,
	today: PlainDate,
): "access-in-future" | "access-before-identified" | null {
	if (obtainedOn > today) return "access-in-future";
	return obtainedOn < identifiedOn ? "access-before-identified" : null;
}
