import type { BirthDate } from "../particulars/birth-date.ts";
import type { PlainDate } from "../shared/clock.ts";

/** Whether somebody was born after a day; where only the month or year is known, only if all of it lies after. */
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
