import { documents as words } from "#words/advocacy";
import { form, type ProgrammeVisit, view } from "../../programme/index.ts";
import { fileReply, readFile, refusedFile } from "../../shared/files/index.ts";
import type { Route } from "../../shared/http/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { acceptedSorts } from "../schema.ts";
import { documentCommands } from "./commands.ts";
import { descriptionPage, stagePage, versionPage, withdrawalPage } from "./form-pages.tsx";
import { documentPage, documentsPage } from "./pages.tsx";
import { shownDocument } from "./store.ts";

const mostBytes = 64 * 1024 * 1024;

const sayOneFile = (language: Language) => speak(words, language)("one-file");
const oneFile = new Problem("advocacy.one-file", 422, sayOneFile, {}, { file: sayOneFile });

const versionFile: Route<"advocacy.read", ProgrammeVisit> = {
	method: "GET",
	path: "/office/:programme/documents/:document/versions/:version/file",
	access: "advocacy.read",
	handle: async ({ programme, params }) => {
		const { versions } = await shownDocument(programme.handle.db, params.document);
		const version = versions.find(({ id }) => id === params.version);
		const file = version?.file ? await readFile(programme.handle.db, version.file) : null;
		if (!file) throw problem("version-unknown");
		return fileReply(file);
	},
};

export const documentRoutes = [
	view("documents", "advocacy.read", documentsPage),
	view("documents/:document", "advocacy.read", documentPage),
	versionFile,
	...form({
		command: documentCommands["document-written"],
		at: "documents/new",
		to: "documents",
		page: descriptionPage,
		done: ({ document }) => `documents/${document}?done=written`,
	}),
	...form({
		command: documentCommands["document-written"],
		at: "documents/:id/description",
		page: descriptionPage,
		done: ({ document }) => `documents/${document}?done=written`,
	}),
	...form({
		command: documentCommands["stage-recorded"],
		at: "documents/:document/stages/new",
		to: "documents/:document/stages",
		page: stagePage,
		done: ({ document }) => `documents/${document}?done=stage`,
	}),
	...form({
		command: documentCommands["stage-withdrawn"],
		at: "documents/:document/stages/:stage/withdrawal",
		page: withdrawalPage,
		done: ({ document }) => `documents/${document}?done=withdrawn`,
	}),
	...form({
		command: documentCommands["version-added"],
		at: "documents/:document/versions/new",
		to: "documents/:document/versions",
		upload: {
			field: "file",
			bytes: mostBytes,
			refused: (why) => (why === "too-large" ? refusedFile(why, acceptedSorts) : oneFile),
		},
		page: versionPage,
		done: ({ document }) => `documents/${document}?done=version`,
	}),
];
