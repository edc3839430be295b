import type { ProgrammeVisit } from "../programme/index.ts";
import { problem } from "./problems.ts";
import type { Child } from "./schema.ts";
import { readChild } from "./store.ts";

/** The child of the address. @throws Problem outside the viewer's scope as well, so that nobody learns that there is such a child */
export async function shownChild(visit: ProgrammeVisit): Promise<Child> {
	const child = await readChild(visit.programme.handle.db, visit.viewer.areas, visit.params.child ?? "");
	if (!child) throw problem("unknown");
	return child;
}

/** The record of access of the address, of the child of the address. */
export async function shownAccess(visit: ProgrammeVisit) {
	const child = await shownChild(visit);
	const access = child.accesses.find(({ id }) => id === visit.params.access);
	if (!access) throw problem("access-unknown");
	return { child, access };
}
