import { rm } from "node:fs/promises";
import { join } from "node:path";
import { media as words } from "#words/media";
import type { JobContext, JobKind } from "../../shared/jobs/index.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { mediaCommands } from "../commands.ts";
import { findEngine } from "../engine/find.ts";
import { type OrderInput, pathOf, renditionsOrder } from "../order.ts";
import { problem } from "../problems.ts";
import type { Film, Image, Original, Rendition } from "../schema.ts";
import { hashOfBoxes, listBoxes, readMedium } from "../store.ts";
import { makeFilm } from "./film.ts";
import { makeImage, makeSheet, plannedFor } from "./image.ts";

type Step = "film-made" | "pictures-made";
type Context = JobContext<OrderInput, Step>;

/** Makes all that may be shown of a film or an image. One at a time, behind whatever else there is to do. */
export const renditionsJob: JobKind<OrderInput, Step> = {
	...renditionsOrder,
	steps: { "film-made": words["step-film"], "pictures-made": words["step-pictures"] },
	titleOf: ({ title }, language) => speak(words, language)("job-title", { title: inLanguage(title, language) }),
	resultAt: ({ kind, media }) => pathOf({ kind, id: media }),
	work: async (context) => {
		const { handle, input } = context;
		const medium = await readMedium(handle.db, input.media);
		if (!medium) throw problem("media-unknown");
		if (!medium.original) throw problem("original-missing");
		const boxes = medium.kind === "image" ? [] : await listBoxes(handle.db, medium.id);
		const made =
			medium.kind === "image" ? await imageOf(context, medium, medium.original) : await filmOf(context, medium, medium.original, boxes);
		const written = { id: medium.id, boxes: hashOfBoxes(boxes), ...made };
		await run(handle, machine, mediaCommands["renditions-made"], written, { id: input.operation });
		return { renditions: made.renditions.length };
	},
};

interface Made {
	readonly kind: "film" | "audio" | "image";
	readonly width: number | null;
	readonly height: number | null;
	readonly durationMs: number | null;
	readonly renditions: readonly Rendition[];
}

async function imageOf({ handle, progress }: Context, image: Image, original: Original): Promise<Made> {
	const { width, height } = original;
	const makes = [
		...plannedFor(image, width ?? 1).map((planned) => (path: string) => makeImage(path, planned)),
		...(image.purpose === "poster" ? (["a4", "a3"] as const).map((paper) => (path: string) => makeSheet(path, image, paper)) : []),
	];
	const renditions: Rendition[] = [];
	for (const make of makes) {
		await progress("pictures-made", renditions.length, makes.length);
		const { bytes, ...made } = await handle.storage.lend(original.sha256, make);
		const { sha256, size } = await handle.storage.keepBytes(bytes);
		renditions.push({ ...made, sha256, bytes: size });
	}
	return { kind: "image", width, height, durationMs: null, renditions };
}

async function filmOf(
	{ handle, progress, signal }: Context,
	film: Film,
	original: Original,
	boxes: Awaited<ReturnType<typeof listBoxes>>,
): Promise<Made> {
	const engine = await findEngine();
	if (!engine) throw problem("engine-missing");
	const folder = join(await handle.storage.workFolder(), `renditions-${film.id}`);
	let said = -1;
	// Told while the engine runs: whether the job was interrupted is seen by the signal.
	const at = (share: number) => {
		const percent = Math.floor(share * 100);
		if (percent > said) void progress("film-made", percent, 100).catch(() => {});
		said = Math.max(said, percent);
	};
	await progress("film-made", 0, 100);
	try {
		const made = await handle.storage.lend(original.sha256, (path) => makeFilm({ engine, folder, path, original, boxes, at, signal }));
		const renditions: Rendition[] = [];
		for (const { path, ...file } of made.files) {
			const { sha256, size } = await handle.storage.keep(path);
			renditions.push({ ...file, sha256, bytes: size });
		}
		await progress("film-made", 100, 100);
		const { kind, width, height, durationMs } = made;
		return { kind, width, height, durationMs, renditions };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
