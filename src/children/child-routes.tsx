import * as v from "valibot";
import { form as words } from "#words/children";
import { type IntakeFindings, settleIntake } from "../people/index.ts";
import { readSite } from "../places/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import { attempt, operationField, page, type RefusedForm, readForm, sayErrors } from "../shared/http/index.ts";
import { isId, newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { authorOf } from "../shared/office/index.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { childForm, childReportOf, isUnchanged, troubleIn, typedOfSibling } from "./child-form.ts";
import { ChildPage, historyLength } from "./child-page.tsx";
import { childrenCommands } from "./commands.ts";
import { CorrectionPage, NewChildPage, WithdrawalPage } from "./form-pages.tsx";
import { listHistory } from "./history.ts";
import { ChildrenPage } from "./list-page.tsx";
import type { Child } from "./schema.ts";
import { noticeOf, shownChild, toChild, toList } from "./shown-child.ts";
import { findSiblings, householdOf } from "./siblings.ts";
import { childOfPerson, countChildren, listChildren, listSiblings, readChild } from "./store.ts";
import { around } from "./surroundings.ts";

const pageSize = 50;

export const becauseForm = v.object({
	operation: operationField,
	because: v.pipe(v.string(), v.trim(), v.nonEmpty("because-missing"), v.maxLength(500, "because-long")),
});

export const childRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path: "/office/:programme/children", access: "children.read", handle: (visit) => listPage(visit) },
	{
		method: "GET",
		path: "/office/:programme/children/new",
		access: "children.write",
		handle: (visit) => newChildPage(visit, freshForm, null),
	},
	{
		method: "POST",
		path: "/office/:programme/children",
		access: "children.write",
		handle: async (visit) => {
			const read = await readChildForm(visit, null);
			const settled = await settleIntake(visit, read.typed);
			const { handle } = visit.programme;
			const known = settled.outcome === "known" ? await childOfPerson(handle.db, visit.viewer.areas, settled.person) : null;
			if (known) return toChild(visit, known, "known");
			const findings = settled.outcome === "ask" ? settled.findings : null;
			if (!read.ok) return newChildPage(visit, read.form, findings, 422);
			if (settled.outcome === "ask") return newChildPage(visit, { typed: read.typed, errors: settled.errors }, findings, 422);
			const child = { ...read.child, id: newId() };
			const input =
				settled.outcome === "known"
					? { ...child, report: null, person: settled.person }
					: { ...child, different: [...settled.answer.different], unsure: [...settled.answer.unsure] };
			const attempted = await attempt(visit, read.typed, () =>
				run(handle, authorOf(visit), childrenCommands["child-registered"], input, { id: read.operation }),
			);
			if (!attempted.done) return newChildPage(visit, attempted.form, null, 422);
			return toChild(visit, attempted.result.result.child, "registered");
		},
	},
	{
		method: "GET",
		path: "/office/:programme/children/:child",
		access: "children.read",
		handle: async (visit) => {
			const child = await shownChild(visit);
			const { db } = visit.programme.handle;
			const sites = await Promise.all(child.accesses.map(({ site }) => (site ? readSite(db, site) : null)));
			return page(
				<ChildPage
					around={await around(visit)}
					child={child}
					siblings={await listSiblings(db, visit.viewer.areas, child)}
					history={await listHistory(db, visit.viewer.areas, child.id, historyLength)}
					accessSites={sites.filter((site) => site !== null)}
					notice={noticeOf(visit)}
				/>,
			);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/children/:child/correction",
		access: "children.write",
		handle: (visit) => correctionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/children/:child/correction",
		access: "children.write",
		handle: async (visit) => {
			const child = await shownChild(visit);
			const read = await readChildForm(visit, child);
			// Before anything is found wrong with it: it stands like this already.
			if (isUnchanged(read.typed, child)) return toChild(visit, child.id, "unchanged");
			if (!read.ok) return correctionPage(visit, read.form, 422);
			const attempted = await attempt(visit, read.typed, () =>
				run(
					visit.programme.handle,
					authorOf(visit),
					childrenCommands["child-corrected"],
					{ ...read.child, id: child.id },
					{ id: read.operation },
				),
			);
			return attempted.done ? toChild(visit, child.id, "corrected") : correctionPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/children/:child/withdrawal",
		access: "children.write",
		handle: (visit) => withdrawalPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/children/:child/withdrawal",
		access: "children.write",
		handle: async (visit) => {
			const child = await shownChild(visit);
			const form = await readForm(visit, becauseForm);
			if (!form.ok) return withdrawalPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				run(visit.programme.handle, authorOf(visit), childrenCommands["child-withdrawn"], { id: child.id, because }, { id: operation }),
			);
			return attempted.done ? toList(visit, "withdrawn") : withdrawalPage(visit, attempted.form, 422);
		},
	},
];

async function listPage(visit: ProgrammeVisit): Promise<Response> {
	const asked = (name: string) => visit.url.searchParams.get(name)?.trim() ?? "";
	const query = { text: asked("text"), area: asked("area"), access: asked("access") };
	const narrowed = {
		...(query.text && { text: query.text }),
		...(query.area && { area: query.area }),
		...(["yes", "no"].includes(query.access) && { access: query.access === "yes" }),
	};
	const { db } = visit.programme.handle;
	const after = isId(asked("after")) ? asked("after") : "";
	const search = { ...narrowed, ...(after && { after }), limit: pageSize + 1 };
	const found = await listChildren(db, visit.viewer.areas, search);
	const lines = found.slice(0, pageSize);
	const last = found.length > pageSize ? lines.at(-1)?.id : undefined;
	const filled = Object.entries(query).filter(([, value]) => value !== "");
	const address = (more: Record<string, string>) => `?${new URLSearchParams([...filled, ...Object.entries(more)])}`;
	return page(
		<ChildrenPage
			around={await around(visit)}
			query={query}
			lines={lines}
			counted={await countChildren(db, visit.viewer.areas, narrowed)}
			previous={after ? address({}) : undefined}
			next={last ? address({ after: last }) : undefined}
			notice={noticeOf(visit)}
		/>,
	);
}

/** The child somebody typed, or the form that refuses it. */
async function readChildForm(visit: ProgrammeVisit, corrected: Child | null) {
	const form = await readForm(visit, childForm);
	const day = today(visit.programme.handle.clock);
	// All that is wrong is said at once, also where something else is missing.
	const trouble = troubleIn(form.typed, day);
	if (!form.ok) return refusedChild({ typed: form.typed, errors: { ...form.errors, ...trouble } }, visit);
	const home = await householdOf(visit, form.value, corrected);
	if ("errors" in home || Object.keys(trouble).length > 0) {
		return refusedChild({ typed: form.typed, errors: { ...trouble, ...("errors" in home && home.errors) } }, visit);
	}
	const report = childReportOf(form.value, newId(), day);
	const { operation, identifiedOn, area, site, situation } = form.value;
	const child = { report, household: home.household, identifiedOn, area, site, situation };
	return { ok: true as const, child, operation, typed: form.typed };
}

function refusedChild(form: RefusedForm, { language }: ProgrammeVisit) {
	return { ok: false as const, form: sayErrors(form, words, language), typed: form.typed };
}

async function newChildPage(visit: ProgrammeVisit, form: FormState, findings: IntakeFindings | null, status = 200): Promise<Response> {
	// The page of a child leads here to register a brother or sister of that child.
	const sibling = await readChild(visit.programme.handle.db, visit.viewer.areas, visit.url.searchParams.get("sibling") ?? "");
	const before = sibling ? typedOfSibling(sibling) : {};
	const found = await findSiblings(visit, form === freshForm ? before : form.typed, null);
	const shown = { form, before, found, findings, operation: newId() };
	return page(<NewChildPage around={await around(visit)} {...shown} />, status);
}

async function correctionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const child = await shownChild(visit);
	const found = await findSiblings(visit, form.typed, child);
	return page(<CorrectionPage around={await around(visit)} form={form} child={child} found={found} operation={newId()} />, status);
}

async function withdrawalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const child = await shownChild(visit);
	return page(<WithdrawalPage around={await around(visit)} form={form} child={child} operation={newId()} />, status);
}
