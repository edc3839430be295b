import * as v from "valibot";
import { activities as activityWords, imports as words } from "#words/activities";
import { orderOf } from "../../identity/index.ts";
import { findKnownPeople } from "../../people/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import {
	attempt,
	checkForm,
	operationField,
	page,
	type RefusedForm,
	readForm,
	readUploads,
	sayErrors,
	seeOther,
	type Typed,
	type Upload,
} from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { jobUnderWay } from "../../shared/jobs/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { kindEntries, title } from "../activity/operations.ts";
import { readRegister } from "../registers/reading.ts";
import type { RegisterImport } from "../schema.ts";
import { newSession } from "../sessions/operations.ts";
import { listSessionsOn } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { DraftPage } from "./draft-page.tsx";
import { confirmImport, registerImport } from "./import-job.ts";
import { type ImportTarget, keepDraft, throwAwayDraft } from "./imports.ts";
import { UploadPage, uploadLimits } from "./pages.tsx";
import { readingOf, shownImport } from "./shown-import.ts";

const allWords = { ...activityWords, ...words };

const targetForm = v.object({
	operation: operationField,
	target: v.pipe(
		v.optional(v.string(), ""),
		v.check((target) => target === "new" || isId(target), "target-missing"),
	),
});
const newSessionForm = v.object({
	title,
	...kindEntries,
	heldOn: newSession.entries.heldOn,
	area: newSession.entries.area,
	site: newSession.entries.site,
});

/** From the upload of registers to their confirmation. */
export const draftRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/imports/new",
		access: "registers.import",
		handle: async (visit) => page(<UploadPage around={await around(visit)} form={freshForm} kept={[]} refused={[]} />),
	},
	{
		method: "POST",
		path: "/office/:programme/imports",
		access: "registers.import",
		handle: async (visit) => {
			const read = await readUploads(visit, "files", uploadLimits);
			if (!read.ok) return uploadRefused(visit, { files: read.refused }, [], []);
			const { kept, refused } = await keepReadable(visit, read.uploads);
			if (refused.length > 0) return uploadRefused(visit, { files: "some-refused" }, kept, refused);
			const path = `${officeOf(visit)}/imports`;
			return seeOther(kept.length === 1 && kept[0] ? `${path}/${kept[0].id}` : `${path}?done=read`);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/imports/:import/confirmation",
		access: "registers.import",
		handle: async (visit) => {
			const shown = await shownImport(visit);
			const form = await readForm(visit, targetForm);
			const target = form.ok ? readTarget(form.value.target, form.typed) : form;
			if (!form.ok || !target.ok) {
				return shown.state === "draft"
					? draftPage(visit, shown, sayErrors(target as RefusedForm, allWords, visit.language), 422)
					: again(visit);
			}
			const attempted = await attempt(visit, form.typed, () =>
				confirmImport(visit.programme.handle, orderOf(visit, form.value.operation), shown.id, target.value),
			);
			if (attempted.done) {
				const job = attempted.result;
				return seeOther(`${officeOf(visit)}/${job ? `jobs/${job}?follow=yes` : `imports/${shown.id}?done=imported`}`);
			}
			return shown.state === "draft" ? draftPage(visit, shown, attempted.form, 422) : again(visit);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/imports/:import/removal",
		access: "registers.import",
		handle: async (visit) => {
			const { id } = await shownImport(visit);
			await throwAwayDraft(visit.programme.handle, orderOf(visit, id), id);
			return seeOther(`${officeOf(visit)}/imports?done=thrown-away`);
		},
	},
];

/** Keeps the files that can be read as registers; of the others, why not. */
async function keepReadable(visit: ProgrammeVisit, uploads: readonly Upload[]) {
	const { handle } = visit.programme;
	// By id: a file that was chosen twice is one draft.
	const kept = new Map<string, { id: string; name: string }>();
	const refused: string[] = [];
	for (const upload of uploads) {
		try {
			await readRegister(upload.bytes, upload.name, handle.clock);
			const id = await keepDraft(handle, visit.viewer.account, upload);
			kept.set(id, { id, name: upload.name });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			refused.push(error.in(visit.language));
		}
	}
	return { kept: [...kept.values()], refused };
}

async function uploadRefused(
	visit: ProgrammeVisit,
	errors: Readonly<Record<string, string>>,
	kept: readonly { id: string; name: string }[],
	refused: readonly string[],
): Promise<Response> {
	const form = sayErrors({ typed: {}, errors }, words, visit.language);
	return page(<UploadPage around={await around(visit)} form={form} kept={kept} refused={refused} />, 422);
}

function readTarget(target: string, typed: Typed): { ok: true; value: ImportTarget } | ({ ok: false } & RefusedForm) {
	return target === "new" ? checkForm(typed, newSessionForm) : { ok: true, value: { session: target } };
}

/** The form belonged to a draft that has been imported since, perhaps by a second click. */
function again(visit: ProgrammeVisit): Response {
	return seeOther(`${officeOf(visit)}/imports/${visit.params.import}`);
}

export async function draftPage(visit: ProgrammeVisit, draft: RegisterImport, form: FormState, status = 200): Promise<Response> {
	const { db } = visit.programme.handle;
	const reading = await readingOf(visit, draft);
	const people = await findKnownPeople(
		db,
		reading.rows.map((row) => ({
			...{ name: row.name, birthDate: row.birthDate, sex: row.sex, phone: row.phone, workplace: row.workplace },
			registerNumber: row.registerNumber?.normal ?? null,
			register: { import: draft.id, row: row.row },
		})),
	);
	const asked = v.safeParse(newSession.entries.heldOn, visit.url.searchParams.get("day") ?? "");
	const day = asked.success ? asked.output : reading.date;
	const sessions = day ? await listSessionsOn(db, visit.viewer.areas, day) : [];
	return page(
		<DraftPage
			around={await around(visit)}
			draft={draft}
			reading={reading}
			people={people}
			day={day}
			sessions={sessions}
			job={await jobUnderWay(db, registerImport, draft.id)}
			form={form}
			operation={newId()}
		/>,
		status,
	);
}
