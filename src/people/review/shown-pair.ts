import type { ProgrammeVisit } from "../../programme/index.ts";
import { problem } from "../problems.ts";
import { type PairToDecide, readPair } from "./queue.ts";

/** The two reports of the address, if both lie within the viewer's scope. */
export async function shownPair(visit: ProgrammeVisit): Promise<PairToDecide> {
	const { one = "", other = "" } = visit.params;
	const pair = await readPair(visit.programme.handle.db, visit.viewer.areas, one, other);
	if (!pair) throw problem("unknown");
	return pair;
}
