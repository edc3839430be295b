/** How much longer a text becomes, step by step. */
const times = 4;
/** Linear work takes four times as long for a text four times as long, quadratic work sixteen times. */
const most = 8;
/** Below so many milliseconds a collection of garbage weighs more than the work. */
const least = 40;
/** From so many on, the next text would only take the test's time. */
const enough = 100;

/**
 * The length of a text from which on reading it takes more than linear time; null where none was found up to `longest`. Only the time of
 * this thread's own processor counts, so that a busy machine changes nothing, and a step must be too steep three times over.
 */
export async function steepAt(read: (text: string) => unknown, piece: string, longest: number): Promise<number | null> {
	// The first time, patterns are compiled.
	await costOf(read, piece, 2_000);
	let before = await costOf(read, piece, 2_000);
	for (let length = 2_000 * times; length <= longest; length *= times) {
		const cost = await costOf(read, piece, length);
		if (isSteep(before, cost)) {
			const again = [1, 2].map(async () => isSteep(await costOf(read, piece, length / times), await costOf(read, piece, length)));
			if ((await Promise.all(again)).every(Boolean)) return length;
		}
		if (cost > enough) return null;
		before = cost;
	}
	return null;
}

function isSteep(before: number, cost: number): boolean {
	return cost > least && cost > Math.max(before, 1) * most;
}

async function costOf(read: (text: string) => unknown, piece: string, length: number): Promise<number> {
	const text = piece.repeat(Math.ceil(length / piece.length));
	const start = process.threadCpuUsage().user;
	await read(text);
	return (process.threadCpuUsage().user - start) / 1_000;
}
