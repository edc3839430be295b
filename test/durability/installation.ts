import { realClock } from "../../src/shared/clock.ts";
import { type Handle, migrate, openHandle } from "../../src/shared/database/index.ts";
import { joinPostgres, type Postgres, type PostgresOptions } from "../../src/shared/database/postgres/index.ts";

interface Opened {
	readonly handle: Handle;
	readonly lost: Postgres["lost"];
	close(): Promise<void>;
}

/** As src/installation.ts does it, without the programmes, whose pages Node cannot read as they are. */
export async function open(folder: string, role: PostgresOptions["role"]): Promise<Opened> {
	const postgres = await joinPostgres({ folder, role });
	const handle = openHandle(postgres.url, "tegsh", realClock, undefined, { ownerUrl: postgres.ownerUrl });
	await migrate(handle, "installation");
	return {
		handle,
		lost: postgres.lost,
		close: async () => {
			await handle.close();
			await postgres.release();
		},
	};
}
