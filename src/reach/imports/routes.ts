import { imports as words } from "#words/reach";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, readUploads, seeOther, withFiles } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { authorOf, officeOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { columnsPage, mapColumns, mappingsPage } from "./columns-page.tsx";
import { exportCommands } from "./commands.ts";
import { draftPage, matchesIn } from "./draft-page.tsx";
import { keepDraft, throwAwayDraft } from "./drafts.ts";
import { exportFile, importPage, undoPage } from "./import-page.tsx";
import { exportsPage, uploadLimits, uploadPage } from "./pages.tsx";

const at = "campaigns/exports";
const below = `/office/:programme/${at}`;

/** Exports from their upload to their confirmation, and back. Drafts are no part of the journal: nothing of them counts. */
export const exportRoutes: readonly ProgrammeRoute[] = [
	view(at, "campaigns.write", exportsPage),
	view(`${at}/new`, "campaigns.write", uploadPage),
	{
		method: "POST",
		path: below,
		access: "campaigns.write",
		takes: withFiles(uploadLimits.files * uploadLimits.bytesEach),
		handle: upload,
	},
	view(`${at}/columns`, "campaigns.write", mappingsPage),
	...form({
		command: exportCommands["export-mapping-removed"],
		to: `${at}/columns/:mapping/removal`,
		page: mappingsPage,
		done: () => `${at}/columns?done=mapping-removed`,
	}),
	view(`${at}/drafts/:import`, "campaigns.write", draftPage),
	view(`${at}/drafts/:import/files/:place/columns`, "campaigns.write", columnsPage),
	{ method: "POST", path: `${below}/drafts/:import/files/:place/columns`, access: "campaigns.write", handle: mapColumns },
	{ method: "POST", path: `${below}/drafts/:import/removal`, access: "campaigns.write", handle: throwAway },
	...form({
		command: exportCommands["exports-imported"],
		to: `${at}/drafts/:import/confirmation`,
		input: (_, typed) => ({ matches: matchesIn(typed) }),
		page: draftPage,
		done: ({ import: id }) => `${at}/${id}?done=imported`,
	}),
	view(`${at}/:import`, "campaigns.write", importPage),
	{ method: "GET", path: `${below}/:import/files/:file`, access: "campaigns.write", handle: exportFile },
	...form({
		command: exportCommands["exports-undone"],
		at: `${at}/:import/withdrawal`,
		page: undoPage,
		done: ({ import: id }) => `${at}/${id}?done=undone`,
	}),
];

async function upload(visit: ProgrammeVisit): Promise<Response> {
	const read = await readUploads(visit, "files", uploadLimits);
	if (!read.ok) {
		const errors = { files: speak(words, visit.language)(read.refused) };
		return page(uploadPage(visit, { typed: {}, errors, operation: newId() }), 422);
	}
	const draft = await keepDraft(visit.programme.handle, visit.viewer.account, read.uploads);
	return seeOther(`${officeOf(visit)}/${at}/drafts/${draft}`);
}

async function throwAway(visit: ProgrammeVisit): Promise<Response> {
	await throwAwayDraft(visit.programme.handle, authorOf(visit), visit.params.import ?? "");
	return seeOther(`${officeOf(visit)}/${at}?done=thrown-away`);
}
