import { join } from "node:path";
import { finishRestorations } from "./backup/index.ts";
import { sealWhatIsOpen } from "./consent/index.ts";
import { relinkOutdated } from "./people/index.ts";
import { loadAreas } from "./places/index.ts";
import { closeProgrammes, dropRemoved, openProgrammes, type Programme } from "./programme/index.ts";
import { registry } from "./registry.ts";
import type { Settings } from "./settings.ts";
import { realClock } from "./shared/clock.ts";
import { type Handle, inTurn, migrate, openHandle } from "./shared/database/index.ts";
import { joinPostgres, type Postgres, type PostgresOptions } from "./shared/database/postgres/index.ts";
import { sealTables } from "./shared/journal/index.ts";
import { folderStorage, type Storage, s3Storage } from "./shared/storage/index.ts";
import { keyIn, vaultOf } from "./shared/vault/index.ts";

/** A database that is up and up to date, with the programmes in it. */
export interface Installation {
	readonly url: string;
	readonly handle: Handle;
	/** As they are now: programmes come and go while the server runs. */
	readonly programmes: () => readonly Programme[];
	readonly lost: Postgres["lost"];
	/** After a programme came, went, or was away, or areas were imported; the other programmes stay open. */
	refresh(): Promise<void>;
	close(): Promise<void>;
}

export async function openInstallation(
	settings: Pick<Settings, "folder" | "databaseUrl" | "storage" | "vaultKey"> & Partial<Pick<Settings, "ownerDatabaseUrl">>,
	role: PostgresOptions["role"],
	log?: PostgresOptions["log"],
): Promise<Installation> {
	const { folder, databaseUrl, ownerDatabaseUrl } = settings;
	const postgres = await joinPostgres({ folder, databaseUrl, ownerDatabaseUrl, role, log });
	const vault = vaultOf(settings.vaultKey ?? (await keyIn(folder)));
	const handle = openHandle(postgres.url, "tegsh", realClock, undefined, {
		storage: storageOf(settings),
		vault,
		ownerUrl: postgres.ownerUrl,
	});
	try {
		if (role === "server") await postgres.sealWith(vault.name);
		// One after another: what one has brought up to date, the next finds so.
		let programmes = await inTurn(handle, "opening", () => bringUpToDate(handle));
		const refresh = async () => {
			await loadAreas(handle.db);
			const before = programmes;
			programmes = await openProgrammes(handle, postgres.url, before);
			const isBack = ({ handle, isAway }: Programme) => !isAway && before.some((one) => one.handle === handle && one.isAway);
			for (const programme of programmes.filter(isBack)) await prepare(programme);
			await closeProgrammes(before.filter(({ handle }) => !programmes.some((one) => one.handle === handle)));
		};
		// One after another: a new programme is announced by its command and by PostgreSQL at once, and would be opened twice.
		let refreshed = Promise.resolve();
		return {
			url: postgres.url,
			handle,
			programmes: () => programmes,
			lost: postgres.lost,
			refresh: () => {
				refreshed = refreshed.then(refresh, refresh);
				return refreshed;
			},
			close: async () => {
				await closeProgrammes(programmes);
				await handle.close();
				await postgres.release();
			},
		};
	} catch (error) {
		await handle.close();
		await postgres.release();
		throw error;
	}
}

async function bringUpToDate(handle: Handle): Promise<readonly Programme[]> {
	await migrate(handle, "installation");
	await loadAreas(handle.db);
	await dropRemoved(handle);
	const programmes = await openProgrammes(handle, handle.url);
	await sealTables(handle);
	for (const programme of programmes) if (!programme.isAway) await prepare(programme);
	const handles = programmes.map((programme) => programme.handle);
	await finishRestorations(handle, handles, registry);
	return programmes;
}

/** What an older Tegsh left in the rows of a programme. */
async function prepare({ handle }: Programme): Promise<void> {
	await sealWhatIsOpen(handle);
	await sealTables(handle);
	await relinkOutdated(handle);
}

/**
 * The database of an installation to be, before anything is made in it; nobody serves it meanwhile. What is sealed is not opened here, so it
 * has no key.
 */
export async function openUnmade<Result>(
	settings: Pick<Settings, "folder" | "databaseUrl" | "ownerDatabaseUrl" | "storage">,
	work: (handle: Handle) => Promise<Result>,
): Promise<Result> {
	const { folder, databaseUrl, ownerDatabaseUrl } = settings;
	const postgres = await joinPostgres({ folder, databaseUrl, ownerDatabaseUrl, role: "alone" });
	const handle = openHandle(postgres.ownerUrl, "tegsh", realClock, 2, { storage: storageOf(settings) });
	try {
		return await work(handle);
	} finally {
		await handle.close();
		await postgres.release();
	}
}

/** Films and images lie beside the database, or with a service; what is not finished lies on this machine in either case. */
function storageOf({ folder, storage }: Pick<Settings, "folder" | "storage">): Storage {
	const media = join(folder, "media");
	return storage ? s3Storage(storage, media) : folderStorage(media);
}
