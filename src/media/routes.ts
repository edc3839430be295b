import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../programme/index.ts";
import { page, seeOther, withFiles } from "../shared/http/index.ts";
import { cancelJob } from "../shared/jobs/index.ts";
import { authorOf, officeOf, refusalIn } from "../shared/office/index.ts";
import { mediaCommands } from "./commands.ts";
import { newFilmPage } from "./films/form-pages.tsx";
import { filmPage } from "./films/page.tsx";
import { frameOf } from "./hiding/frame.ts";
import { facesPage } from "./hiding/page.tsx";
import { imagePage, newImagePage } from "./images/pages.tsx";
import { fileNameOf } from "./labels.ts";
import { mediaPage } from "./list-page.tsx";
import { problem } from "./problems.ts";
import { refused } from "./receiving/arrival.ts";
import { descriptionPageOf, removalPageOf } from "./said-pages.tsx";
import { type Film, type Image, mostSentBytes, mostUploadBytes } from "./schema.ts";
import { sendRendition } from "./serving/reply.ts";
import { listBoxes, shownFilm, shownImage } from "./store.ts";
import { answerUpload } from "./uploading/tus.ts";

const upload = { field: "file", bytes: mostSentBytes, refused: () => refused("too-large") };

/** It goes to the disk as it comes, and what is cut off goes on. */
const aPart = { ...withFiles(mostUploadBytes), seconds: 3_600 };

export const mediaRoutes: readonly ProgrammeRoute[] = [
	view("media", "media.read", mediaPage),
	view("media/films/:id", "media.read", filmPage),
	view("media/images/:id", "media.read", imagePage),
	...form({
		command: mediaCommands["film-sent"],
		...{ at: "media/films/new", to: "media/films" },
		page: newFilmPage,
		upload,
		done: ({ media }) => `media/films/${media}?done=sent&reload=yes`,
	}),
	...form({
		command: mediaCommands["upload-begun"],
		to: "media/films/uploads",
		page: newFilmPage,
		done: ({ media }) => `media/films/${media}`,
	}),
	...form({
		command: mediaCommands["image-sent"],
		...{ at: "media/images/new", to: "media/images" },
		page: newImagePage,
		upload,
		done: ({ media }) => `media/images/${media}?done=sent&reload=yes`,
	}),
	...form({
		command: mediaCommands.described,
		at: "media/films/:id/description",
		page: descriptionPageOf(shownFilm),
		done: ({ media }) => `media/films/${media}?done=described`,
	}),
	...form({
		command: mediaCommands.described,
		at: "media/images/:id/description",
		page: descriptionPageOf(shownImage),
		done: ({ media }) => `media/images/${media}?done=described`,
	}),
	...form({
		command: mediaCommands.removed,
		at: "media/films/:id/removal",
		page: removalPageOf(shownFilm),
		done: () => "media?done=removed",
	}),
	...form({
		command: mediaCommands.removed,
		at: "media/images/:id/removal",
		page: removalPageOf(shownImage),
		done: () => "media?done=removed",
	}),
	...form({
		command: mediaCommands["renditions-asked"],
		to: "media/films/:id/renditions",
		page: filmPage,
		done: ({ media }) => `media/films/${media}?reload=yes`,
	}),
	...form({
		command: mediaCommands["renditions-asked"],
		to: "media/images/:id/renditions",
		page: imagePage,
		done: ({ media }) => `media/images/${media}?reload=yes`,
	}),
	...form({
		command: mediaCommands["change-accepted"],
		to: "media/films/:id/acceptance",
		page: filmPage,
		done: ({ media }) => `media/films/${media}?done=accepted`,
	}),
	...form({
		command: mediaCommands["change-accepted"],
		to: "media/images/:id/acceptance",
		page: imagePage,
		done: ({ media }) => `media/images/${media}?done=accepted`,
	}),
	...form({
		command: mediaCommands["change-returned"],
		to: "media/films/:id/return",
		page: filmPage,
		done: ({ media }) => `media/films/${media}?done=returned`,
	}),
	...form({
		command: mediaCommands["change-returned"],
		to: "media/images/:id/return",
		page: imagePage,
		done: ({ media }) => `media/images/${media}?done=returned`,
	}),
	...form({
		command: mediaCommands["key-frame-written"],
		at: "media/films/:media/faces",
		page: facesPage,
		done: ({ media }, _, { atMs = "" }) => `media/films/${media}/faces?at=${encodeURIComponent(atMs)}&done=set`,
	}),
	...form({
		command: mediaCommands["key-frame-removed"],
		to: "media/films/:media/faces/key-frame-removal",
		page: facesPage,
		done: ({ media }, _, { atMs = "" }) => `media/films/${media}/faces?at=${encodeURIComponent(atMs)}&done=removed`,
	}),
	...form({
		command: mediaCommands["box-removed"],
		to: "media/films/:media/faces/removal",
		page: facesPage,
		done: ({ media }, _, { atMs = "" }) => `media/films/${media}/faces?at=${encodeURIComponent(atMs)}&done=removed`,
	}),
	{ method: "GET", path: "/office/:programme/media/films/:media/faces/frames/:at", access: "media.write", handle: frame },
	{ method: "POST", path: "/office/:programme/media/films/:id/cancellation", access: "media.write", handle: stopMaking },
	{
		method: "GET",
		path: "/office/:programme/media/films/:id/renditions/:name",
		access: "media.read",
		handle: async (visit) => preview(visit, await shownFilm(visit.programme.handle.db, visit.params.id)),
	},
	{
		method: "GET",
		path: "/office/:programme/media/images/:id/renditions/:name",
		access: "media.read",
		handle: async (visit) => preview(visit, await shownImage(visit.programme.handle.db, visit.params.id)),
	},
	// Of the protocol for uploads (uploading/tus.ts): how much is there is asked by HEAD, and a part is sent by POST that stands for PATCH.
	{ method: "POST", path: "/office/:programme/media/uploads", access: "media.write", takes: aPart, handle: receivePart },
	{ method: "GET", path: "/office/:programme/media/uploads/:film", access: "media.write", handle: receivePart },
	{ method: "POST", path: "/office/:programme/media/uploads/:film", access: "media.write", takes: aPart, handle: receivePart },
];

function preview({ request, params, programme }: ProgrammeVisit, { renditions }: Film | Image): Promise<Response> {
	const rendition = renditions.find((one) => fileNameOf(one) === params.name);
	if (!rendition) throw problem("rendition-unknown");
	return sendRendition(rendition, { storage: programme.handle.storage, request, keep: "private, no-cache" });
}

/** A frame of the original, for whoever hides what is in it. */
async function frame({ params, programme }: ProgrammeVisit): Promise<Response> {
	const { handle } = programme;
	const film = await shownFilm(handle.db, params.media);
	const at = Number(params.at);
	if (!film.original || film.kind !== "film" || !/^\d{1,8}$/.test(params.at ?? "")) throw problem("rendition-unknown");
	const picture = await frameOf(handle, film.original, await listBoxes(handle.db, film.id), at);
	return new Response(new Uint8Array(picture), { headers: { "content-type": "image/jpeg", "cache-control": "private, no-store" } });
}

async function stopMaking(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const film = await shownFilm(handle.db, visit.params.id);
	try {
		// Whoever may write films sees all jobs that make them.
		await cancelJob(handle, { account: visit.viewer.account, seesAll: true }, film.job ?? "");
	} catch (refused) {
		return page(await filmPage(visit, { typed: {}, errors: refusalIn(refused, visit) }), 422);
	}
	return seeOther(`${officeOf(visit)}/media/films/${film.id}?done=stopped`);
}

function receivePart(visit: ProgrammeVisit): Promise<Response> {
	const { request } = visit;
	const method = request.headers.get("x-http-method-override") ?? request.method;
	// A browser's own request says POST; its body is handed on as it comes.
	const asked = method === request.method ? request : new Request(request.url, { ...bodyOf(request), method, headers: request.headers });
	return answerUpload(visit.programme.handle, authorOf(visit), asked);
}

function bodyOf({ body }: Request): RequestInit {
	return body ? ({ body, duplex: "half" } as RequestInit) : {};
}
