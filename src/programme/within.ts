import type { Handle } from "../shared/database/index.ts";
import type { JobKind } from "../shared/jobs/index.ts";
import { mayRun } from "../shared/journal/index.ts";
import { programmeOperations } from "./operations.ts";
import type { DeskPart } from "./overview/desk.ts";
import type { Programme } from "./store.ts";
import type { ProgrammeVisit } from "./visit.ts";

/** What the pages within a programme need from outside. */
export interface WithinOptions {
	readonly installation: Handle;
	/** After a programme was changed: everybody who has it open sees it. */
	readonly reopen: () => Promise<void>;
	/** All kinds that slices lend. */
	readonly jobKinds: readonly JobKind[];
	/** How many indicators a programme has; figures are listed below programmes. */
	readonly countIndicators: (programme: Programme) => Promise<number>;
	/** Sessions that wait for their attendance today; null for whoever marks none. Activities are listed below programmes. */
	readonly sessionsToday: (visit: ProgrammeVisit) => Promise<readonly SessionToday[] | null>;
	/** What waits, as the slices lend it that are listed below programmes, in the order in which it presses. */
	readonly desk: readonly DeskPart[];
}

export interface SessionToday {
	readonly href: string;
	readonly title: string;
	/** When and where. */
	readonly detail: string;
}

/** A programme is everybody's: whoever works in some areas only does not change it for the others. */
export function mayChange({ viewer }: ProgrammeVisit): boolean {
	return mayRun(viewer, programmeOperations.revised);
}
