import { effectiveRight } from "../../consent/index.ts";
import { type Burned, type Film, readFilm, sourceOf } from "../../media/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { type Job, jobsAbout } from "../../shared/jobs/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import type { Track } from "../schema.ts";
import { type AsOf, listTracks, versionOf } from "../tracks/store.ts";
import { burningOrder, orderBurning } from "./order.ts";

/** The film with the captions of one track in its picture. */
export interface BurnedTrack {
	readonly track: Track;
	/** Null where it was never made, or went with what it was drawn into. */
	readonly made: { readonly files: readonly Burned[]; readonly isOutdated: boolean } | null;
	/** The job that makes it, or was the last to try. */
	readonly job: Job | null;
}

/** Each track that can be drawn into a film, which descriptions cannot: they are for somebody who does not see them. */
export async function burnedTracksOf(db: Database, film: Film, { asOf }: AsOf = {}): Promise<BurnedTrack[]> {
	const tracks = (await listTracks(db, film.id, asOf === undefined ? {} : { asOf })).filter(({ kind }) => kind !== "descriptions");
	const jobs = await jobsAbout(
		db,
		burningOrder,
		tracks.map(({ id }) => id),
	);
	return Promise.all(
		tracks.map(async (track) => {
			const files = film.burned.filter(({ name }) => name === burnedName(track));
			const version = files.length > 0 ? await versionOf(db, track.id, asOf) : 0;
			return {
				track,
				made: files.length > 0 ? { files, isOutdated: files.some((file) => file.version !== version) } : null,
				job: jobs.find(({ subject }) => subject === track.id) ?? null,
			};
		}),
	);
}

/** What the film with a track in it goes by: `captions.mn`. */
export function burnedName({ kind, language }: Pick<Track, "kind" | "language">): string {
	return `${kind}.${language}`;
}

/** `captions.mn.720p.mp4` */
export function burnedFileName({ name, size }: Pick<Burned, "name" | "size">): string {
	return `${name}.${size}.mp4`;
}

/** What stands in the way of handing it out: nobody has agreed, or there is nothing to draw into. */
export async function hindranceOf(
	db: Database,
	film: Film,
	language: OneOfBoth,
	day: PlainDate,
): Promise<"not-agreed" | "not-ready" | null> {
	if (!(await mayBeShown(db, film.id, language, day))) return "not-agreed";
	return sourceOf(film) ? null : "not-ready";
}

/** Whether everybody in a film agrees, on a day, that it is shown in a language somewhere. A file that is taken along cannot be asked back. */
export async function mayBeShown(db: Database, film: string, language: OneOfBoth, day: PlainDate): Promise<boolean> {
	const { obstacles, channels, languages } = await effectiveRight(db, [film], day);
	return obstacles.length === 0 && channels.length > 0 && languages.includes(language);
}

/** Part of a change of a track: a film that has it in its picture is made anew, once whoever writes has come to rest. Until then it is outdated. */
export async function burnAnew(change: Change, track: Track): Promise<void> {
	const film = await readFilm(change.tx, track.film);
	if (film?.burned.some(({ name }) => name === burnedName(track))) await orderBurning(change, film, track, { later: true });
}
