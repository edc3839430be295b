// A film or an image has an original, which stays in the office, and renditions, which are what is shown.
// A rendition is rid of everything that says where, when and with what it was taken; how sound alone is heard is one as well.
// A box hides a face from one key frame to the next; a film whose boxes change has no renditions until they are made anew.
// A change of something public by whoever publishes nothing waits until somebody accepts it; the public has it as it was before.
// A burned-in film has captions drawn into its picture, for screens that know no tracks.

export { burnIn, type Strip, type Strips, sourceOf } from "./burning/film.ts";
export { removeBurned } from "./burning/removal.ts";
export { mediaCommands } from "./commands.ts";
export { mediaIslands } from "./islands.ts";
export { mediaJobs } from "./jobs.ts";
export { fileNameOf, sizeLabel } from "./labels.ts";
export { mediaOperations } from "./operations.ts";
export { mediaRoutes } from "./routes.ts";
export type { Burned, Film, FilmRendition, Image, MediaState, Original, Purpose, Rendition } from "./schema.ts";
export { sendRendition } from "./serving/reply.ts";
export {
	filmsHeldAt,
	listFilms,
	listFilmsInPublic,
	listImages,
	listImagesInPublic,
	listMediaFiles,
	readFilm,
	readFilmInPublic,
	readImage,
	readImageInPublic,
} from "./store.ts";
export { changedMedia } from "./waiting/desk.ts";
export { waitingNotice } from "./waiting/notice.tsx";
export { keepPublic, lendPublic } from "./waiting/public.ts";
export { positionsInPublic, waitingHeldAt } from "./waiting/store.ts";
