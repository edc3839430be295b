import { imports as words } from "#words/activities";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { page, readTyped, readUploads, seeOther, type Upload, type Viewer, withFiles } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { admit, carryOut } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { languages, speak } from "../../shared/words.ts";
import { isHeavy, readRegisterApart } from "../registers/apart.ts";
import type { ColumnMapping } from "../schema.ts";
import { askBeyond } from "./beyond-areas.tsx";
import { columnsPage, mappingIn } from "./columns-page.tsx";
import { importCommands, mappingCommands } from "./commands.ts";
import { confirmTogether } from "./confirm-together.ts";
import { confirmedBy, errorsInFields } from "./confirmed.ts";
import { draftPage } from "./draft-page.tsx";
import { keepDraft, throwAwayDraft } from "./drafts.ts";
import { confirmImport } from "./import-job.ts";
import { importPage } from "./import-page.tsx";
import { readDraftOnce } from "./kept-reading.ts";
import { correctLine, linePage } from "./line-page.tsx";
import { mapDraft, mappingsFor } from "./mappings.ts";
import { mappingsPage } from "./mappings-page.tsx";
import { importsPage, type KeptFile, type UploadedFiles, uploadLimits, uploadPage } from "./pages.tsx";
import { shownDraft, shownImport } from "./shown-import.ts";
import { templateFile } from "./template.ts";
import { togetherPage } from "./together-page.tsx";
import { partWithdrawalPage, withdrawalPage } from "./withdrawal-pages.tsx";

/** Registers from their upload to their confirmation, and back. Drafts are no part of the journal: nothing of them counts. */
export const importRoutes: readonly ProgrammeRoute[] = [
	view("imports", "registers.import", importsPage),
	view("imports/new", "registers.import", (visit, form) => uploadPage(visit, form)),
	{
		method: "GET",
		path: "/office/:programme/imports/template/:language",
		access: "registers.import",
		handle: ({ params }) => templateFile(languages.find((one) => one === params.language) ?? "mn"),
	},
	view("imports/together", "registers.import", (visit, form) => togetherPage(visit, form)),
	{ method: "POST", path: "/office/:programme/imports/together", access: "registers.import", handle: confirmTogether },
	view("imports/columns", "registers.import", mappingsPage),
	...form({
		command: mappingCommands["mapping-removed"],
		to: "imports/columns/:mapping/removal",
		page: mappingsPage,
		done: () => "imports/columns?done=mapping-removed",
	}),
	view("imports/:import/columns", "registers.import", columnsPage),
	{ method: "POST", path: "/office/:programme/imports/:import/columns", access: "registers.import", handle: mapColumns },
	view("imports/:import/lines/:list/:row", "registers.import", linePage),
	{ method: "POST", path: "/office/:programme/imports/:import/lines/:list/:row", access: "registers.import", handle: correctLine },
	{
		method: "POST",
		path: "/office/:programme/imports",
		access: "registers.import",
		takes: withFiles(uploadLimits.files * uploadLimits.bytesEach),
		handle: upload,
	},
	view("imports/:import", "registers.import", async (visit, form) =>
		(await shownImport(visit)).state === "draft" ? draftPage(visit, form) : importPage(visit),
	),
	{ method: "POST", path: "/office/:programme/imports/:import/confirmation", access: "registers.import", handle: confirm },
	{ method: "POST", path: "/office/:programme/imports/:import/beyond", access: "registers.import", handle: askBeyond },
	{ method: "POST", path: "/office/:programme/imports/:import/removal", access: "registers.import", handle: throwAway },
	...form({
		command: importCommands["import-undone"],
		at: "imports/:import/withdrawal",
		page: withdrawalPage,
		done: (_, { params }) => `imports/${params.import}?done=undone`,
	}),
	...form({
		command: importCommands["import-part-undone"],
		at: "imports/:import/parts/:part/withdrawal",
		page: partWithdrawalPage,
		done: (_, { params }) => `imports/${params.import}?done=part-undone`,
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
	const [only, ...others] = sent.kept;
	if (only && others.length === 0) return seeOther(`${path}/${only.id}`);
	return seeOther(
		`${path}/together?${new URLSearchParams([...sent.kept.map(({ id }): [string, string] => ["draft", id]), ["done", "read"]])}`,
	);
}

/** Keeps the files that can be read as registers; of the others, why not. */
async function keepReadable(
	{ programme: { handle }, viewer, language }: ProgrammeVisit,
	uploads: readonly Upload[],
): Promise<UploadedFiles> {
	// By id: a file that was chosen twice is one draft.
	const kept = new Map<string, KeptFile>();
	const refused: string[] = [];
	const mappings = await mappingsFor(handle.db, []);
	for (const upload of uploads) {
		try {
			kept.set(...(await keepIfRead(handle, viewer, upload, mappings)));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			refused.push(error.in(language));
		}
	}
	return { kept: [...kept.values()], refused };
}

/** A large file is read as a draft, with which its reading is kept; if it is no register the draft goes again. */
async function keepIfRead(
	handle: Handle,
	author: Viewer,
	upload: Upload,
	mappings: readonly ColumnMapping[],
): Promise<[id: string, KeptFile]> {
	const { name, bytes } = upload;
	if (!isHeavy(bytes)) {
		const isRead = await readRegisterApart(bytes, name, handle.clock, { mappings }).then(() => true, saysSoItself);
		const id = await keepDraft(handle, author.account, upload);
		return [id, { id, name, isRead }];
	}
	const id = await keepDraft(handle, author.account, upload);
	try {
		const isRead = await readDraftOnce(handle, { id, name, bytes }, { mappings, corrections: [] }).then(() => true, saysSoItself);
		return [id, { id, name, isRead }];
	} catch (error) {
		if (error instanceof Problem) await throwAwayDraft(handle, { ...author, device: null }, id);
		throw error;
	}
}

/** A file in which nobody can tell the columns apart is kept, because a person can; one that took too long says so as a draft. */
function saysSoItself(error: unknown): false {
	if (error instanceof Problem && ["activities.header-missing", "activities.reading-failed"].includes(error.code)) return false;
	throw error;
}

async function confirm(visit: ProgrammeVisit): Promise<Response> {
	const shown = await shownImport(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	try {
		const job = await confirmImport(visit.programme.handle, authorOf(visit), confirmedBy(shown.id, typed), operation);
		return seeOther(`${officeOf(visit)}/${job ? `jobs/${job}?follow=yes` : `imports/${shown.id}?done=imported`}`);
	} catch (refused) {
		const errors = refusalIn(refused, visit);
		// The form belonged to a draft that has been imported since, perhaps by a second click.
		if (shown.state !== "draft") return seeOther(`${officeOf(visit)}/imports/${shown.id}`);
		return page(await draftPage(visit, { typed, errors: errorsInFields(errors, typed), operation: newId() }), 422);
	}
}

/** Says which column is which: of the draft, and where it is wanted of all files with these headings. */
async function mapColumns(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const draft = await shownDraft(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	const { mapping, isKept } = await mappingIn(visit, typed);
	const author = authorOf(visit);
	try {
		const { operation: mapped } = mappingCommands["columns-mapped"];
		const admitted = admit(author, mapped, { id: newId(), columns: [...mapping.columns] }, { id: operation });
		await mapDraft(handle, author, draft.id, mapping);
		if (isKept) await carryOut(handle, mappingCommands["columns-mapped"], admitted);
		return seeOther(`${officeOf(visit)}/imports/${draft.id}`);
	} catch (refused) {
		const { columns, ...errors } = refusalIn(refused, visit);
		const all = columns === undefined ? errors : { ...errors, role0: columns };
		return page(await columnsPage(visit, { typed, errors: all, operation: newId() }), 422);
	}
}

async function throwAway(visit: ProgrammeVisit): Promise<Response> {
	const { id } = await shownImport(visit);
	await throwAwayDraft(visit.programme.handle, authorOf(visit), id);
	return seeOther(`${officeOf(visit)}/imports?done=thrown-away`);
}
