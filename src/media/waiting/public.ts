import type { Database } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { readWaiting, waiting } from "./store.ts";

/** Whether a film or an image is approved for the public somewhere, today or on a day to come. */
type IsPublic = (db: Database, media: string) => Promise<boolean>;

const lent: IsPublic[] = [];

/** What shows films and images is listed below them, and says so itself. */
export function lendPublic(isPublic: IsPublic): void {
	lent.push(isPublic);
}

export async function isPublicSomewhere(db: Database, media: string): Promise<boolean> {
	for (const isPublic of lent) if (await isPublic(db, media)) return true;
	return false;
}

/** Whether what somebody changes is public at once. What the media company changes waits for a communications officer. */
export function publishes({ author }: Change): boolean {
	return author.can("campaigns.publish");
}

interface Changing {
	/** Whether it may not be shown as it was: a box that hides a face was set. */
	readonly hides?: boolean;
}

/**
 * Part of whatever changes a film, an image or captions: the public keeps what it has where whoever changes it publishes nothing. What
 * others change after that is part of what waits, because nobody could say which half of a text was accepted.
 */
export async function keepPublic(change: Change, media: string, { hides = false }: Changing = {}): Promise<void> {
	const waits = await readWaiting(change.tx, media);
	if (publishes(change)) {
		if (waits && hides && !waits.hides) await waiting.replace(change, { media }, { hides });
		return;
	}
	const changed = { changed_by: change.author.account, changed_on: change.today, returned_because: null };
	if (!waits) {
		if (!(await isPublicSomewhere(change.tx, media))) return;
		await waiting.begin(change, { media, before_seq: change.seq - 1, hides: false, ...changed });
	} else if (waits.returnedBecause !== null || waits.by !== changed.changed_by || waits.on !== changed.changed_on) {
		await waiting.replace(change, { media }, changed);
	}
}
