import { announcement as words } from "#words/site";
import type { PublicRoute } from "../../identity/index.ts";
import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { readFile, refusedFile } from "../../shared/files/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, speak } from "../../shared/words.ts";
import { pack } from "../packed.ts";
import { html, type SitePages } from "../site-pages.tsx";
import { announcementCommands } from "./commands.ts";
import { announcementDocumentPage, announcementOfficePage, announcementTextPage, logoPage } from "./office-pages.tsx";
import { AnnouncementPage } from "./page.tsx";

/** The page that tells the programme whole, with the files and logos that belong to it. */
export function announcementPages({ page, file }: SitePages): PublicRoute[] {
	return [
		page("/announcement", ({ place, view }) => html(<AnnouncementPage place={place} view={view} />)),
		page("/announcement/documents/:file", async ({ place, view, params }) => {
			const found = view.announcement.documents.find(({ id }) => `${id}.pdf` === params.file);
			const kept = found && (await readFile(place.programme.handle.db, found.file));
			if (!found || !kept) return null;
			const name = encodeURIComponent(kept.name);
			const headers = { "content-disposition": `attachment; filename*=UTF-8''${name}` };
			return pack(kept.bytes, { type: kept.mediaType, compress: false, headers });
		}),
		file("/announcement/logos/:partner/:file", ({ view, params }) => {
			const logo = view.announcement.logos.get(params.partner ?? "");
			return logo?.renditions.find(({ name }) => name === params.file) ?? null;
		}),
	];
}

const sayOneFile = (language: Language) => speak(words, language)("one-file");
const oneFile = new Problem("site.one-file", 422, sayOneFile, {}, { file: sayOneFile });
const mostBytes = 64 * 1024 * 1024;
const done = (what: string) => () => `announcement?done=${what}`;

/** The announcement in the office, for whoever may write what the public reads. */
export const announcementRoutes: readonly ProgrammeRoute[] = [
	view("announcement", "site.write", announcementOfficePage),
	...form({
		command: announcementCommands["announcement-written"],
		at: "announcement/text",
		page: announcementTextPage,
		done: done("written"),
	}),
	...form({
		command: announcementCommands["announcement-document-added"],
		at: "announcement/documents/new",
		to: "announcement/documents",
		upload: { field: "file", bytes: mostBytes, refused: (why) => (why === "too-large" ? refusedFile(why, ["document"]) : oneFile) },
		page: announcementDocumentPage,
		done: done("document"),
	}),
	...form({
		command: announcementCommands["announcement-document-removed"],
		to: "announcement/documents/:id/removal",
		page: announcementOfficePage,
		done: done("removed"),
	}),
	...form({ command: announcementCommands["logo-chosen"], at: "announcement/logos/:partner", page: logoPage, done: done("logo") }),
];
