import * as v from "valibot";
import { plan as words } from "#words/programme";
import { orderOf } from "../identity/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { isId, newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { listPartners } from "./partners.ts";
import { type Part, parts } from "./parts.ts";
import { listPillars } from "./pillars.ts";
import { NewPartPage, PartPage, PlanPage } from "./plan-page.tsx";
import { problem } from "./problems.ts";
import { listPeriods, listPhases } from "./spans.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "./visit.ts";
import { around, requireChange } from "./within.ts";

const operationForm = v.object({ operation: operationField });
const notices = { described: "done-described", written: "done-written", removed: "done-removed" } as const;

export const planRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/programme",
		access: "programme.read",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const [pillars, phases, periods, partners] = await Promise.all([listPillars(db), listPhases(db), listPeriods(db), listPartners(db)]);
			const done = visit.url.searchParams.get("done") ?? "";
			const notice = Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
			return page(<PlanPage around={around(visit)} plan={{ pillars, phases, periods, partners }} notice={notice} />);
		},
	},
	...parts.flatMap(routesOf),
];

function routesOf(part: Part): ProgrammeRoute[] {
	const path = `/office/:programme/programme/${part.name}`;
	return [
		// The list stands on the page of the programme; forms that are refused are shown here.
		{ method: "GET", path, access: "programme.read", handle: (visit) => seeOther(`${planOf(visit)}#${part.name}`) },
		{ method: "GET", path: `${path}/new`, access: "programme.write", handle: (visit) => newPage(visit, part, freshForm) },
		{
			method: "POST",
			path,
			access: "programme.write",
			handle: (visit) => write(visit, part, newId(), (form) => newPage(visit, part, form, 422)),
		},
		{ method: "GET", path: `${path}/:part`, access: "programme.write", handle: (visit) => partPage(visit, part, freshForm) },
		{
			method: "POST",
			path: `${path}/:part`,
			access: "programme.write",
			handle: async (visit) => {
				await shownPart(visit, part);
				return write(visit, part, visit.params.part ?? "", (form) => partPage(visit, part, form, 422));
			},
		},
		{
			method: "GET",
			path: `${path}/:part/removal`,
			access: "programme.write",
			handle: (visit) => seeOther(visit.url.pathname.replace(/\/removal$/, "")),
		},
		{
			method: "POST",
			path: `${path}/:part/removal`,
			access: "programme.write",
			handle: async (visit) => {
				requireChange(visit);
				const { id } = await shownPart(visit, part);
				const form = await readForm(visit, operationForm);
				if (!form.ok) return partPage(visit, part, sayErrors(form, words, visit.language), 422);
				await part.remove(visit.programme.handle, orderOf(visit, form.value.operation), id);
				return seeOther(`${planOf(visit)}?done=removed#${part.name}`);
			},
		},
	];
}

function planOf(visit: ProgrammeVisit): string {
	return `/office/${visit.programme.slug}/programme`;
}

async function write(visit: ProgrammeVisit, part: Part, id: string, refuse: (form: FormState) => Promise<Response>): Promise<Response> {
	requireChange(visit);
	const form = await readForm(visit, operationForm);
	const read = part.read(form.typed, id);
	if (!form.ok || !read.ok) {
		const errors = { ...(form.ok ? {} : form.errors), ...(read.ok ? {} : read.errors) };
		return refuse(sayErrors({ typed: form.typed, errors }, words, visit.language));
	}
	const attempted = await attempt(visit, form.typed, () => read.value(visit.programme.handle, orderOf(visit, form.value.operation)));
	return attempted.done ? seeOther(`${planOf(visit)}?done=written#${part.name}`) : refuse(attempted.form);
}

async function shownPart(visit: ProgrammeVisit, part: Part) {
	const { db } = visit.programme.handle;
	const id = visit.params.part ?? "";
	const one = isId(id) && (await part.list(db)).find((other) => other.id === id);
	if (!one) throw problem("part-unknown");
	return one;
}

async function newPage(visit: ProgrammeVisit, part: Part, form: FormState, status = 200): Promise<Response> {
	requireChange(visit);
	const before = await part.fresh(visit.programme.handle.db);
	return page(<NewPartPage around={around(visit)} part={part} form={form} operation={newId()} before={before} />, status);
}

async function partPage(visit: ProgrammeVisit, part: Part, form: FormState, status = 200): Promise<Response> {
	requireChange(visit);
	const { id, name } = await shownPart(visit, part);
	const before = (await part.typed(visit.programme.handle.db, id)) ?? {};
	const shown = { part, form, before, id, title: inLanguage(name, visit.language), operation: newId(), removal: newId() };
	return page(<PartPage around={around(visit)} {...shown} />, status);
}
