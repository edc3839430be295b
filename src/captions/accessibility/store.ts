import { sql } from "kysely";
import { positionsInPublic } from "../../media/index.ts";
import { type Database, forever, heldAt, versioned } from "../../shared/database/index.ts";
import { bothLanguages, type InBoth, type OneOfBoth } from "../../shared/words.ts";
import type { CaptionsTables } from "../schema.ts";
import type { AsOf } from "../tracks/store.ts";

export const descriptions = versioned<CaptionsTables, "film_description">("film_description");

/** What is known of how a film is told to whoever does not hear, does not see, or does not understand its language. */
export interface FilmAccess {
	/** The languages in which captions or subtitles have at least one cue; each of them has a transcript. */
	readonly captioned: readonly OneOfBoth[];
	/** The languages whose captions also say sounds and speakers. */
	readonly heard: readonly OneOfBoth[];
	/** The languages in which what is to be seen is written for a voice that reads it. */
	readonly described: readonly OneOfBoth[];
	/** Another version of the film in which a voice says what is to be seen. */
	readonly describedVersion: string | null;
	/** Why none is needed. */
	readonly notNeeded: InBoth | null;
	/** What still stands in the way of showing it to everybody; empty where nothing does. */
	readonly missing: readonly ("captions" | "description")[];
}

/** By film, each that was asked for. */
export async function accessOf(
	db: Database,
	films: readonly string[],
	{ asOf = forever - 1 }: AsOf = {},
): Promise<ReadonlyMap<string, FilmAccess>> {
	const asked = sql`any(${sql.val([...films])}::uuid[])`;
	const { rows } = await sql<{ film: string; language: OneOfBoth; kind: string }>`
		select film, language, kind from (select id, film, language, kind from caption_track where ${heldAt(asOf)}) track
		where film = ${asked} and exists (select from caption_cue where track = track.id and ${heldAt(asOf)})`.execute(db);
	const answers = await descriptions.heldAt(db, asOf).selectAll().where("film", "=", sql<string>`${asked}`).execute();
	return new Map(
		films.map((film): [string, FilmAccess] => {
			const languagesOf = (...kinds: readonly string[]) =>
				bothLanguages.filter((language) => rows.some((row) => row.film === film && row.language === language && kinds.includes(row.kind)));
			const answer = answers.find((row) => row.film === film);
			const notNeeded = answer?.reason_mn && answer.reason_en ? { mn: answer.reason_mn, en: answer.reason_en } : null;
			const heard = languagesOf("captions");
			const described = languagesOf("descriptions");
			const isDescribed = described.length > 0 || answer !== undefined;
			return [
				film,
				{
					...{ captioned: languagesOf("captions", "subtitles"), heard, described },
					...{ describedVersion: answer?.described_film ?? null, notNeeded },
					missing: [...(heard.length > 0 ? [] : (["captions"] as const)), ...(isDescribed ? [] : (["description"] as const))],
				},
			];
		}),
	);
}

/** As the public has it: of films of which a change waits, as it was before. */
export async function accessInPublic(db: Database, films: readonly string[]): Promise<ReadonlyMap<string, FilmAccess>> {
	const positions = await positionsInPublic(db);
	const kept = films.filter((film) => positions.has(film));
	const asTheyWere = await Promise.all(kept.map((film) => accessOf(db, [film], { asOf: positions.get(film) ?? 0 })));
	return new Map([...(await accessOf(db, films)), ...asTheyWere.flatMap((one) => [...one])]);
}

/** Of some films, those with captions or subtitles in both languages. */
export async function filmsInBothLanguages(db: Database, films: readonly string[], asOf: AsOf = {}): Promise<ReadonlySet<string>> {
	const access = await accessOf(db, films, asOf);
	return new Set(films.filter((film) => access.get(film)?.captioned.length === bothLanguages.length));
}
