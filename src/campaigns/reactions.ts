import type { Handle } from "../shared/database/index.ts";
import { listenForCommits } from "../shared/journal/index.ts";
import { followWithdrawals } from "./takedowns/following.ts";

interface ReactionParts {
	readonly url: string;
	readonly programmes: () => readonly { readonly handle: Handle }[];
	readonly log: (line: string) => void;
}

/**
 * Takes items down when a consent is withdrawn, whichever process wrote it. That nobody sees them any more needs no reaction: the page asks
 * the consents itself. This writes down what went and gives people the tasks that are left.
 */
export async function campaignReactions({ url, programmes, log }: ReactionParts): Promise<{ close(): Promise<void> }> {
	const followed = new Map<Handle, Set<string>>();
	let working: Promise<void> = Promise.resolve();
	let closed = false;

	function look(schema?: string): void {
		for (const { handle } of programmes()) {
			if (schema !== undefined && handle.schema !== schema) continue;
			const known = followed.get(handle) ?? new Set();
			followed.set(handle, known);
			working = working.then(() => (closed ? undefined : follow(handle, known)));
		}
	}

	async function follow(handle: Handle, known: Set<string>): Promise<void> {
		try {
			await followWithdrawals(handle, known);
		} catch (error) {
			// A programme that was taken away meanwhile has nothing to take down.
			if (!handle.pool.ending) log(`withdrawals of ${handle.schema}: ${error instanceof Error ? error.stack : error}`);
		}
	}

	const commits = await listenForCommits(
		url,
		(schema) => look(schema),
		() => look(),
	);
	look();
	return {
		close: async () => {
			closed = true;
			await Promise.all([commits.close(), working]);
		},
	};
}
