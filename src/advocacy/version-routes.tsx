import * as v from "valibot";
import { documents as words } from "#words/advocacy";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { fileReply, prepareFile, readFile, sayRefusal } from "../shared/files/index.ts";
import { attempt, checkForm, operationField, page, readUploads, sayErrors } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { addVersion } from "./document-commands.ts";
import { acceptedSorts, VersionPage } from "./document-forms.tsx";
import { shownDocument, toDocument } from "./document-routes.tsx";
import { dayField, linkField, textField } from "./fields.ts";
import { problem } from "./problems.ts";
import { aroundWhole } from "./surroundings.ts";

const versionForm = v.object({ operation: operationField, dated: dayField, note: textField("note-missing"), link: linkField });
const mostBytes = 64 * 1024 * 1024;

export const versionRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/documents/:document/versions/new",
		access: "advocacy.write",
		handle: (visit) => versionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/documents/:document/versions",
		access: "advocacy.write",
		handle: async (visit) => {
			const document = await shownDocument(visit);
			const sent = await readUploads(visit, "file", { files: 1, bytesEach: mostBytes });
			const form = checkForm(sent.typed, versionForm);
			const upload = sent.ok ? await fileOf(visit, sent.uploads[0]) : noFile(visit, sent.refused, form.ok && form.value.link !== null);
			if (!form.ok || upload.error) {
				const said = form.ok ? { typed: sent.typed, errors: {} } : sayErrors(form, words, visit.language);
				const errors = { ...said.errors, ...(upload.error && { file: upload.error }) };
				return versionPage(visit, { typed: sent.typed, errors }, 422);
			}
			const { operation, ...version } = form.value;
			const { kept } = upload;
			const attempted = await attempt(visit, form.typed, () =>
				addVersion(
					visit.programme.handle,
					orderOf(visit, operation),
					document.id,
					{ ...version, id: newId(), file: kept && newId() },
					kept,
				),
			);
			return attempted.done ? toDocument(visit, document.id, "version") : versionPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/documents/:document/versions/:version/file",
		access: "advocacy.read",
		handle: async (visit) => {
			const { versions } = await shownDocument(visit);
			const version = versions.find(({ id }) => id === visit.params.version);
			const file = version?.file ? await readFile(visit.programme.handle.db, version.file) : null;
			if (!file) throw problem("version-unknown");
			return fileReply(file);
		},
	},
];

async function fileOf(visit: ProgrammeVisit, upload: Parameters<typeof prepareFile>[0] | undefined) {
	if (!upload) return { kept: null, error: null };
	const prepared = await prepareFile(upload, acceptedSorts);
	if ("refused" in prepared) return { kept: null, error: sayRefusal(prepared.refused, acceptedSorts, visit.language) };
	return { kept: prepared, error: null };
}

function noFile(visit: ProgrammeVisit, refused: "none" | "too-many" | "too-large", hasLink: boolean) {
	const t = speak(words, visit.language);
	if (refused === "too-large") return { kept: null, error: sayRefusal("too-large", acceptedSorts, visit.language) };
	if (refused === "too-many") return { kept: null, error: t("one-file") };
	return { kept: null, error: hasLink ? null : t("nothing-to-open") };
}

async function versionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const document = await shownDocument(visit);
	return page(<VersionPage around={aroundWhole(visit, words)} document={document} form={form} operation={newId()} />, status);
}
