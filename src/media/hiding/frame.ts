import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { findEngine } from "../engine/find.ts";
import { readMovie } from "../engine/movie.ts";
import { type Engine, type Input, inputFormatOf } from "../engine/recipe.ts";
import { uprightOf } from "../engine/upright.ts";
import { problem } from "../problems.ts";
import type { Box, Original } from "../schema.ts";
import { hashOfBoxes } from "../store.ts";
import { type Place, placeAt } from "./place.ts";

/** Wide enough to see who somebody is. */
const shownWidth = 640;
/** Going to and fro over the same few seconds costs nothing; one frame has some 40 KB. */
const mostKept = 120;

const kept = new Map<string, Promise<Buffer>>();

/** A frame of the original as it would be shown: what boxes cover is hidden, and framed so that one sees where they are. */
export function frameOf(handle: Handle, original: Original, boxes: readonly Box[], atMs: number): Promise<Buffer> {
	const key = `${original.sha256} ${atMs} ${hashOfBoxes(boxes)}`;
	const known = kept.get(key);
	if (known !== undefined) return known;
	const made = inTurn(() => handle.storage.lend(original.sha256, (path) => draw(handle, path, original, boxes, atMs)));
	kept.set(key, made);
	made.catch(() => kept.delete(key));
	for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old);
	return made;
}

async function draw(handle: Handle, path: string, original: Original, boxes: readonly Box[], atMs: number): Promise<Buffer> {
	const engine = await findEngine();
	if (!engine) throw problem("engine-missing");
	const input = { path, format: inputFormatOf(original.mediaType) };
	const upright = uprights.get(original.sha256) ?? (await readUpright(engine, input));
	if (!upright) throw problem("film-broken");
	uprights.set(original.sha256, upright);
	const places = boxes.flatMap((box) => placeAt(box, atMs, upright.shown) ?? []);
	const still = join(await handle.storage.workFolder(), `frame-${newId()}.png`);
	try {
		await engine.run({
			...{ input, from: atMs / 1000, audio: null },
			video: `${places.reduce(hide, upright.graph)},scale=${shownWidth}:-2,format=rgb24[frame]`,
			outputs: [{ path: still, format: "image2pipe", isStill: true, audio: null, video: { pad: "frame", codec: "png", options: {} } }],
		});
		return await sharp(await readFile(still))
			.jpeg({ quality: 72 })
			.toBuffer();
	} finally {
		await rm(still, { force: true });
	}
}

/** A film that is gone through is looked into once. */
const uprights = new Map<string, NonNullable<ReturnType<typeof uprightOf>>>();

async function readUpright(engine: Engine, input: Input) {
	const probed = await engine.probe(input);
	return probed && uprightOf(probed, await readMovie(input.path));
}

function hide(before: string, { x, y, width, height }: Place, at: number): string {
	const squares = `crop=${width}:${height}:${x}:${y},scale=6:6:flags=area,scale=${width}:${height}:flags=neighbor`;
	const edge = `drawbox=x=${x}:y=${y}:w=${width}:h=${height}:color=yellow:t=4`;
	return `${before},split=2[m${at}][c${at}];[c${at}]${squares}[b${at}];[m${at}][b${at}]overlay=${x}:${y},${edge}`;
}

// One engine at a time: a page asks for six frames at once, and the server has two cores.
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const mine = last.then(work);
	last = mine.catch(() => {});
	return mine;
}
