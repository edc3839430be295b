import type { OfficeVisit, Permission } from "../identity/index.ts";
import type { Route } from "../shared/http/index.ts";
import type { Programme } from "./store.ts";

export interface ProgrammeVisit extends OfficeVisit {
	readonly programme: Programme;
}

/** Its path starts with `/office/:programme`. */
export type ProgrammeRoute = Route<Permission, ProgrammeVisit>;
