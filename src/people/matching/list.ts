import type { PartialRecord } from "../schema.ts";

/** The list that somebody stands on: nobody is meant twice on one. A register may hold several, and who stands on two may be one person. */
export function listOf(register: PartialRecord["register"]): string | null {
	if (!register) return null;
	return register.list === undefined || register.list === 1 ? register.import : `${register.import}/${register.list}`;
}
