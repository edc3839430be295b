import { readMovie } from "../engine/movie.ts";

/** Read back by ourselves: whatever wrote it, nothing of it says where, when or with what it was made. */
export async function requireStripped(path: string): Promise<void> {
	const movie = await readMovie(path);
	if (!movie?.beginsWithIndex || movie.properties.length > 0) {
		throw new Error(`a rendition is not as it should be: ${movie?.properties.join(", ") ?? "no index"}`);
	}
}
