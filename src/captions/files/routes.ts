import { files as words } from "#words/captions";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { download, page, readUploads, type Typed, withFiles } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { refusalIn } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { captionsCommands } from "../commands.ts";
import { shownFilm } from "../films.ts";
import { problem } from "../problems.ts";
import { trackKinds, usualKind } from "../schema.ts";
import { shownTrack } from "../tracks/store.ts";
import { importPage, previewPage, type SentFile } from "./import-pages.tsx";
import { decodeFile, readText } from "./reading.ts";
import { captionFileOf, fileUses } from "./writing.ts";

const mostBytes = 5_000_000;

/** Shows what is in a file; nothing is written. */
const look: ProgrammeRoute = {
	method: "POST",
	path: "/office/:programme/captions/:film/import",
	access: "media.write",
	takes: withFiles(mostBytes),
	handle: async (visit) => {
		const sent = await readUploads(visit, "file", { files: 1, bytesEach: mostBytes });
		const t = speak(words, visit.language);
		if (!sent.ok) return refused(visit, sent.typed, { file: t(sent.refused === "too-large" ? "file-large" : "file-missing") });
		const [upload] = sent.uploads;
		try {
			return page(await previewPage(visit, readSent(upload?.name ?? "", upload?.bytes ?? new Uint8Array(), sent.typed)));
		} catch (why) {
			return refused(visit, sent.typed, { file: Object.values(refusalIn(why, visit)).join(" ") });
		}
	},
};

function readSent(name: string, bytes: Uint8Array, typed: Typed): SentFile {
	const { text, encoding } = decodeFile(name, bytes);
	readText(name, text, false);
	const language = typed.language === "en" ? "en" : "mn";
	return { name, text, encoding, language, kind: trackKinds.find((kind) => kind === typed.kind) ?? usualKind[language] };
}

async function refused(visit: ProgrammeVisit, typed: Typed, errors: Readonly<Record<string, string>>): Promise<Response> {
	return page(await importPage(visit, { typed, errors, operation: newId() }), 422);
}

const handOut: ProgrammeRoute = {
	method: "GET",
	path: "/office/:programme/captions/:film/files/:track/:use",
	access: "media.read",
	handle: async ({ programme, params }) => {
		const { db } = programme.handle;
		const film = await shownFilm(db, params.film);
		const track = await shownTrack(db, params.track);
		const use = fileUses.find((one) => one === params.use);
		if (!use || track.film !== film.id) throw problem("track-unknown");
		const { name, text } = await captionFileOf(db, track, film.title, use);
		return download(text, name, use === "srt" ? "application/x-subrip; charset=utf-8" : "text/vtt; charset=utf-8");
	},
};

export const fileRoutes: readonly ProgrammeRoute[] = [
	view("captions/:film/import", "media.write", importPage),
	look,
	handOut,
	...form({
		command: captionsCommands["captions-imported"],
		to: "captions/:film/import/confirmed",
		page: importPage,
		// What was shown comes back in letters, three for each that is not Latin.
		takes: withFiles(3 * mostBytes),
		done: ({ film }) => `captions/${film}?done=imported`,
		fieldNamed: (part) => (part === "text" || part === "name" ? "file" : part),
	}),
];
