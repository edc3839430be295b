import { lendAssets, noteTakedownStep } from "../consent/index.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { removeBurned } from "./burning/removal.ts";
import { mediaOperations } from "./operations.ts";
import { clearingOrder, order, renditionsOrder } from "./order.ts";
import { problem } from "./problems.ts";
import { receiveFilm, receiveImage } from "./receiving/arrival.ts";
import type { Film, Image, MediaKind, Original, Purpose } from "./schema.ts";
import {
	burned,
	hashOfBoxes,
	keyFrames,
	listBoxes,
	listFilms,
	listImages,
	media,
	originals,
	readFilm,
	readMedium,
	renditions,
	uploads,
} from "./store.ts";
import { waitingCommands } from "./waiting/commands.ts";
import { isPublicSomewhere, keepPublic, publishes } from "./waiting/public.ts";
import { waiting } from "./waiting/store.ts";

/** Nobody is to be seen in a logo. */
lendAssets({
	assets: async (db) => [
		...(await listFilms(db)).map(({ id, title }) => ({ id, title, path: `media/films/${id}` })),
		...(await listImages(db))
			.filter(({ purpose }) => purpose !== "logo")
			.map(({ id, title }) => ({ id, title, path: `media/images/${id}` })),
	],
});

const recordCommands = commandsOf(mediaOperations, {
	"film-sent": {
		prepare: ({ storage }, _author, { file }) => receiveFilm(storage, file),
		work: async (change, { id, file: _, ...said }, arrived) => {
			await begin(change, id, said, arrived.kind, null);
			await keepOriginal(change, id, arrived);
			return {
				media: id,
				sha256: arrived.sha256,
				job: await order(change, renditionsOrder, { id, kind: arrived.kind, title: titleOf(said) }),
			};
		},
	},
	"image-sent": {
		prepare: ({ storage }, _author, { file }) => receiveImage(storage, file),
		work: async (change, { id, purpose, file: _, ...said }, arrived) => {
			await begin(change, id, said, "image", purpose);
			await keepOriginal(change, id, arrived);
			return { media: id, sha256: arrived.sha256, job: await order(change, renditionsOrder, { id, kind: "image", title: titleOf(said) }) };
		},
	},
	"upload-begun": async (change, { id, name, size, ...said }) => {
		await begin(change, id, said, "film", null);
		await uploads.begin(change, { media: id, name, size });
		return { media: id };
	},
	"upload-finished": async (change, { id, ...arrived }) => {
		if ((await uploads.end(change, { media: id })).length === 0) throw problem("upload-unknown");
		await keepOriginal(change, id, { ...arrived, width: null, height: null, durationMs: null });
		return { media: id, job: await order(change, renditionsOrder, await shownMedium(change, id)) };
	},
	described: async (change, { id, ...said }) => {
		await keepPublic(change, id);
		if (!(await media.replace(change, { id }, saidColumns(said)))) throw problem("media-unknown");
		const medium = await shownMedium(change, id);
		// What is said of a poster stands on the sheet to print.
		if (medium.kind === "image" && medium.purpose === "poster" && medium.original) await order(change, renditionsOrder, medium);
		return { media: id };
	},
	removed: async (change, { id, because }) => {
		const medium = await shownMedium(change, id);
		if (!publishes(change) && (await isPublicSomewhere(change.tx, id))) throw problem("is-public");
		await media.end(change, { id }, { removed_because: because });
		for (const table of [uploads, originals, renditions, burned, keyFrames, waiting]) await table.end(change, { media: id });
		await order(change, clearingOrder, medium);
		return { media: id };
	},
	"renditions-asked": async (change, { id }) => {
		const medium = await shownMedium(change, id);
		if (!medium.original) throw problem("original-missing");
		if (medium.state === "waiting" || medium.state === "in_work") throw problem("under-way");
		await keepPublic(change, id);
		for (const table of medium.state === "ready" ? [renditions, burned] : []) await table.end(change, { media: id });
		return { media: id, job: await order(change, renditionsOrder, medium) };
	},
	"renditions-made": async (change, { id, kind, width, height, durationMs, boxes, renditions: made }) => {
		const medium = await shownMedium(change, id);
		if (boxes !== hashOfBoxes(await listBoxes(change.tx, id))) throw problem("boxes-changed");
		await media.replace(change, { id }, { kind });
		await originals.replace(change, { media: id }, { width, height, duration_ms: durationMs });
		for (const table of [renditions, burned]) await table.end(change, { media: id });
		await renditions.begin(
			change,
			...made.map(({ name, mediaType, sha256, bytes, width, height }) => ({
				media: id,
				name,
				...{ media_type: mediaType, sha256, size: bytes, width, height },
			})),
		);
		await order(change, clearingOrder, medium);
		return { media: id, renditions: made.length };
	},
	"burned-made": async (change, { id, name, version, source, files }) => {
		const film = await shownFilmOf(change, id);
		// Drawn into what is shown no more, it may show a face that was hidden meanwhile.
		if (!film.renditions.some(({ sha256 }) => sha256 === source)) throw problem("film-changed");
		await removeBurned(change, id, name);
		await burned.begin(
			change,
			...files.map(({ size, mediaType, sha256, bytes, width, height }) => ({
				...{ media: id, name, version, size_name: size, media_type: mediaType, sha256, size: bytes, width, height },
			})),
		);
		return { media: id };
	},
	"burned-withdrawn": async (change, { id, withdrawal }) => {
		const now = change.handle.clock.now();
		// What the public has as it was goes as well, and its files with it.
		await keepPublic(change, id, { hides: true });
		const gone = await removeBurned(change, id);
		const step = { withdrawal, asset: id, work: "renditions", external: false, dueAt: now, doneAt: now } as const;
		for (const name of gone) await noteTakedownStep(change, { ...step, place: name });
		return { media: id };
	},
	"key-frame-written": async (change, { media: film, box, atMs, left, top, width, height }) => {
		const { durationMs } = await shownFilmOf(change, film);
		if (durationMs !== null && atMs > durationMs) throw problem("moment-too-late");
		if (left + width > 1000 || top + height > 1000) throw problem("box-outside");
		const place = { box_left: left, box_top: top, box_width: width, box_height: height };
		const key = { media: film, box, at_ms: atMs };
		if (!(await keyFrames.replace(change, key, place))) await keyFrames.begin(change, { ...key, ...place });
		return hideAnew(change, film);
	},
	"key-frame-removed": async (change, { media: film, box, atMs }) => {
		if ((await keyFrames.end(change, { media: film, box, at_ms: atMs })).length === 0) throw problem("box-unknown");
		return hideAnew(change, film);
	},
	"box-removed": async (change, { media: film, box }) => {
		if ((await keyFrames.end(change, { media: film, box })).length === 0) throw problem("box-unknown");
		return hideAnew(change, film);
	},
});

export const mediaCommands = { ...recordCommands, ...waitingCommands };

interface Said {
	readonly titleMn: string;
	readonly titleEn: string;
	readonly descriptionMn: string | null;
	readonly descriptionEn: string | null;
}

function titleOf({ titleMn, titleEn }: Said) {
	return { mn: titleMn, en: titleEn };
}

async function begin(change: Change, id: string, said: Said, kind: MediaKind, purpose: Purpose | null): Promise<void> {
	await media.begin(change, { id, kind, purpose, ...saidColumns(said), removed_because: null });
}

function saidColumns({ titleMn, titleEn, descriptionMn, descriptionEn }: Said) {
	return { title_mn: titleMn, title_en: titleEn, description_mn: descriptionMn, description_en: descriptionEn };
}

async function keepOriginal(change: Change, id: string, { name, mediaType, sha256, bytes, width, height, durationMs }: Original) {
	const measures = { width, height, duration_ms: durationMs };
	await originals.begin(change, { media: id, name, media_type: mediaType, sha256, size: bytes, ...measures });
}

/** A film with another box is another film: what shows the face as it was is not shown any more, from this moment on. */
async function hideAnew(change: Change, film: string) {
	await keepPublic(change, film, { hides: true });
	for (const table of [renditions, burned]) await table.end(change, { media: film });
	return { media: film };
}

async function shownMedium({ tx }: Change, id: string): Promise<Film | Image> {
	const medium = await readMedium(tx, id);
	if (!medium) throw problem("media-unknown");
	return medium;
}

async function shownFilmOf({ tx }: Change, id: string): Promise<Film> {
	const film = await readFilm(tx, id);
	if (!film) throw problem("film-unknown");
	if (!film.original) throw problem("original-missing");
	return film;
}
