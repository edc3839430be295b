/** Files and batches that are worked on at once hold at most so much; one that is larger by itself waits until it is alone. */
const most = 128 * 1024 * 1024;

const held = new WeakMap<Request, number>();
const waiting: { readonly bytes: number; begin(): void }[] = [];
let inUse = 0;

/** Waits until there is room for what a request brings; it is its own until `letGo`. */
export async function holdInMemory(request: Request, bytes: number): Promise<void> {
	if (bytes === 0) return;
	if (!fits(bytes) || waiting.length > 0) await new Promise<void>((begin) => waiting.push({ bytes, begin }));
	else inUse += bytes;
	held.set(request, (held.get(request) ?? 0) + bytes);
}

/** A request has been answered: whoever waits for the room it took gets it, in the order of their coming. */
export function letGo(request: Request): void {
	inUse -= held.get(request) ?? 0;
	held.delete(request);
	for (let next = waiting[0]; next && fits(next.bytes); next = waiting[0]) {
		waiting.shift();
		inUse += next.bytes;
		next.begin();
	}
}

function fits(bytes: number): boolean {
	return inUse === 0 || inUse + bytes <= most;
}
