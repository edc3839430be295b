import { accessInPublic } from "../../captions/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { picturesIn } from "../contents/blocks.ts";
import { listStandings } from "./store.ts";

/** Whether a film or an image is in something that was approved and was not taken back, whether its day has come or not: it is seen without anybody being asked again. */
export async function isApprovedAnywhere(db: Database, media: string): Promise<boolean> {
	const contents = (await listStandings(db)).flatMap(({ release, withdrawal }) => (release && !withdrawal ? [release.content] : []));
	if (contents.some(({ film, image, blocks }) => [film, image, ...picturesIn(blocks)].includes(media))) return true;
	const films = contents.flatMap(({ film }) => film ?? []);
	const access = films.length === 0 ? [] : [...(await accessInPublic(db, films)).values()];
	return access.some(({ describedVersion }) => describedVersion === media);
}
