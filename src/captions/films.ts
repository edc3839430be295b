import { type Film, readFilm } from "../media/index.ts";
import type { Database } from "../shared/database/index.ts";
import { problem } from "./problems.ts";

/** @throws Problem `film-unknown` */
export async function shownFilm(db: Database, id: string | undefined): Promise<Film> {
	const film = await readFilm(db, id ?? "");
	if (!film) throw problem("film-unknown");
	return film;
}
