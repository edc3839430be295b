import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { outputsOf, pictureGraph, rungsFor, soundGraph } from "../engine/ladder.ts";
import { readMovie } from "../engine/movie.ts";
import { type Engine, EngineError, type Input, inputFormatOf } from "../engine/recipe.ts";
import { uprightOf } from "../engine/upright.ts";
import { hidingGraph } from "../hiding/place.ts";
import { problem } from "../problems.ts";
import type { Box, FilmRendition, Original, Rendition } from "../schema.ts";
import { posterOf } from "./poster.ts";
import { requireStripped } from "./stripped.ts";

export interface MadeFile extends Omit<Rendition, "sha256" | "bytes"> {
	/** Where it lies until it is kept. */
	readonly path: string;
}

export interface MadeFilm {
	readonly kind: "film" | "audio";
	readonly width: number | null;
	readonly height: number | null;
	readonly durationMs: number;
	readonly files: readonly MadeFile[];
}

interface Making {
	readonly engine: Engine;
	/** A folder of its own; what an earlier try left in it is removed. */
	readonly folder: string;
	readonly path: string;
	readonly original: Pick<Original, "mediaType">;
	readonly boxes: readonly Box[];
	/** Hears of the share that is done, from 0 to 1. */
	readonly at: (share: number) => void;
	readonly signal: AbortSignal;
}

/** All renditions of a film, read back and found to be without properties. @throws Problem where it cannot be played */
export async function makeFilm({ engine, folder, path, original, boxes, at, signal }: Making): Promise<MadeFilm> {
	const input: Input = { path, format: inputFormatOf(original.mediaType) };
	const probed = await engine.probe(input);
	if (!probed || (!probed.video && !probed.hasAudio) || !(probed.duration > 0)) throw problem("film-broken");
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });

	const upright = uprightOf(probed, await readMovie(path));
	const planned = upright ? rungsFor(upright.shown) : [];
	const outputs = outputsOf(planned, probed.hasAudio, (name) => join(folder, `${name}.${endingOf(name)}`));
	const recipe = {
		...{ input, from: null, outputs },
		video: upright ? pictureGraph(hidingGraph(upright.graph, boxes, upright.shown), planned, upright.shown.rate) : null,
		audio: probed.hasAudio ? soundGraph(planned) : null,
	};
	await withinReason(engine.run(recipe, { at: (seconds) => at(Math.min(1, seconds / probed.duration)), signal }), signal);
	for (const output of outputs) await requireStripped(output.path);

	const films = planned.map(({ name, width, height }) => ({ ...fileOf(folder, name), width, height }));
	const sound = probed.hasAudio ? [{ ...fileOf(folder, "audio"), width: null, height: null }] : [];
	const posters = films[0] ? await posterOf(await stillOf(engine, films[0].path, probed.duration, folder), folder) : [];
	return {
		kind: upright ? "film" : "audio",
		width: upright?.shown.width ?? null,
		height: upright?.shown.height ?? null,
		durationMs: Math.max(1, Math.round(probed.duration * 1000)),
		files: [...films, ...sound, ...posters],
	};
}

/** What an engine cannot make of a film that it could open is the film's fault; tried again it would be the same. */
export async function withinReason(running: Promise<void>, signal: AbortSignal): Promise<void> {
	try {
		await running;
	} catch (error) {
		throw error instanceof EngineError && !signal.aborted ? problem("film-broken") : error;
	}
}

/** A third into the film something has happened, and the title is gone. Taken from what was made, so that faces are hidden in it as well. */
async function stillOf(engine: Engine, path: string, duration: number, folder: string): Promise<Buffer> {
	const still = join(folder, "still.png");
	const video = { pad: "still", codec: "png", options: {} } as const;
	await engine.run({
		input: { path, format: "mov" },
		from: Math.floor(duration * 333) / 1000,
		video: "[0:v]format=rgb24[still]",
		audio: null,
		outputs: [{ path: still, format: "image2pipe", video, audio: null, isStill: true }],
	});
	return readFile(still);
}

function fileOf(folder: string, name: FilmRendition) {
	const ending = endingOf(name);
	return { name, mediaType: ending === "m4a" ? "audio/mp4" : "video/mp4", path: join(folder, `${name}.${ending}`) };
}

function endingOf(name: FilmRendition): "m4a" | "mp4" {
	return name === "audio" ? "m4a" : "mp4";
}
