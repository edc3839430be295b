import { burning as words } from "#words/captions";
import { burnIn, mediaCommands, readFilm, sourceOf } from "../../media/index.ts";
import { today } from "../../shared/clock.ts";
import type { JobKind } from "../../shared/jobs/index.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { trackLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { readCues, readTrack } from "../tracks/store.ts";
import { burnedName, hindranceOf } from "./burned.ts";
import { type BurningInput, burningOrder } from "./order.ts";
import { stripsOf } from "./strips.ts";

/** Draws the captions of a track into a film. */
export const burningJob: JobKind<BurningInput, "captions-drawn" | "film-made"> = {
	...burningOrder,
	steps: { "captions-drawn": words["step-captions"], "film-made": words["step-film"] },
	titleOf: ({ title, ...track }, language) =>
		speak(words, language)("job-title", { title: inLanguage(title, language), track: trackLabel(track, language) }),
	resultAt: ({ film }) => `captions/${film}/burned`,
	work: async ({ handle, input, progress, signal }) => {
		const [track, film] = [await readTrack(handle.db, input.track), await readFilm(handle.db, input.film)];
		if (!track) throw problem("track-unknown");
		if (!film) throw problem("film-unknown");
		const hindrance = await hindranceOf(handle.db, film, track.language, today(handle.clock));
		const source = sourceOf(film);
		if (hindrance || !source?.width || !source.height) throw problem(hindrance ?? "not-ready");
		const { version, cues } = await readCues(handle.db, track.id);
		const frame = { width: source.width, height: source.height };
		const strips = await stripsOf(cues, frame, (done, of) => progress("captions-drawn", done, of));
		if (strips.strips.length === 0) throw problem("nothing-to-burn");
		let said = 0;
		// Told while the engine runs: whether the job was interrupted is seen by the signal.
		const at = (share: number) => {
			const percent = Math.floor(share * 100);
			if (percent > said) void progress("film-made", percent, 100).catch(() => {});
			said = Math.max(said, percent);
		};
		await progress("film-made", 0, 100);
		const files = await burnIn({ handle, film, source, ...strips, at, signal });
		const made = { id: film.id, name: burnedName(track), version, source: source.sha256, files };
		await run(handle, machine, mediaCommands["burned-made"], made, { id: input.operation });
		return { files: files.length };
	},
};
