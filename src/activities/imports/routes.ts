import { imports as words } from "#words/activities";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, readTyped, readUploads, seeOther, type Typed, type Upload } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { speak } from "../../shared/words.ts";
import { readRegister } from "../registers/reading.ts";
import { importCommands } from "./commands.ts";
import { draftPage } from "./draft-page.tsx";
import { keepDraft, throwAwayDraft } from "./drafts.ts";
import { confirmImport } from "./import-job.ts";
import { importPage } from "./import-page.tsx";
import { importsPage, type UploadedFiles, uploadLimits, uploadPage, withdrawalPage } from "./pages.tsx";
import { shownImport } from "./shown-import.ts";

/** Registers from their upload to their confirmation, and back. Drafts are no part of the journal: nothing of them counts. */
export const importRoutes: readonly ProgrammeRoute[] = [
	view("imports", "registers.import", importsPage),
	view("imports/new", "registers.import", (visit, form) => uploadPage(visit, form)),
	{ method: "POST", path: "/office/:programme/imports", access: "registers.import", handle: upload },
	view("imports/:import", "registers.import", async (visit, form) =>
		(await shownImport(visit)).state === "draft" ? draftPage(visit, form) : importPage(visit),
	),
	{ method: "POST", path: "/office/:programme/imports/:import/confirmation", access: "registers.import", handle: confirm },
	{ method: "POST", path: "/office/:programme/imports/:import/removal", access: "registers.import", handle: throwAway },
	...form({
		command: importCommands["import-undone"],
		at: "imports/:import/withdrawal",
		page: withdrawalPage,
		done: (_, { params }) => `imports/${params.import}?done=undone`,
	}),
];

async function upload(visit: ProgrammeVisit): Promise<Response> {
	const t = speak(words, visit.language);
	const again = (files: string, sent?: UploadedFiles) => page(uploadPage(visit, { typed: {}, errors: { files } }, sent), 422);
	const read = await readUploads(visit, "files", uploadLimits);
	if (!read.ok) return again(t(read.refused));
	const sent = await keepReadable(visit, read.uploads);
	if (sent.refused.length > 0) return again(t("some-refused"), sent);
	const path = `${officeOf(visit)}/imports`;
	return seeOther(sent.kept.length === 1 && sent.kept[0] ? `${path}/${sent.kept[0].id}` : `${path}?done=read`);
}

/** Keeps the files that can be read as registers; of the others, why not. */
async function keepReadable(
	{ programme: { handle }, viewer, language }: ProgrammeVisit,
	uploads: readonly Upload[],
): Promise<UploadedFiles> {
	// By id: a file that was chosen twice is one draft.
	const kept = new Map<string, { id: string; name: string }>();
	const refused: string[] = [];
	for (const upload of uploads) {
		try {
			await readRegister(upload.bytes, upload.name, handle.clock);
			const id = await keepDraft(handle, viewer.account, upload);
			kept.set(id, { id, name: upload.name });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			refused.push(error.in(language));
		}
	}
	return { kept: [...kept.values()], refused };
}

async function confirm(visit: ProgrammeVisit): Promise<Response> {
	const shown = await shownImport(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	try {
		const job = await confirmImport(visit.programme.handle, authorOf(visit), confirmedBy(shown.id, typed), operation);
		return seeOther(`${officeOf(visit)}/${job ? `jobs/${job}?follow=yes` : `imports/${shown.id}?done=imported`}`);
	} catch (refused) {
		const { session: target, ...errors } = refusalIn(refused, visit);
		// The form belonged to a draft that has been imported since, perhaps by a second click.
		if (shown.state !== "draft") return seeOther(`${officeOf(visit)}/imports/${shown.id}`);
		const all = { ...(target !== undefined && { target }), ...errors };
		return page(await draftPage(visit, { typed, errors: all, operation: newId() }), 422);
	}
}

/** Into a session that was chosen, or into a new one, of which a form asks for everything. */
function confirmedBy(id: string, { target = "", title = "", heldOn = "", area = "", site, kind, participants }: Typed) {
	return target === "new" ? { import: id, session: null, title, heldOn, area, site, kind, participants } : { import: id, session: target };
}

async function throwAway(visit: ProgrammeVisit): Promise<Response> {
	const { id } = await shownImport(visit);
	await throwAwayDraft(visit.programme.handle, authorOf(visit), id);
	return seeOther(`${officeOf(visit)}/imports?done=thrown-away`);
}
