/** What is known of bytes once they are kept. */
export interface KeptBytes {
	/** In hexadecimal; their name in the store. */
	readonly sha256: string;
	readonly size: number;
}

/** From the first byte to the last, both included, counted from 0. */
export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/** A store of files, each under the hash of its bytes: kept twice it is there once, and nothing is ever changed in it. */
export interface Storage {
	/** Takes a finished file from the disk of this machine; it is gone there afterwards. */
	keep(path: string): Promise<KeptBytes>;
	keepBytes(bytes: Uint8Array): Promise<KeptBytes>;
	has(sha256: string): Promise<boolean>;
	/** A part of the bytes or all of them, as they come: however large the file, little of it is in memory. */
	read(sha256: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
	/** Lends the file on the disk of this machine, for a program that takes a path. It is not to be changed. */
	lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result>;
	remove(sha256: string): Promise<void>;
	/** What is kept at present, in the order of the hashes. */
	list(): AsyncIterable<KeptBytes>;
	/** All of them that begin with a path: `within("programme_x")`. */
	within(part: string): Storage;
	/** Removes all there is below. */
	clear(): Promise<void>;
	/** A folder of this machine for what is not finished; made when it is asked for. */
	workFolder(): Promise<string>;
}

/** Of a handle that is given no store: nothing is kept with it. */
export const noStorage: Storage = {
	keep: nothing,
	keepBytes: nothing,
	has: nothing,
	read: nothing,
	lend: nothing,
	remove: nothing,
	list: async function* () {},
	within: () => noStorage,
	clear: nothing,
	workFolder: nothing,
};

function nothing(): Promise<never> {
	return Promise.reject(new Error("this handle was opened without a store of files"));
}

/** Where the bytes lie in a store: folders of a few hundred files each stay quick. */
export function placeOf(sha256: string): string {
	if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a hash: ${sha256}`);
	return `${sha256.slice(0, 2)}/${sha256}`;
}

/** The hash that is the name of a file; null for what is no name of ours. */
export function hashIn(path: string): string | null {
	return /(?:^|\/)([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(path)?.[2] ?? null;
}
