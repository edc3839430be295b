import * as v from "valibot";
import { files as words } from "#words/activities";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { fileReply, type PreparedFile, prepareFile, sayRefusal } from "../../shared/files/index.ts";
import { attempt, checkForm, operationField, page, readForm, readUploads, sayErrors, type Upload } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { problem } from "../problems.ts";
import { becauseForm, toSession } from "../sessions/form-entries.ts";
import { shownSession } from "../store.ts";
import { around } from "../surroundings.ts";
import { AttachPage, acceptedPapers, FileRemovalPage, papersAtOnce } from "./pages.tsx";
import { attachFiles, listSessionFiles, readSessionFile, removeFile } from "./session-files.ts";

const attachForm = v.object({ operation: operationField });
/** What a file may have is for its reader to say; here only as much as a request carries. */
const limits = { files: papersAtOnce, bytesEach: 64 * 1024 * 1024 };

export const fileRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/files/new",
		access: "activities.write",
		handle: (visit) => attachPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/files",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const read = await readUploads(visit, "files", limits);
			const form = checkForm(read.typed, attachForm);
			if (!read.ok) return attachPage(visit, sayErrors({ typed: {}, errors: { files: read.refused } }, words, visit.language), 422);
			if (!form.ok) return attachPage(visit, sayErrors(form, words, visit.language), 422);
			const { prepared, refused } = await prepareAll(visit, read.uploads);
			if (prepared.length > 0) {
				const order = orderOf(visit, form.value.operation);
				const attempted = await attempt(visit, {}, () => attachFiles(visit.programme.handle, order, id, prepared));
				if (!attempted.done) return attachPage(visit, attempted.form, 422, [], refused);
			}
			if (refused.length === 0) return toSession(visit, id, "attached");
			const remarks = sayErrors({ typed: {}, errors: { files: "some-refused" } }, words, visit.language);
			return attachPage(
				visit,
				remarks,
				422,
				prepared.map(({ name }) => name),
				refused,
			);
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
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/files/:file/removal",
		access: "activities.write",
		handle: (visit) => removalPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/files/:file/removal",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, becauseForm);
			if (!form.ok) return removalPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				removeFile(visit.programme.handle, orderOf(visit, operation), id, visit.params.file ?? "", because),
			);
			return attempted.done ? toSession(visit, id, "file-removed") : removalPage(visit, attempted.form, 422);
		},
	},
];

/** What can be kept of the files sent; of the others, why not. */
async function prepareAll(visit: ProgrammeVisit, uploads: readonly Upload[]) {
	const prepared: PreparedFile[] = [];
	const refused: { name: string; reason: string }[] = [];
	for (const upload of uploads) {
		const outcome = await prepareFile(upload, acceptedPapers);
		if ("refused" in outcome) refused.push({ name: upload.name, reason: sayRefusal(outcome.refused, acceptedPapers, visit.language) });
		else prepared.push(outcome);
	}
	return { prepared, refused };
}

async function attachPage(
	visit: ProgrammeVisit,
	form: FormState,
	status = 200,
	kept: readonly string[] = [],
	refused: readonly { name: string; reason: string }[] = [],
): Promise<Response> {
	const session = await shownSession(visit);
	const surroundings = await around(visit);
	return page(<AttachPage around={surroundings} session={session} form={form} operation={newId()} kept={kept} refused={refused} />, status);
}

async function removalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	const files = await listSessionFiles(visit.programme.handle.db, visit.viewer.areas, session.id);
	const file = files.find(({ id }) => id === visit.params.file);
	if (!file) throw problem("file-unknown");
	return page(<FileRemovalPage around={await around(visit)} session={session} file={file} form={form} operation={newId()} />, status);
}
