import type { ProgrammeVisit } from "../../programme/index.ts";
import { problem } from "../problems.ts";
import { readPerson, type SeenPerson } from "./store.ts";

/** The person of the address, by any report of theirs that lies within the viewer's scope. */
export async function shownPerson(visit: ProgrammeVisit): Promise<SeenPerson> {
	const person = await readPerson(visit.programme.handle.db, visit.viewer.areas, visit.params.person ?? "");
	if (!person) throw problem("unknown");
	return person;
}
