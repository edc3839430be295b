import type { Route, Visit } from "../shared/http/index.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import type { Permission } from "./rules.ts";
import type { AccountViewer } from "./schema.ts";

/** A visit of somebody who has signed in and holds the permission of the route. */
export interface OfficeVisit extends Visit {
	readonly viewer: AccountViewer;
	readonly frame: OfficeFrame;
}

export type OfficeRoute = Route<Permission, OfficeVisit>;

/** A route anybody may take: its access is "public". */
export type PublicRoute = Route<never, Visit>;
