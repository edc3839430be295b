import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaCommands } from "../../media/index.ts";
import { type Handle, packageFolder } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { type DemoFilm, demoFilms } from "../films.ts";

/** The films as the partner would send them. What is shown of them is made by jobs once the server runs. */
export async function enterFilms(handle: Handle): Promise<readonly (DemoFilm & { readonly id: string })[]> {
	const entered: (DemoFilm & { readonly id: string })[] = [];
	for (const film of demoFilms) {
		const id = newId();
		const { file: name, title, seen } = film;
		const bytes = await readFile(join(packageFolder, "src", "demo", "films", name));
		const said = { titleMn: title.mn, titleEn: title.en, descriptionMn: seen.mn, descriptionEn: seen.en };
		await run(handle, machine, mediaCommands["film-sent"], { id, ...said, file: { name, bytes } });
		entered.push({ ...film, id });
	}
	return entered;
}
