import type { Route, Viewer, Visit } from "../shared/http/index.ts";
import type { Actor } from "../shared/journal/index.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import type { Permission } from "./rules.ts";

/** A visit of somebody who has signed in and holds the permission of the route. */
export interface OfficeVisit extends Visit {
	readonly viewer: Viewer;
	readonly frame: OfficeFrame;
}

export type OfficeRoute = Route<Permission, OfficeVisit>;

/** A route anybody may take: its access is "public". */
export type PublicRoute = Route<never, Visit>;

/** Who asks for a write and under which operation id; nobody gives access to areas they do not have. */
export interface Order {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

/** Whoever visits, as the author of an operation; `operation` is the id that the form carried, so that a second click changes nothing. */
export function orderOf(visit: OfficeVisit, operation: string): Order {
	return { id: operation, by: { account: visit.viewer.account, device: null }, areas: visit.viewer.areas };
}
