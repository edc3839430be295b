import * as v from "valibot";
import { documents as words } from "#words/advocacy";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { recordStage, withdrawStage, writeDocument } from "./document-commands.ts";
import { DescriptionPage, StagePage, WithdrawalPage } from "./document-forms.tsx";
import { DocumentPage, DocumentsPage } from "./document-pages.tsx";
import { listDocuments, listWithdrawnStages, readDocument } from "./documents.ts";
import { dayField, lineField } from "./fields.ts";
import { problem } from "./problems.ts";
import { documentStages, type PolicyDocument, type ReachedStage } from "./schema.ts";
import { around, aroundWhole, officeOf } from "./surroundings.ts";

const partField = v.pipe(v.string(), v.trim(), v.maxLength(2000, "text-long"));
const descriptionForm = v.pipe(
	v.object({
		operation: operationField,
		titleMn: lineField("title-missing"),
		titleEn: lineField("title-missing"),
		issuedBy: lineField("issuer-missing"),
		partMn: partField,
		partEn: partField,
	}),
	v.forward(
		v.partialCheck([["partMn"], ["partEn"]], ({ partMn, partEn }) => partMn !== "" || partEn === "", "part-missing"),
		["partMn"],
	),
	v.forward(
		v.partialCheck([["partMn"], ["partEn"]], ({ partMn, partEn }) => partMn === "" || partEn !== "", "part-missing"),
		["partEn"],
	),
	v.transform(({ operation, titleMn, titleEn, issuedBy, partMn, partEn }) => ({
		operation,
		described: { title: { mn: titleMn, en: titleEn }, issuedBy, part: { mn: partMn, en: partEn } },
	})),
);
const stageForm = v.object({
	operation: operationField,
	stage: v.pipe(v.optional(v.string(), ""), v.picklist(documentStages, "stage-missing")),
	reachedOn: dayField,
});
const withdrawalForm = v.object({
	operation: operationField,
	because: v.pipe(v.string(), v.trim(), v.nonEmpty("because-missing"), v.maxLength(2000, "text-long")),
});

export const documentRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/documents",
		access: "advocacy.read",
		handle: async (visit) => {
			const documents = await listDocuments(visit.programme.handle.db);
			return page(<DocumentsPage around={around(visit, words)} documents={documents} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/documents/new",
		access: "advocacy.write",
		handle: (visit) => descriptionPage(visit, null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/documents",
		access: "advocacy.write",
		handle: (visit) => describe(visit, null),
	},
	{
		method: "GET",
		path: "/office/:programme/documents/:document",
		access: "advocacy.read",
		handle: async (visit) => {
			const document = await shownDocument(visit);
			const withdrawn = await listWithdrawnStages(visit.programme.handle.db, document.id);
			return page(<DocumentPage around={around(visit, words)} document={document} withdrawn={withdrawn} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/documents/:document/description",
		access: "advocacy.write",
		handle: async (visit) => descriptionPage(visit, await shownDocument(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/documents/:document/description",
		access: "advocacy.write",
		handle: async (visit) => describe(visit, await shownDocument(visit)),
	},
	{
		method: "GET",
		path: "/office/:programme/documents/:document/stages/new",
		access: "advocacy.write",
		handle: (visit) => stagePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/documents/:document/stages",
		access: "advocacy.write",
		handle: async (visit) => {
			const document = await shownDocument(visit);
			const form = await readForm(visit, stageForm);
			if (!form.ok) return stagePage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...reached } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				recordStage(visit.programme.handle, orderOf(visit, operation), { ...reached, id: newId(), document: document.id }),
			);
			return attempted.done ? toDocument(visit, document.id, "stage") : stagePage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/documents/:document/stages/:stage/withdrawal",
		access: "advocacy.write",
		handle: (visit) => withdrawalPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/documents/:document/stages/:stage/withdrawal",
		access: "advocacy.write",
		handle: async (visit) => {
			const { document, reached } = await shownStage(visit);
			const form = await readForm(visit, withdrawalForm);
			if (!form.ok) return withdrawalPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				withdrawStage(visit.programme.handle, orderOf(visit, operation), reached.id, because),
			);
			return attempted.done ? toDocument(visit, document.id, "withdrawn") : withdrawalPage(visit, attempted.form, 422);
		},
	},
];

async function describe(visit: ProgrammeVisit, document: PolicyDocument | null): Promise<Response> {
	const form = await readForm(visit, descriptionForm);
	if (!form.ok) return descriptionPage(visit, document, sayErrors(form, words, visit.language), 422);
	const { operation, described } = form.value;
	const attempted = await attempt(visit, form.typed, () =>
		writeDocument(visit.programme.handle, orderOf(visit, operation), { ...described, id: document?.id ?? newId() }),
	);
	if (!attempted.done) return descriptionPage(visit, document, attempted.form, 422);
	return toDocument(visit, attempted.result.result.document, "written");
}

export function toDocument(visit: ProgrammeVisit, document: string, done: "written" | "stage" | "withdrawn" | "version"): Response {
	return seeOther(`${officeOf(visit)}/documents/${document}?done=${done}`);
}

export async function shownDocument(visit: ProgrammeVisit): Promise<PolicyDocument> {
	const document = await readDocument(visit.programme.handle.db, visit.params.document ?? "");
	if (!document) throw problem("document-unknown");
	return document;
}

async function shownStage(visit: ProgrammeVisit): Promise<{ document: PolicyDocument; reached: ReachedStage }> {
	const document = await shownDocument(visit);
	const reached = document.stages.find(({ id }) => id === visit.params.stage);
	if (!reached) throw problem("stage-unknown");
	return { document, reached };
}

function descriptionPage(visit: ProgrammeVisit, document: PolicyDocument | null, form: FormState, status = 200): Response {
	return page(<DescriptionPage around={aroundWhole(visit, words)} document={document} form={form} operation={newId()} />, status);
}

async function stagePage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const document = await shownDocument(visit);
	return page(<StagePage around={aroundWhole(visit, words)} document={document} form={form} operation={newId()} />, status);
}

async function withdrawalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const shown = await shownStage(visit);
	return page(<WithdrawalPage around={aroundWhole(visit, words)} {...shown} form={form} operation={newId()} />, status);
}
