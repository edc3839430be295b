import { shiftedClock } from "../../src/shared/clock.ts";
import type { Handle } from "../../src/shared/database/index.ts";

const days = 31;

/** The same programme some time in the next month: what nobody has approved stands on public pages from the first of one. */
export function aMonthLater<P extends { readonly handle: Handle }>(programme: P): P {
	const { handle } = programme;
	return { ...programme, handle: { ...handle, clock: shiftedClock(handle.clock, days * 86_400_000) } };
}
