import type { BodyLimits } from "./body.ts";
import type { Visit } from "./visit.ts";

/** `public`: anybody. `signed-in`: any account. Otherwise the permission that the viewer's role must hold. */
export type Access<Permission extends string> = "public" | "signed-in" | Permission;

/** A route cannot be written without saying who may take it. */
export interface Route<Permission extends string = string, V extends Visit = Visit> {
	readonly method: "GET" | "POST";
	/** Nouns, with parameters as `:name`. */
	readonly path: string;
	readonly access: Access<Permission>;
	/** What it takes of a body, where that is more than a form without files has. */
	readonly takes?: BodyLimits;
	/** It reads a whole programme, for a file: few are made at once. */
	readonly isCostly?: true;
	handle(visit: V): Promise<Response> | Response;
}
