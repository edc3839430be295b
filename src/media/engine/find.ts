import { systemEngine } from "./ffmpeg.ts";
import { packagedEngine } from "./node-av.ts";
import type { Engine } from "./recipe.ts";

let found: Promise<Engine | null> | undefined;

/**
 * The system's own FFmpeg, which its owner keeps up to date, else the one that npm brought; null where there is neither. Looked for until
 * one is there, so that installing one needs no restart.
 */
export async function findEngine(): Promise<Engine | null> {
	found ??= systemEngine().then((engine) => engine ?? packagedEngine());
	const engine = await found;
	if (!engine) found = undefined;
	return engine;
}
