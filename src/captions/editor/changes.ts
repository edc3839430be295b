import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { shownFilm } from "../films.ts";
import type { StoredCue, Track } from "../schema.ts";
import { listTracks, readChangedCues } from "../tracks/store.ts";

/** What an open editor is told: everything since the position up to which it knows the film. */
export interface FilmChanges {
	readonly version: number;
	readonly tracks: readonly (Pick<Track, "id" | "language" | "kind"> & {
		readonly changed: readonly Omit<StoredCue, "beside">[];
		readonly gone: readonly string[];
	})[];
	/** Ids for what will be new in the editor, as many as it asked for. */
	readonly ids: readonly string[];
}

/** What an editor says of itself: up to where it knows the film, and how many ids it needs. */
export interface Asking {
	readonly since: number;
	readonly ids: number;
}

const mostIds = 100;

/** The position is read first: what is written meanwhile is told once more, and nothing is left out. @throws Problem `film-unknown` */
export async function changesSince(visit: ProgrammeVisit, film: string, { since, ids }: Asking): Promise<FilmChanges> {
	const { handle } = visit.programme;
	const { seq } = await journalHead(handle);
	const tracks = await listTracks(handle.db, film);
	if (tracks.length === 0) await shownFilm(handle.db, film);
	const changes = await Promise.all(tracks.map(({ id }) => readChangedCues(handle.db, id, since)));
	return {
		version: seq,
		tracks: tracks.map(({ id, language, kind }, at) => ({
			...{ id, language, kind },
			changed: (changes[at]?.changed ?? []).map(({ beside: _, ...cue }) => cue),
			gone: changes[at]?.gone ?? [],
		})),
		ids: Array.from({ length: ids }, newId),
	};
}

export function askingIn(of: { readonly since?: string | undefined; readonly ids?: string | undefined }): Asking {
	return { since: numberIn(of.since, Number.MAX_SAFE_INTEGER), ids: numberIn(of.ids, mostIds) };
}

function numberIn(text: string | undefined, most: number): number {
	return /^\d{1,16}$/.test(text ?? "") ? Math.min(Number(text), most) : 0;
}
