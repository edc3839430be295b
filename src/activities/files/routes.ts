import { files as words } from "#words/activities";
import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { fileReply, refusalLabel } from "../../shared/files/index.ts";
import { page, readUploads, seeOther, withFiles } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { shownSession } from "../store.ts";
import { acceptedPapers, fileCommands } from "./commands.ts";
import { papersAtOnce } from "./operations.ts";
import { type AttachedFiles, attachPage, fileRemovalPage } from "./pages.tsx";
import { readSessionFile } from "./store.ts";

/** What a file may have is for its reader to say; here only as much as a request carries. */
const limits = { files: papersAtOnce, bytesEach: 64 * 1024 * 1024 };

export const fileRoutes: readonly ProgrammeRoute[] = [
	view("sessions/:session/files/new", "activities.write", (visit, form) => attachPage(visit, form)),
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/files",
		access: "activities.write",
		takes: withFiles(limits.bytesEach),
		handle: async (visit) => {
			const { id: session } = await shownSession(visit);
			const read = await readUploads(visit, "files", limits);
			const t = speak(words, visit.language);
			const again = async (errors: FormState["errors"], files?: AttachedFiles) =>
				page(await attachPage(visit, { typed: {}, errors, operation: newId() }, files), 422);
			if (!read.ok) return again({ files: t(read.refused) });
			try {
				const sent = { session, files: [...read.uploads] };
				const id = read.typed.operation ?? "";
				const { result } = await run(visit.programme.handle, authorOf(visit), fileCommands["file-attached"], sent, { id });
				if (result.refused.length === 0) return seeOther(`${officeOf(visit)}/sessions/${session}?done=attached`);
				const refused = result.refused.map(({ name, why }) => ({ name, reason: refusalLabel(why, acceptedPapers, visit.language) }));
				return again({ files: t("some-refused") }, { kept: result.files.map(({ name }) => name), refused });
			} catch (error) {
				const errors = refusalIn(error, visit);
				const refused = read.uploads.flatMap(({ name }, place) => {
					const reason = errors[`files.${place}`];
					return reason === undefined ? [] : [{ name, reason }];
				});
				return refused.length === 0 ? again(errors) : again({ files: t("some-refused") }, { kept: [], refused });
			}
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/files/:file",
		access: "activities.read",
		handle: async (visit) => {
			const { session = "", file = "" } = visit.params;
			const stored = await readSessionFile(visit.programme.handle.db, visit.viewer.areas, session, file);
			if (!stored) throw problem("file-unknown");
			return fileReply(stored);
		},
	},
	...form({
		command: fileCommands["file-removed"],
		at: "sessions/:session/files/:file/removal",
		page: fileRemovalPage,
		done: ({ session }) => `sessions/${session}?done=file-removed`,
	}),
];
