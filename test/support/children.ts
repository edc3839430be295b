import { childrenCommands, type NewAccess, type NewChild } from "../../src/children/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { run } from "../../src/shared/journal/index.ts";
import { authorBy, type Person } from "./people.ts";

export function registerChild(handle: Handle, who: Person, child: NewChild) {
	return run(handle, authorBy(who), childrenCommands["child-registered"], child);
}

export function correctChild(handle: Handle, who: Person, child: NewChild) {
	return run(handle, authorBy(who), childrenCommands["child-corrected"], child);
}

export function withdrawChild(handle: Handle, who: Person, id: string, because: string) {
	return run(handle, authorBy(who), childrenCommands["child-withdrawn"], { id, because });
}

export function recordAccess(handle: Handle, who: Person, access: NewAccess) {
	return run(handle, authorBy(who), childrenCommands["access-recorded"], access);
}

export function withdrawAccess(handle: Handle, who: Person, id: string, because: string) {
	return run(handle, authorBy(who), childrenCommands["access-withdrawn"], { id, because });
}
