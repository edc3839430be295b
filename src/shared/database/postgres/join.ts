import type { Problem } from "../../problem.ts";
import type { Plain } from "../../words.ts";
import { joinEmbedded } from "./embedded.ts";
import { joinExternal } from "./external.ts";
import type { ProcessRole } from "./presence.ts";

export interface PostgresOptions {
	readonly folder: string;
	readonly databaseUrl?: string | undefined;
	/** Of who owns the schemas there, where that is somebody else. */
	readonly ownerDatabaseUrl?: string | undefined;
	/** On our own PostgreSQL there is one server at a time; commands come and go beside it. */
	readonly role: ProcessRole;
	/** Hears of what takes long, to show it to whoever waits. */
	readonly log?: ((message: Plain) => void) | undefined;
}

export interface Postgres {
	/** As the role that serves: it owns nothing, where there are two. */
	readonly url: string;
	/** As the one that owns the schemas. */
	readonly ownerUrl: string;
	/** Fulfilled when PostgreSQL dies under us; never after `release`. */
	readonly lost: Promise<Problem>;
	/** Says by the name of a key what this server seals with. @throws Problem `database.other-key` where another one seals with another */
	sealWith(key: string): Promise<void>;
	/** Leaves, and stops our own PostgreSQL if nobody else of Tegsh is left. Close the pools first. */
	release(): Promise<void>;
}

export function joinPostgres({ folder, databaseUrl, ownerDatabaseUrl, role, log = () => {} }: PostgresOptions): Promise<Postgres> {
	return databaseUrl === undefined ? joinEmbedded(folder, role, log) : joinExternal(databaseUrl, ownerDatabaseUrl ?? databaseUrl, role);
}
