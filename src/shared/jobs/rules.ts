/** A server that runs a job says so every fifteen seconds; after a minute of silence it is taken for dead, and another takes the job. */
export const leaseMilliseconds = 60_000;
export const heartbeatMilliseconds = 15_000;

/** New jobs announce themselves; tries that are due and jobs of dead servers are found by looking. */
export const lookMilliseconds = 10_000;

/** A job that ended is shown for ninety days; what it wrote stands in the journal for good. */
export const keptMilliseconds = 90 * 24 * 60 * 60_000;

const shortestWait = 10_000;
const longestWait = 15 * 60_000;

/** How long a job that failed for the nth time waits for its next try: ten seconds, four times as long each time, a quarter of an hour at most. */
export function waitAfter(tried: number): number {
	return Math.min(longestWait, shortestWait * 4 ** (tried - 1));
}
