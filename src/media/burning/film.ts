import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Handle } from "../../shared/database/index.ts";
import { findEngine } from "../engine/find.ts";
import { filmOutputs, pictureGraph, rungsFor } from "../engine/ladder.ts";
import type { Engine } from "../engine/recipe.ts";
import { problem } from "../problems.ts";
import { withinReason } from "../renditions/film.ts";
import { requireStripped } from "../renditions/stripped.ts";
import type { Burned, Film, FilmRendition, Rendition } from "../schema.ts";
import { overlayGraph, pictureList } from "./overlay.ts";

/** A picture with transparency that lies over a film for a while. */
export interface Strip {
	readonly fromMs: number;
	readonly toMs: number;
	readonly png: Buffer;
}

export interface Strips {
	/** In order, none while another is shown, all as large as the first. */
	readonly strips: readonly Strip[];
	/** Pixels from the upper edge of the film to theirs. */
	readonly top: number;
}

interface Burning extends Strips {
	readonly handle: Handle;
	readonly film: Pick<Film, "id">;
	/** What they are drawn into. */
	readonly source: Rendition;
	/** Hears of the share that is done, from 0 to 1. */
	readonly at: (share: number) => void;
	readonly signal: AbortSignal;
}

/** The rendition of a film that something may be drawn into: the largest. It shows nobody's hidden face, and is rid of what it said of itself. */
export function sourceOf({ kind, renditions }: Pick<Film, "kind" | "renditions">): Rendition | null {
	const films = renditions.filter(({ mediaType }) => mediaType === "video/mp4");
	return kind === "film" ? (films.toSorted((one, other) => (other.height ?? 0) - (one.height ?? 0))[0] ?? null) : null;
}

/** The film with strips drawn over it, as large as the source and in the smallest size, kept in the store of files. @throws Problem */
export async function burnIn({ handle, film, source, ...drawn }: Burning): Promise<Omit<Burned, "name" | "version">[]> {
	const engine = await findEngine();
	if (!engine) throw problem("engine-missing");
	const folder = join(await handle.storage.workFolder(), `burned-${film.id}-${source.sha256.slice(0, 8)}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	try {
		const files = await handle.storage.lend(source.sha256, (path) => drawOver({ engine, folder, path, ...drawn }));
		const kept = [];
		for (const { path, ...file } of files) {
			const { sha256, size: bytes } = await handle.storage.keep(path);
			kept.push({ ...file, mediaType: "video/mp4", sha256, bytes });
		}
		return kept;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

interface Drawing extends Pick<Burning, "strips" | "top" | "at" | "signal"> {
	readonly engine: Engine;
	/** A folder of its own, which is there and empty. */
	readonly folder: string;
	readonly path: string;
}

interface DrawnFile {
	readonly size: FilmRendition;
	readonly path: string;
	readonly width: number;
	readonly height: number;
}

/** Both sizes of a film with strips over it, read back and found to be without properties. */
export async function drawOver({ engine, folder, path, strips, top, at, signal }: Drawing): Promise<DrawnFile[]> {
	const input = { path, format: "mov" } as const;
	const probed = await engine.probe(input);
	if (!probed?.video) throw problem("film-broken");
	const { video, hasAudio, duration } = probed;
	const planned = rungsFor(video).filter((_, index, all) => index === 0 || index === all.length - 1);
	const outputs = filmOutputs(planned, hasAudio, (name) => join(folder, `${name}.mp4`));
	const list = await writeStrips(folder, strips);
	const recipe = {
		...{ input, from: null, outputs },
		video: pictureGraph(overlayGraph(list, top), planned, video.rate),
		// As loud as it is already.
		audio: hasAudio ? `[0:a]asplit=${planned.length}${planned.map((_, index) => `[a${index}]`).join("")}` : null,
	};
	await withinReason(engine.run(recipe, { at: (seconds) => at(Math.min(1, seconds / duration)), signal }), signal);
	for (const output of outputs) await requireStripped(output.path);
	return planned.map(({ name, width, height }) => ({ size: name, path: join(folder, `${name}.mp4`), width, height }));
}

/** The strips as files with the list that says how long each is shown; its path. */
async function writeStrips(folder: string, strips: readonly Strip[]): Promise<string> {
	const { width = 2, height = 2 } = strips[0] ? await sharp(strips[0].png).metadata() : {};
	const nothing = { create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;
	await sharp(nothing).png().toFile(join(folder, "nothing.png"));
	for (const [index, { png }] of strips.entries()) await writeFile(join(folder, `${index}.png`), png);
	const list = join(folder, "strips.ffconcat");
	await writeFile(list, pictureList(strips));
	return list;
}
