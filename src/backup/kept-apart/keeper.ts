import type { Handle } from "../../shared/database/index.ts";
import { listenForCommits } from "../../shared/journal/index.ts";
import { type Commands, nameOfInstallation, readKeptEntries } from "./entries.ts";
import { type KeptApart, type KeptEntry, listOf } from "./list.ts";
import { type ApartPlaces, keepApart } from "./places.ts";

interface KeeperParts {
	readonly url: string;
	readonly installation: Handle;
	readonly handles: () => readonly Handle[];
	readonly commands: Commands;
	readonly places: ApartPlaces;
	readonly log: (line: string) => void;
}

/** A place that could not be reached is tried again. */
const lookAgainEvery = 10 * 60_000;

/** Writes into every place what has to hold after a restore, as soon as it is committed, whichever process did it. */
export async function startKeeper(parts: KeeperParts): Promise<{ close(): Promise<void> }> {
	let looking = Promise.resolve();
	let waiting = false;
	let written = -1;
	const look = () => {
		if (waiting) return;
		waiting = true;
		looking = looking
			.then(() => {
				waiting = false;
				return readAll(parts);
			})
			.then(async (list) => {
				// Of the many commits few have anything to keep: the places are asked only then, or where one has failed.
				if (list.entries.length === written) return;
				await keepApart(parts.places, list);
				written = list.entries.length;
			})
			.catch((error: unknown) => parts.log(`kept apart: ${error}`));
	};
	const commits = await listenForCommits(parts.url, look, look);
	const timer = setInterval(look, lookAgainEvery);
	timer.unref();
	look();
	return {
		close: async () => {
			clearInterval(timer);
			await commits.close();
			await looking;
		},
	};
}

const read = new WeakMap<Handle, { readonly until: number; readonly entries: readonly KeptEntry[] }>();

/** Whoever adds to it from a command knows that it is written before it says that something is done. */
export async function keepAllApart(parts: Omit<KeeperParts, "url" | "log">): Promise<void> {
	await keepApart(parts.places, await readAll(parts));
}

/** All there is by now; of each journal only what came since is read. */
async function readAll({
	installation,
	handles,
	commands,
}: Pick<KeeperParts, "installation" | "handles" | "commands">): Promise<KeptApart> {
	const all: KeptEntry[] = [];
	for (const handle of [installation, ...handles()]) {
		const known = read.get(handle) ?? { until: 0, entries: [] };
		const { entries, until } = await readKeptEntries(handle, commands, known.until);
		const now = { until, entries: [...known.entries, ...entries] };
		read.set(handle, now);
		all.push(...now.entries);
	}
	return listOf(await nameOfInstallation(installation), all);
}
