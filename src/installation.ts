import { openProgrammes, type Programme } from "./programme/index.ts";
import type { Settings } from "./settings.ts";
import { realClock } from "./shared/clock.ts";
import { type Handle, migrate, openHandle } from "./shared/database/index.ts";
import { joinPostgres, type Postgres, type PostgresOptions } from "./shared/database/postgres/index.ts";

/** A database that is up and up to date, with the programmes in it. */
export interface Installation {
	readonly url: string;
	readonly handle: Handle;
	readonly programmes: readonly Programme[];
	readonly lost: Postgres["lost"];
	/** After a programme came or went. */
	reopen(): Promise<Installation>;
	close(): Promise<void>;
}

export async function openInstallation(
	settings: Settings,
	role: PostgresOptions["role"],
	log?: PostgresOptions["log"],
): Promise<Installation> {
	const postgres = await joinPostgres({ folder: settings.folder, databaseUrl: settings.databaseUrl, role, log });
	try {
		const handle = openHandle(postgres.url, "tegsh", realClock);
		await migrate(handle, "installation");
		return await withProgrammes(postgres, handle);
	} catch (error) {
		await postgres.release();
		throw error;
	}
}

async function withProgrammes(postgres: Postgres, handle: Handle): Promise<Installation> {
	const programmes = await openProgrammes(handle, postgres.url);
	const closeProgrammes = () => Promise.all(programmes.map((programme) => programme.handle.close()));
	return {
		url: postgres.url,
		handle,
		programmes,
		lost: postgres.lost,
		reopen: async () => {
			await closeProgrammes();
			return withProgrammes(postgres, handle);
		},
		close: async () => {
			await closeProgrammes();
			await handle.close();
			await postgres.release();
		},
	};
}
