import type { Clock } from "../shared/clock.ts";

const minute = 60_000;

/** Lets so many through within a minute; counted by each server for itself, since it guards that server's time. */
export function limitOf(most: number, clock: Clock) {
	const begun = new Map<string, { readonly at: number; count: number }>();
	return {
		/** Counts one more; false where there were too many. */
		take(who: string): boolean {
			const now = clock.now().getTime();
			const known = begun.get(who);
			const window = known && now - known.at < minute ? known : { at: now, count: 0 };
			window.count += 1;
			begun.set(who, window);
			if (begun.size > 10_000) for (const [one, { at }] of begun) if (now - at >= minute) begun.delete(one);
			return window.count <= most;
		},
	};
}
