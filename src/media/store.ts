import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { type Database, forever, versioned } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { type Job, jobsAbout } from "../shared/jobs/index.ts";
import type { InBoth } from "../shared/words.ts";
import { renditionsOrder } from "./order.ts";
import { problem } from "./problems.ts";
import { stateOf } from "./rules.ts";
import {
	type Box,
	type Film,
	type Image,
	type MediaKind,
	type MediaTables,
	mediaKinds,
	type Original,
	playedKinds,
	type Rendition,
} from "./schema.ts";
import { isKeptForPublic, positionsInPublic } from "./waiting/store.ts";

export const media = versioned<MediaTables, "media">("media");
export const uploads = versioned<MediaTables, "media_upload">("media_upload");
export const originals = versioned<MediaTables, "media_original">("media_original");
export const renditions = versioned<MediaTables, "media_rendition">("media_rendition");
export const burned = versioned<MediaTables, "media_burned">("media_burned");
export const keyFrames = versioned<MediaTables, "media_key_frame">("media_key_frame");

/** Films and what is only heard, the newest first. */
export async function listFilms(db: Database): Promise<Film[]> {
	return (await mediaOf(db, playedKinds)).filter(isFilm);
}

export async function readFilm(db: Database, id: string): Promise<Film | null> {
	return (await mediaOf(db, playedKinds, { id })).find(isFilm) ?? null;
}

/** What films there were at a position of the journal, as they were called then. */
export async function filmsHeldAt(db: Database, asOf: number): Promise<{ readonly id: string; readonly title: InBoth }[]> {
	const rows = await media.heldAt(db, asOf).select(["id", "title_mn", "title_en"]).where("kind", "=", "film").orderBy("id").execute();
	return rows.map(({ id, title_mn: mn, title_en: en }) => ({ id, title: { mn, en } }));
}

/** @throws Problem `film-unknown` */
export async function shownFilm(db: Database, id: string | undefined): Promise<Film> {
	const film = await readFilm(db, id ?? "");
	if (!film) throw problem("film-unknown");
	return film;
}

/** Films as the public has them, the newest first: as they were, where a change of them waits; of what is hidden, nothing. */
export async function listFilmsInPublic(db: Database): Promise<Film[]> {
	return (await inPublic(db, playedKinds)).filter(isFilm);
}

/** The newest first. */
export async function listImages(db: Database): Promise<Image[]> {
	return (await mediaOf(db, ["image"])).filter(isImage);
}

export async function readImage(db: Database, id: string): Promise<Image | null> {
	return (await mediaOf(db, ["image"], { id })).find(isImage) ?? null;
}

/** @throws Problem `image-unknown` */
export async function shownImage(db: Database, id: string | undefined): Promise<Image> {
	const image = await readImage(db, id ?? "");
	if (!image) throw problem("image-unknown");
	return image;
}

export async function readFilmInPublic(db: Database, id: string): Promise<Film | null> {
	return (await inPublic(db, playedKinds, { id })).find(isFilm) ?? null;
}

export async function readImageInPublic(db: Database, id: string): Promise<Image | null> {
	return (await inPublic(db, ["image"], { id })).find(isImage) ?? null;
}

export async function listImagesInPublic(db: Database): Promise<Image[]> {
	return (await inPublic(db, ["image"])).filter(isImage);
}

/** Films and images, the newest first. */
export async function listMedia(db: Database): Promise<(Film | Image)[]> {
	return mediaOf(db, mediaKinds);
}

/** A film or an image, where it does not matter which. */
export async function readMedium(db: Database, id: string): Promise<Film | Image | null> {
	return (await mediaOf(db, mediaKinds, { id }))[0] ?? null;
}

/** The boxes of a film, each with its key frames in the order of time. */
export async function listBoxes(db: Database, film: string): Promise<Box[]> {
	const rows = await keyFrames.inForce(db).selectAll().where("media", "=", film).orderBy("box").orderBy("at_ms").execute();
	return [...new Set(rows.map(({ box }) => box))].map((id) => ({
		id,
		keyFrames: rows
			.filter(({ box }) => box === id)
			.map((row) => ({ atMs: row.at_ms, left: row.box_left, top: row.box_top, width: row.box_width, height: row.box_height })),
	}));
}

/** By it one sees whether boxes are still those that were hidden. */
export function hashOfBoxes(boxes: readonly Box[]): string {
	return createHash("sha256").update(JSON.stringify(boxes)).digest("hex");
}

/** Hashes of files of a film or an image that were kept once and that no row in force names, of it or of another. */
export async function hashesNotNeeded(db: Database, id: string): Promise<string[]> {
	const { rows } = await sql<{ sha256: string }>`
		select sha256 from media_original where media = ${id}
		union select sha256 from media_rendition where media = ${id}
		union select sha256 from media_burned where media = ${id}
		except (${filesInForce(sql`sha256`)})`.execute(db);
	return rows.map(({ sha256 }) => sha256);
}

/** Hashes of all files that rows in force name, and of what the public has while a change waits, with their sizes: what a backup takes along. */
export async function listMediaFiles(db: Database): Promise<{ readonly sha256: string; readonly bytes: number }[]> {
	const { rows } = await sql<{ sha256: string; bytes: number }>`${filesInForce(sql`sha256, size as bytes`)} order by sha256`.execute(db);
	return rows;
}

function filesInForce(columns: RawBuilder<unknown>) {
	const needed = sql`file.until_seq = ${forever} or ${isKeptForPublic("file")}`;
	return sql`select ${columns} from media_original file where ${needed}
		union select ${columns} from media_rendition file where ${needed}
		union select ${columns} from media_burned file where ${needed}`;
}

function isFilm(medium: Film | Image): medium is Film {
	return medium.kind !== "image";
}

function isImage(medium: Film | Image): medium is Image {
	return medium.kind === "image";
}

async function inPublic(db: Database, kinds: readonly MediaKind[], which: Pick<Which, "id"> = {}): Promise<(Film | Image)[]> {
	const [now, positions] = [await mediaOf(db, kinds, which), await positionsInPublic(db)];
	return Promise.all(
		now.map(async (medium) => {
			const asOf = positions.get(medium.id);
			return asOf === undefined ? [medium] : mediaOf(db, kinds, { id: medium.id, asOf });
		}),
	).then((all) => all.flat());
}

interface Which {
	readonly id?: string;
	/** The position of the journal at which they are read; by default now. */
	readonly asOf?: number;
}

async function mediaOf(db: Database, kinds: readonly MediaKind[], { id, asOf = forever - 1 }: Which = {}): Promise<(Film | Image)[]> {
	if (id !== undefined && !isId(id)) return [];
	const all = media.heldAt(db, asOf).selectAll().where("kind", "in", kinds).orderBy("id", "desc");
	const rows = await (id === undefined ? all : all.where("id", "=", id)).execute();
	const ids = rows.map((row) => row.id);
	const [coming, kept, made, drawn, jobs] = await Promise.all([
		uploads.heldAt(db, asOf).selectAll().where("media", "=", anyOf(ids)).execute(),
		originals.heldAt(db, asOf).selectAll().where("media", "=", anyOf(ids)).execute(),
		renditions.heldAt(db, asOf).selectAll().where("media", "=", anyOf(ids)).execute(),
		burned.heldAt(db, asOf).selectAll().where("media", "=", anyOf(ids)).orderBy("height", "desc").orderBy("width", "desc").execute(),
		jobsAbout(db, renditionsOrder, ids),
	]);
	return rows.map((row) =>
		mediumOf(row, {
			upload: coming.find(({ media }) => media === row.id),
			original: kept.find(({ media }) => media === row.id),
			made: made.filter(({ media }) => media === row.id),
			drawn: drawn.filter(({ media }) => media === row.id),
			job: jobs.find(({ subject }) => subject === row.id),
		}),
	);
}

function anyOf(ids: readonly string[]) {
	return sql<string>`any(${sql.val([...ids])}::uuid[])`;
}

interface Parts {
	readonly upload: MediaTables["media_upload"] | undefined;
	readonly original: MediaTables["media_original"] | undefined;
	readonly made: readonly MediaTables["media_rendition"][];
	readonly drawn: readonly MediaTables["media_burned"][];
	readonly job: Job | undefined;
}

function mediumOf(row: MediaTables["media"], { upload, original, made, drawn, job }: Parts): Film | Image {
	const shown = made.map(renditionOf).toSorted((one, other) => one.bytes - other.bytes);
	const medium = {
		id: row.id,
		title: { mn: row.title_mn, en: row.title_en },
		description: { mn: row.description_mn, en: row.description_en },
		state: stateOf({ hasOriginal: original !== undefined, hasRenditions: made.length > 0, job: job?.state ?? null }),
		job: job?.id ?? null,
		progress: progressOf(job),
		problem: job?.state === "failed" ? job.problem : null,
		upload: upload ? { name: upload.name, bytes: upload.size } : null,
		original: original ? originalOf(original) : null,
		renditions: shown,
	};
	if (row.kind === "image") return { ...medium, kind: row.kind, purpose: row.purpose ?? "picture" };
	return {
		...medium,
		kind: row.kind,
		durationMs: original?.duration_ms ?? null,
		poster: shown.find(({ name }) => name === "poster.jpg") ?? null,
		burned: drawn.map(({ version, size_name, ...row }) => ({ ...renditionOf(row), version, size: size_name })),
	};
}

function progressOf(job: Job | undefined): Film["progress"] {
	if (job?.state !== "running" || job.step === null) return null;
	return { step: job.step, done: job.stepDone ?? 0, of: job.stepOf ?? 1 };
}

function renditionOf({ name, media_type, sha256, size, width, height }: Omit<MediaTables["media_rendition"], "media">): Rendition {
	return { name, mediaType: media_type, sha256, bytes: size, width, height };
}

function originalOf({ name, media_type, sha256, size, width, height, duration_ms }: MediaTables["media_original"]): Original {
	return { name, mediaType: media_type, sha256, bytes: size, width, height, durationMs: duration_ms };
}
