import { type Handle, listen } from "../database/index.ts";

interface Announcement {
	readonly seq: number;
	readonly kind: string;
	readonly subject: string;
}
type Follower = (announcement: Announcement) => void;

const followers = new WeakMap<Handle, Set<Follower>>();

/** Calls the follower with every row that this process commits, after the commit and before the receipt. */
export function follow(handle: Handle, follower: Follower): void {
	const known = followers.get(handle) ?? new Set();
	followers.set(handle, known.add(follower));
}

export function announce(handle: Handle, announcement: Announcement): void {
	for (const follower of followers.get(handle) ?? []) follower(announcement);
}

/**
 * Hears of commits of other processes too (a command beside a running server): the schema whose journal grew. `missed` is told when any
 * may have grown unheard.
 */
export function listenForCommits(
	url: string,
	heard: (schema: string, seq: number) => void,
	missed?: () => void,
): Promise<{ close(): Promise<void> }> {
	const hear = (payload: string) => {
		const { schema, seq } = JSON.parse(payload);
		heard(schema, seq);
	};
	return listen(url, "tegsh_journal", hear, missed);
}
