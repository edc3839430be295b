import { peopleCommands } from "../../src/people/index.ts";
import type { Decision } from "../../src/people/schema.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { run } from "../../src/shared/journal/index.ts";
import { authorBy, type Person } from "./people.ts";

interface Two {
	readonly one: string;
	readonly other: string;
}

type OnPair = Two & { readonly decision: Decision; readonly seen?: number | null };

export function decideLikeness(handle: Handle, who: Person, pair: OnPair) {
	return run(handle, authorBy(who), peopleCommands["likeness-decided"], { about: "pair", ...pair });
}

export function mergePeople(handle: Handle, who: Person, people: Two) {
	return run(handle, authorBy(who), peopleCommands["likeness-decided"], { about: "people", ...people });
}

export function takeOutReport(handle: Handle, who: Person, report: string) {
	return run(handle, authorBy(who), peopleCommands["likeness-decided"], { about: "report", report });
}

export function undoDecision(handle: Handle, who: Person, pair: Two) {
	return run(handle, authorBy(who), peopleCommands["decision-undone"], pair);
}
