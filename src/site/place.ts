import type { Programme } from "../programme/index.ts";
import type { Place } from "./frame.tsx";

/** A place within a programme. */
export interface ProgrammePlace extends Place {
	readonly programme: Programme;
}
