import { sendRendition } from "../../media/index.ts";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { page, seeOther } from "../../shared/http/index.ts";
import { cancelJob } from "../../shared/jobs/index.ts";
import { officeOf, refusalIn } from "../../shared/office/index.ts";
import { captionsCommands } from "../commands.ts";
import { nameOf } from "../files/writing.ts";
import { shownFilm } from "../films.ts";
import { problem } from "../problems.ts";
import { burnedFileName, burnedTracksOf, mayBeShown } from "./burned.ts";
import { burningPage } from "./page.tsx";

/** The file itself. The consents are asked each time: what was made while they held is not handed out any more. */
const handOut: ProgrammeRoute = {
	method: "GET",
	path: "/office/:programme/captions/:film/burned/:file",
	access: "media.read",
	handle: async ({ programme, params, request }) => {
		const { handle } = programme;
		const film = await shownFilm(handle.db, params.film);
		const found = (await burnedTracksOf(handle.db, film)).flatMap(({ track, made }) =>
			(made?.files ?? []).map((file) => ({ file, language: track.language })),
		);
		const asked = found.find(({ file }) => burnedFileName(file) === params.file);
		if (!asked) throw problem("burned-unknown");
		if (!(await mayBeShown(handle.db, film.id, asked.language, today(handle.clock)))) throw problem("not-agreed");
		const saveAs = `${nameOf(film.title)}.${burnedFileName(asked.file)}`;
		return sendRendition(asked.file, { storage: handle.storage, request, keep: "private, no-cache", saveAs });
	},
};

async function stop(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const film = await shownFilm(handle.db, visit.params.film);
	const found = (await burnedTracksOf(handle.db, film)).find(({ track }) => track.id === visit.params.track);
	try {
		// Whoever may write captions sees all jobs that draw them.
		await cancelJob(handle, { account: visit.viewer.account, seesAll: true }, found?.job?.id ?? "");
	} catch (refused) {
		return page(await burningPage(visit, { typed: {}, errors: refusalIn(refused, visit) }), 422);
	}
	return seeOther(`${officeOf(visit)}/captions/${film.id}/burned?done=stopped`);
}

export const burningRoutes: readonly ProgrammeRoute[] = [
	view("captions/:film/burned", "media.read", burningPage),
	handOut,
	...form({
		command: captionsCommands["burning-asked"],
		to: "captions/:film/burned/:track",
		page: burningPage,
		done: ({ film }) => `captions/${film}/burned?done=asked&reload=yes`,
	}),
	{ method: "POST", path: "/office/:programme/captions/:film/burned/:track/cancellation", access: "media.write", handle: stop },
];
